import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { FundObstacleView, FundState, FundView } from '@mizan/shared/contracts';
import {
  CurrentPlan,
  DatePipe,
  Formats,
  LanguageChoice,
  MoneyPipe,
  ProblemMessages,
  Sending,
  SessionStore,
  TextPipe,
  newRequestKey,
  problemOf,
} from '@mizan/web/core';
import { ErrorState, PageHeader, Skeleton, Toasts } from '@mizan/web/ui';
import { firstValueFrom, type Observable } from 'rxjs';

import { FundClient } from '../data/fund-client';
import { FundForm } from './fund-form';
import { FundMoney } from './fund-money';
import { FundReports } from './fund-reports';
import { ReceiptForm } from './receipt-form';

/** A fund of an agreement: its money, what came in, what is owed to the partners, and what stands before its next state. */
@Component({
  selector: 'mz-fund-page',
  imports: [
    DatePipe,
    ErrorState,
    FundForm,
    FundMoney,
    FundReports,
    MoneyPipe,
    PageHeader,
    ReceiptForm,
    RouterLink,
    Skeleton,
    TextPipe,
    TranslocoPipe,
  ],
  templateUrl: './fund-page.html',
  providers: [CurrentPlan, Sending],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FundPage {
  readonly fundId = input.required<string>();

  private readonly client = inject(FundClient);
  private readonly formats = inject(Formats);
  private readonly language = inject(LanguageChoice);
  private readonly session = inject(SessionStore);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  protected readonly current = inject(CurrentPlan);
  protected readonly messages = inject(ProblemMessages);
  protected readonly problemOf = problemOf;
  protected readonly isEditing = signal(false);
  private readonly sending = inject(Sending);
  protected readonly isBusy = this.sending.isBusy;
  protected readonly problem = this.sending.problem;
  protected readonly fund = this.client.fund(this.fundId);
  protected readonly mayManage = computed(() => this.session.may('budget:manage-funds'));
  protected readonly isOpen = computed(
    () => this.fund.hasValue() && !['operationally-closed', 'financially-closed'].includes(this.fund.value().state),
  );
  protected readonly crumbs = computed(() => {
    this.language.current();
    return [
      { label: this.transloco.translate<string>('budget.title'), link: '/budget' },
      { label: this.transloco.translate<string>('funds.title'), link: '/budget/funds' },
      { label: this.fund.hasValue() ? this.fund.value().code : '' },
    ];
  });

  protected obstacle({ code, amount, count }: FundObstacleView): string {
    this.language.current();
    const params = { amount: amount === null ? '' : this.formats.money(amount), count: count ?? 0 };
    return this.transloco.translate(`funds.obstacles.${code}`, params);
  }

  protected termsChanged(): void {
    this.isEditing.set(false);
    this.toasts.show(this.transloco.translate('funds.termsToast'));
    this.fund.reload();
  }

  protected receiptPosted(): void {
    this.toasts.show(this.transloco.translate('funds.postedToast'));
    this.fund.reload();
  }

  protected async step(fund: FundView, to: FundState): Promise<void> {
    if (to === 'agreed' || to === 'funded') return;
    const state = this.transloco.translate<string>(`funds.states.${to}`);
    await this.send(this.client.step(fund, to, newRequestKey()), 'funds.steppedToast', { state });
  }

  protected async reportDone(fund: FundView, reportId: string): Promise<void> {
    const today = this.session.clock()?.businessDate ?? '';
    await this.send(this.client.reportDone(fund.id, reportId, today), 'funds.doneToast', {});
  }

  private async send(request: Observable<unknown>, said: string, params: object): Promise<void> {
    await this.sending.send(async () => {
      await firstValueFrom(request);
      this.toasts.show(this.transloco.translate(said, { ...params }));
    });
    this.fund.reload();
  }
}
