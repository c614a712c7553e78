import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { ActivityDetailView, ActivityMoneyView, MoneyView } from '@mizan/shared/contracts';
import {
  AmountPipe,
  CountryPipe,
  DatePipe,
  DecimalPipe,
  Formats,
  InstantPipe,
  LanguageChoice,
  MoneyPipe,
  ProblemMessages,
  SessionStore,
  TextPipe,
  problemOf,
} from '@mizan/web/core';
import { ErrorState, Icon, PageHeader, Skeleton, StatusMark, Toasts, type Crumb } from '@mizan/web/ui';
import { firstValueFrom } from 'rxjs';

import { ActivityClient } from '../data/activity-client';
import { ConflictDialog, type ConflictRow } from '../data/conflict-dialog';
import { ActivityForm, type ActivityContent } from './activity-form';
import { MilestonesCard } from './milestones-card';
import { StepForm } from './step-form';

/** One activity with its whole story. */
@Component({
  selector: 'mz-activity-page',
  imports: [
    ActivityForm,
    AmountPipe,
    ConflictDialog,
    CountryPipe,
    DatePipe,
    DecimalPipe,
    ErrorState,
    Icon,
    InstantPipe,
    MilestonesCard,
    MoneyPipe,
    PageHeader,
    RouterLink,
    Skeleton,
    StatusMark,
    StepForm,
    TextPipe,
    TranslocoPipe,
  ],
  templateUrl: './activity-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ActivityPage {
  readonly activityId = input.required<string>();

  private readonly client = inject(ActivityClient);
  private readonly formats = inject(Formats);
  private readonly language = inject(LanguageChoice);
  private readonly transloco = inject(TranslocoService);
  private readonly toasts = inject(Toasts);
  protected readonly session = inject(SessionStore);
  protected readonly messages = inject(ProblemMessages);
  protected readonly problemOf = problemOf;

  protected readonly activity = this.client.activity(this.activityId);
  protected readonly history = this.client.history(this.activityId);
  protected readonly isEditing = signal(false);
  protected readonly conflict = signal<readonly ConflictRow[] | null>(null);
  private readonly version = linkedSignal(() => (this.activity.hasValue() ? this.activity.value().version : 1));
  private pending: ActivityContent | null = null;

  private readonly moneyList = this.client.money(() =>
    this.activity.hasValue() ? this.activity.value().planId : null,
  );
  protected readonly money = computed<ActivityMoneyView | null>(() => {
    const list = this.moneyList.hasValue() ? this.moneyList.value() : [];
    return list.find((money) => money.activityId === this.activityId()) ?? null;
  });
  protected readonly crumbs = computed<readonly Crumb[]>(() => {
    this.language.current();
    const list = { label: this.transloco.translate<string>('activities.title'), link: '/activities' };
    if (!this.activity.hasValue()) return [list];
    const place = this.activity.value().area ?? this.activity.value().project;
    return [list, { label: this.formats.text(place.shortTitle).text, code: place.code, link: ['/plan', place.id] }];
  });

  /** Off-budget activities have no money of this budget, and nothing more is committed for what has ended. */
  protected readonly mayCommit = computed(() => {
    if (!this.session.may('budget:commit') || !this.activity.hasValue()) return false;
    const { area, status } = this.activity.value();
    return area !== null && status !== 'cancelled' && status !== 'overtaken';
  });

  protected readonly save = async (content: ActivityContent): Promise<void> => {
    this.pending = content;
    try {
      await firstValueFrom(this.client.edit(this.activityId(), this.version(), content));
    } catch (error) {
      if (problemOf(error).code === 'version.stale') await this.showConflict(content);
      throw error;
    }
    this.saved();
  };

  /** The page after a change: what was saved, read anew. */
  protected saved(): void {
    this.isEditing.set(false);
    this.toasts.show(this.transloco.translate('activities.saved'));
    this.activity.reload();
    this.history.reload();
  }

  protected async keepMine(): Promise<void> {
    this.conflict.set(null);
    if (this.pending !== null) await this.save(this.pending);
  }

  protected takeTheirs(): void {
    this.conflict.set(null);
    this.isEditing.set(false);
    this.activity.reload();
  }

  private async showConflict(mine: ActivityContent): Promise<void> {
    const theirs = await firstValueFrom(this.client.read(this.activityId()));
    this.version.set(theirs.version);
    this.conflict.set(this.differences(theirs, mine));
  }

  private differences(theirs: ActivityDetailView, mine: ActivityContent): ConflictRow[] {
    const shown = (content: ActivityContent | ActivityDetailView): Readonly<Record<string, string>> => ({
      activity: this.formats.text(content.title).text,
      plannedStart: content.plannedStart,
      plannedEnd: content.plannedEnd,
      plannedCost: amountText(content.plannedCost),
      costWithoutPartners: amountText(content.costWithoutPartners),
      partners: content.partners ?? '',
      expectedBeneficiaries: String(content.expectedBeneficiaries ?? ''),
      actualBeneficiaries: String(content.actualBeneficiaries ?? ''),
    });
    const [left, right] = [shown(theirs), shown(mine)];
    return Object.keys(left)
      .filter((field) => left[field] !== right[field])
      .map((field) => ({
        field: this.transloco.translate<string>(`activities.${field}`),
        theirs: left[field] ?? '',
        mine: right[field] ?? '',
      }));
  }
}

/** An amount as it was typed, or as it is known; the same text for the same amount. */
function amountText(amount: string | MoneyView | null): string {
  return typeof amount === 'string' ? amount : (amount?.amount ?? '');
}
