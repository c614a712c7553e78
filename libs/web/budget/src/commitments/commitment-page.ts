import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { LedgerEntryView } from '@mizan/shared/contracts';
import {
  AmountPipe,
  DatePipe,
  Formats,
  LanguageChoice,
  MoneyPipe,
  ProblemMessages,
  SessionStore,
  TextPipe,
  problemOf,
} from '@mizan/web/core';
import { ErrorState, MoneyBar, PageHeader, Skeleton, type Crumb, type MoneyShare } from '@mizan/web/ui';

import { BudgetClient } from '../data/budget-client';
import { LedgerTable } from '../ledger/ledger-table';
import { ReversalDialog } from '../ledger/reversal-dialog';
import { CommitmentFiles } from './commitment-files';
import { actsOf, STEPS } from './settlement-acts';
import { SettlementForm } from './settlement-form';

/** A commitment with its whole story: what was committed, paid, given back and reversed, and what is still open. */
@Component({
  selector: 'mz-commitment-page',
  imports: [
    AmountPipe,
    CommitmentFiles,
    DatePipe,
    ErrorState,
    LedgerTable,
    MoneyBar,
    MoneyPipe,
    PageHeader,
    ReversalDialog,
    RouterLink,
    SettlementForm,
    Skeleton,
    TextPipe,
    TranslocoPipe,
  ],
  templateUrl: './commitment-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CommitmentPage {
  readonly commitmentId = input.required<string>();

  private readonly client = inject(BudgetClient);
  private readonly formats = inject(Formats);
  private readonly language = inject(LanguageChoice);
  private readonly transloco = inject(TranslocoService);
  protected readonly session = inject(SessionStore);
  protected readonly messages = inject(ProblemMessages);
  protected readonly problemOf = problemOf;
  protected readonly reversing = signal<LedgerEntryView | null>(null);
  protected readonly commitment = this.client.commitment(this.commitmentId);
  protected readonly maySettle = computed(() => {
    if (!this.commitment.hasValue()) return false;
    const shown = this.commitment.value();
    return shown.yearStatus === 'open' && actsOf(shown).some((act) => this.session.may(STEPS[act].needs));
  });
  protected readonly mayReverse = computed(
    () =>
      this.session.may('budget:reverse') && this.commitment.hasValue() && this.commitment.value().yearStatus === 'open',
  );
  /** Widths on a screen, not money. */
  protected readonly parts = computed<readonly MoneyShare[]>(() => {
    if (!this.commitment.hasValue()) return [];
    const { committed, paid, released, open } = this.commitment.value();
    const whole = Number(committed.amount) || 1;
    return [
      { kind: 'paid', share: Number(paid.amount) / whole },
      { kind: 'committed', share: Number(open.amount) / whole },
      { kind: 'available', share: Number(released.amount) / whole },
    ];
  });
  /** The same figures as agreed; null where the fund's own currency was agreed. */
  protected readonly agreed = computed(() => {
    if (!this.commitment.hasValue()) return null;
    const { agreed, open } = this.commitment.value();
    return agreed.open.currency === open.currency ? null : agreed;
  });
  protected readonly rateText = computed(() => {
    this.language.current();
    if (!this.commitment.hasValue()) return '';
    const { rate, rateDate, rateSource } = this.commitment.value();
    return this.transloco.translate<string>('commitments.rateOf', {
      rate: this.formats.rate(rate),
      date: rateDate === null ? '' : this.formats.date(rateDate),
      source: rateSource ?? '',
    });
  });
  protected readonly barLabel = computed(() => {
    this.language.current();
    if (!this.commitment.hasValue()) return '';
    const shown = this.commitment.value();
    return (['paid', 'open', 'released'] as const)
      .map((part) => `${this.word(`commitments.amounts.${part}`)} ${this.formats.money(shown[part])}`)
      .join(', ');
  });
  protected readonly crumbs = computed<readonly Crumb[]>(() => {
    this.language.current();
    return [
      { label: this.word('budget.title'), link: '/budget' },
      { label: this.word('budget.commitments'), link: '/budget/commitments' },
      { label: this.commitment.hasValue() ? this.commitment.value().code : '' },
    ];
  });

  protected taken(): void {
    this.reversing.set(null);
    this.commitment.reload();
  }

  private word(key: string): string {
    return this.transloco.translate(key);
  }
}
