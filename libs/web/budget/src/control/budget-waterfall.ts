import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { BalanceView } from '@mizan/shared/contracts';
import { AmountPipe, DecimalPipe, Formats, LanguageChoice } from '@mizan/web/core';

import { waterfallOf, type WaterfallPart, type WaterfallStep } from './waterfall';

const CLASSES: Readonly<Record<WaterfallPart, string>> = {
  appropriated: 'wf__c--tot',
  changes: 'wf__c--up',
  revised: 'wf__c--tot',
  toBeAllotted: 'wf__c--un',
  allotted: 'wf__c--tot',
  frozen: 'wf__c--res',
  reserved: 'wf__c--res',
  committed: 'wf__c--com',
  paid: 'wf__c--paid',
  available: 'wf__c--av',
};

/** From the original appropriation of a project to what is available, as columns; the label says the same in words. */
@Component({
  selector: 'mz-budget-waterfall',
  imports: [AmountPipe, DecimalPipe, TranslocoPipe],
  templateUrl: './budget-waterfall.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BudgetWaterfall {
  readonly balance = input.required<BalanceView>();
  /** What it is of, such as P1, 2014. */
  readonly subject = input.required<string>();

  private readonly formats = inject(Formats);
  private readonly language = inject(LanguageChoice);
  private readonly transloco = inject(TranslocoService);
  protected readonly classes = CLASSES;
  protected readonly drawing = computed(() => waterfallOf(this.balance()));
  protected readonly label = computed(() => {
    this.language.current();
    const parts = this.drawing().steps.map(
      (step) => `${this.word(step)} ${step.sign}${this.formats.money(step.amount)}`,
    );
    return `${this.transloco.translate<string>('budget.waterfallOf', { subject: this.subject() })} ${parts.join(', ')}`;
  });

  protected percent(share: number): number {
    return share * 100;
  }

  private word({ part }: WaterfallStep): string {
    return this.transloco.translate(`budget.parts.${part}`);
  }
}
