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
import type { BalanceView, ControlRowView } from '@mizan/shared/contracts';
import {
  Formats,
  LanguageChoice,
  MoneyPipe,
  ProblemMessages,
  newRequestKey,
  problemOf,
  type ProblemFacts,
} from '@mizan/web/core';
import { Dialog, FormField, Toasts } from '@mizan/web/ui';
import { firstValueFrom } from 'rxjs';

import { difference, typedAmount } from '../data/amounts';
import { BudgetClient, type BudgetChangeKind } from '../data/budget-client';

/** Gives a project more or less of its appropriation or allotment in a year. Less than zero takes back. */
@Component({
  selector: 'mz-budget-change-dialog',
  imports: [Dialog, FormField, FormsModule, MoneyPipe, TranslocoPipe],
  templateUrl: './budget-change-dialog.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BudgetChangeDialog {
  readonly kind = input.required<BudgetChangeKind>();
  readonly projects = input.required<readonly ControlRowView[]>();
  readonly projectId = input<string | null>(null);
  readonly year = input.required<number>();
  readonly currency = input.required<string>();
  readonly done = output<void>();
  readonly closed = output<void>();

  private readonly client = inject(BudgetClient);
  private readonly formats = inject(Formats);
  private readonly language = inject(LanguageChoice);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  protected readonly messages = inject(ProblemMessages);
  protected readonly chosen = linkedSignal(() => this.projectId() ?? this.projects()[0]?.projectId ?? '');
  protected readonly amount = signal('');
  protected readonly description = signal('');
  protected readonly isBusy = signal(false);
  protected readonly problem = signal<ProblemFacts | null>(null);
  protected readonly unreadable = signal<string | null>(null);
  /** The same request keeps its key however often it is sent; another one gets another. */
  private readonly key = linkedSignal(() => {
    this.chosen();
    this.amount();
    this.description();
    return newRequestKey();
  });
  protected readonly balance = computed<BalanceView | null>(
    () => this.projects().find((row) => row.projectId === this.chosen())?.balance ?? null,
  );
  protected readonly toBeAllotted = computed(() => {
    const balance = this.balance();
    return balance === null ? null : difference(balance.revised, balance.allotted);
  });

  protected nameOf(row: ControlRowView): string {
    return `${row.code} ${this.formats.text(row.shortTitle).text}`;
  }

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
      const description = this.description().trim() || null;
      const request = { projectId: this.chosen(), year: this.year(), amount: read.money, description };
      await firstValueFrom(this.client.change(this.kind(), request, this.key()));
      this.toasts.show(this.transloco.translate('budget.changed', { amount: this.formats.money(read.money) }));
      this.done.emit();
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.isBusy.set(false);
    }
  }
}
