import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { FormsModule } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { FUND_LIMITS, type FundView } from '@mizan/shared/contracts';
import { CURRENCIES } from '@mizan/shared/money';
import {
  Formats,
  LanguageChoice,
  ProblemMessages,
  SessionStore,
  UnsavedForm,
  newRequestKey,
  problemOf,
  type ProblemFacts,
} from '@mizan/web/core';
import { FormField } from '@mizan/web/ui';
import { firstValueFrom } from 'rxjs';

import { typedAmount } from '../data/amounts';
import { ContributionClient } from '../data/contribution-client';
import { FundClient } from '../data/fund-client';

/** Records cash of a partner that has arrived in a fund. */
@Component({
  selector: 'mz-receipt-form',
  imports: [FormField, FormsModule, TranslocoPipe, UnsavedForm],
  templateUrl: './receipt-form.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReceiptForm {
  readonly fund = input.required<FundView>();
  readonly planId = input.required<string>();
  readonly posted = output<void>();

  private readonly client = inject(FundClient);
  private readonly formats = inject(Formats);
  private readonly language = inject(LanguageChoice);
  private readonly session = inject(SessionStore);
  private readonly transloco = inject(TranslocoService);
  protected readonly messages = inject(ProblemMessages);
  protected readonly currencies = Object.keys(CURRENCIES);
  protected readonly limit = FUND_LIMITS.reference;
  private readonly given = inject(ContributionClient).list(() => ({ planId: this.planId(), fundId: this.fund().id }));
  protected readonly contributions = computed(() => {
    this.language.current();
    const rows = this.given.hasValue() ? this.given.value().rows : [];
    return rows.map(({ id, code, partnerName, projectCode }) => ({
      id,
      label: `${code} ${this.formats.text(partnerName).text} (${projectCode})`,
    }));
  });
  protected readonly contributionId = linkedSignal(() => this.contributions()[0]?.id ?? '');
  protected readonly currency = linkedSignal(() => this.fund().currency);
  protected readonly amount = signal('');
  protected readonly receivedOn = linkedSignal(() => this.session.clock()?.businessDate ?? '');
  protected readonly reference = signal('');
  protected readonly isBusy = signal(false);
  protected readonly problem = signal<ProblemFacts | null>(null);
  protected readonly unreadable = signal<string | null>(null);
  private readonly key = linkedSignal(() => {
    [this.contributionId(), this.currency(), this.amount(), this.receivedOn(), this.reference()].join();
    return newRequestKey();
  });

  protected async send(): Promise<void> {
    this.problem.set(null);
    this.unreadable.set(null);
    const read = typedAmount(this.amount(), this.currency(), this.language.current());
    if ('error' in read) {
      this.unreadable.set(this.transloco.translate(read.error));
      return;
    }
    this.isBusy.set(true);
    try {
      const receipt = {
        contributionId: this.contributionId(),
        amount: read.money,
        receivedOn: this.receivedOn(),
        reference: this.reference().trim() || null,
      };
      await firstValueFrom(this.client.receive(this.fund().id, receipt, this.key()));
      this.amount.set('');
      this.reference.set('');
      this.posted.emit();
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.isBusy.set(false);
    }
  }
}
