import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import {
  PAYMENT_ROW_STATES,
  PROBLEMS,
  UNMATCHED_REASONS,
  type PaymentRowView,
  type ProblemCode,
} from '@mizan/shared/contracts';
import {
  CurrentPlan,
  DatePipe,
  InstantPipe,
  LanguageChoice,
  MoneyPipe,
  ProblemMessages,
  Sending,
  problemOf,
  type ProblemFacts,
} from '@mizan/web/core';
import { EmptyState, ErrorState, FilterBar, FilterSelect, PageHeader, Skeleton, Toasts } from '@mizan/web/ui';
import { firstValueFrom } from 'rxjs';

import { BudgetChoices } from '../data/budget-choices';
import { BudgetSections } from '../data/budget-sections';
import { PaymentClient } from '../data/payment-client';
import { PaymentDialog } from './payment-dialog';

/** Payments from the accounts: taken from a file, matched to commitments, posted. */
@Component({
  selector: 'mz-payments-page',
  imports: [
    BudgetSections,
    DatePipe,
    EmptyState,
    ErrorState,
    FilterBar,
    FilterSelect,
    InstantPipe,
    MoneyPipe,
    PageHeader,
    PaymentDialog,
    RouterLink,
    Skeleton,
    TranslocoPipe,
  ],
  templateUrl: './payments-page.html',
  providers: [CurrentPlan, BudgetChoices, Sending],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PaymentsPage {
  readonly state = input<string>();

  private readonly client = inject(PaymentClient);
  private readonly language = inject(LanguageChoice);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  protected readonly choices = inject(BudgetChoices);
  protected readonly current = inject(CurrentPlan);
  protected readonly messages = inject(ProblemMessages);
  protected readonly problemOf = problemOf;
  private readonly sending = inject(Sending);
  protected readonly isBusy = this.sending.isBusy;
  protected readonly problem = this.sending.problem;
  protected readonly settling = signal<PaymentRowView | null>(null);
  protected readonly states = PAYMENT_ROW_STATES;
  protected readonly shownState = computed(() => PAYMENT_ROW_STATES.find((state) => state === this.state()) ?? '');
  protected readonly queue = this.client.queue(this.shownState);
  protected readonly stateOptions = computed(() => this.choices.each(PAYMENT_ROW_STATES, 'payments.states.'));
  protected readonly wrongRows = computed(() => wrongRowsOf(this.problem()));

  /** Why a payment waits, in words. */
  protected reasonOf({ state, reason }: PaymentRowView): string {
    this.language.current();
    if (reason === null) return '';
    if (state === 'dismissed') return reason;
    const known = UNMATCHED_REASONS.find((candidate) => candidate === reason);
    if (known) return this.transloco.translate(`payments.reasons.${known}`);
    return isProblem(reason) ? this.messages.sentence({ ...NOTHING, code: reason }) : reason;
  }

  protected isOpen({ state }: PaymentRowView): boolean {
    return state === 'matched' || state === 'unmatched';
  }

  protected async take(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    if (!file) return;
    await this.done(async () => {
      const { taken, known, matched } = await firstValueFrom(this.client.take(file));
      this.toasts.show(this.transloco.translate('payments.taken', { taken, known, matched }));
    });
    input.value = '';
  }

  protected async post(): Promise<void> {
    await this.done(async () => {
      const { posted, refused } = await firstValueFrom(this.client.post());
      this.toasts.show(this.transloco.translate('payments.posted', { posted, refused }));
    });
  }

  /** Reads the queue anew also when nothing was done: what was refused may have been settled by somebody else. */
  protected closed(): void {
    this.settling.set(null);
    this.queue.reload();
  }

  private async done(work: () => Promise<void>): Promise<void> {
    await this.sending.send(work);
    this.queue.reload();
  }
}

const NOTHING = { params: {}, fields: [], requestId: '' };

function isProblem(code: string): code is ProblemCode {
  return Object.hasOwn(PROBLEMS, code);
}

/** The rows of a file that were wrong, each with its reason. */
function wrongRowsOf(problem: ProblemFacts | null): readonly { readonly row: number; readonly reason: string }[] {
  const rows: unknown = problem?.params['rows'];
  if (!Array.isArray(rows)) return [];
  return rows.filter(
    (row: unknown): row is { row: number; reason: string } =>
      typeof row === 'object' && row !== null && 'reason' in row,
  );
}
