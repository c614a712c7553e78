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
import { Formats, MoneyPipe, ProblemMessages, Sending, newRequestKey } from '@mizan/web/core';
import { Dialog, FormField, Toasts } from '@mizan/web/ui';
import { firstValueFrom } from 'rxjs';

import { difference } from '../data/amounts';
import { BudgetClient, type BudgetChangeKind } from '../data/budget-client';
import { TypedAmountField } from '../data/typed-amount-field';

/** Gives a project more or less of its appropriation or allotment in a year. Less than zero takes back. */
@Component({
  selector: 'mz-budget-change-dialog',
  imports: [Dialog, FormField, FormsModule, MoneyPipe, TranslocoPipe],
  templateUrl: './budget-change-dialog.html',
  providers: [Sending, TypedAmountField],
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
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  protected readonly messages = inject(ProblemMessages);
  protected readonly chosen = linkedSignal(() => this.projectId() ?? this.projects()[0]?.projectId ?? '');
  private readonly field = inject(TypedAmountField);
  protected readonly amount = this.field.typed;
  protected readonly unreadable = this.field.unreadable;
  protected readonly description = signal('');
  private readonly sending = inject(Sending);
  protected readonly isBusy = this.sending.isBusy;
  protected readonly problem = this.sending.problem;
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
    const amount = this.field.read(this.currency());
    if (amount === null) return this.sending.clear();
    const request = {
      projectId: this.chosen(),
      year: this.year(),
      amount,
      description: this.description().trim() || null,
    };
    const refusal = await this.sending.send(() => firstValueFrom(this.client.change(this.kind(), request, this.key())));
    if (refusal !== null) return;
    this.toasts.show(this.transloco.translate('budget.changed', { amount: this.formats.money(amount) }));
    this.done.emit();
  }
}
