import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink, type Params } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { HomeChangeView, ObligationView } from '@mizan/shared/contracts';
import {
  AmountPipe,
  DatePipe,
  InstantPipe,
  LanguageChoice,
  MoneyPipe,
  PeriodPipe,
  ProblemMessages,
  SessionStore,
  TextPipe,
  problemOf,
} from '@mizan/web/core';
import { EmptyState, ErrorState, Icon, LightBadge, PageHeader, Skeleton } from '@mizan/web/ui';

import { ExceptionList } from '../dashboard/exception-list';
import { exceptionTotal } from '../dashboard/exception-total';
import { ReportingClient } from '../data/reporting-client';
import { changeGroups } from './change-groups';
import { groupsOf } from './obligation-groups';

const SHOWN_CHANGES = 8;

/** Pages of the things that the audit tells of. */
const PAGES: Readonly<Record<string, string>> = {
  activity: '/activities',
  commitment: '/budget/commitments',
  indicator_report: '/results/reports',
  plan_node: '/plan',
};

/** What the reader owes and watches, by the roles held. */
@Component({
  selector: 'mz-home-page',
  imports: [
    AmountPipe,
    DatePipe,
    EmptyState,
    ErrorState,
    ExceptionList,
    Icon,
    InstantPipe,
    LightBadge,
    MoneyPipe,
    PageHeader,
    PeriodPipe,
    RouterLink,
    Skeleton,
    TextPipe,
    TranslocoPipe,
  ],
  templateUrl: './home-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HomePage {
  private readonly language = inject(LanguageChoice);
  private readonly transloco = inject(TranslocoService);
  protected readonly session = inject(SessionStore);
  protected readonly messages = inject(ProblemMessages);
  protected readonly problemOf = problemOf;
  protected readonly exceptionTotal = exceptionTotal;

  protected readonly home = inject(ReportingClient).home();
  protected readonly view = computed(() => (this.home.hasValue() ? this.home.value() : null));
  protected readonly groups = computed(() => {
    const view = this.view();
    return view === null ? [] : groupsOf(view.obligations, view.businessDate);
  });
  protected readonly changes = computed(() => changeGroups(this.view()?.changes ?? [], SHOWN_CHANGES));
  protected readonly late = computed(() => this.groups().find(({ group }) => group === 'late')?.rows.length ?? 0);
  /** Whether the reader enters anything; who only watches is shown what stands out. */
  protected readonly enters = computed(() => this.session.may('activity:write') || this.session.may('budget:commit'));
  protected readonly year = computed(() => this.view()?.businessDate.slice(0, 4) ?? '');

  protected linkOf({ kind, id }: ObligationView): readonly string[] {
    if (kind === 'report-due' || kind === 'report-returned') return ['/results/report'];
    if (kind === 'report-to-review') return ['/results/reports', id];
    if (kind === 'commitment-open') return ['/budget/commitments', id];
    const commits = kind === 'activity-without-commitment' && this.session.may('budget:commit');
    return commits ? ['/budget/commitments/new'] : ['/activities', id];
  }

  protected paramsOf({ kind, id, indicatorId, period }: ObligationView): Params | null {
    if (kind === 'report-due' || kind === 'report-returned') return { indicator: indicatorId, period };
    const commits = kind === 'activity-without-commitment' && this.session.may('budget:commit');
    return commits ? { activityId: id } : null;
  }

  /** What the button says: finance commits where a planner looks. */
  protected actOf({ kind }: ObligationView): string {
    const commits = kind === 'activity-without-commitment' && this.session.may('budget:commit');
    return this.word(`home.acts.${commits ? 'commit' : kind}`);
  }

  protected changePage({ entity, entityId }: HomeChangeView): readonly string[] | null {
    const page = PAGES[entity];
    return page === undefined ? null : [page, entityId];
  }

  protected distance(days: number): string {
    if (days === 0) return this.word('home.today');
    return days < 0 ? this.word('home.daysLate', { days: -days }) : this.word('home.inDays', { days });
  }

  private word(key: string, params: Readonly<Record<string, unknown>> = {}): string {
    this.language.current();
    return this.transloco.translate(key, params);
  }
}
