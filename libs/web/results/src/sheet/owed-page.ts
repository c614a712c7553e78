import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import {
  CurrentPlan,
  DatePipe,
  LanguageChoice,
  PeriodPipe,
  ProblemMessages,
  TextPipe,
  problemOf,
} from '@mizan/web/core';
import { EmptyState, ErrorState, PageHeader, Skeleton } from '@mizan/web/ui';

import { SheetClient } from '../data/sheet-client';

/** What the planner still has to report, the most urgent first: one line leads to one sheet. */
@Component({
  selector: 'mz-owed-page',
  imports: [DatePipe, EmptyState, ErrorState, PageHeader, PeriodPipe, RouterLink, Skeleton, TextPipe, TranslocoPipe],
  templateUrl: './owed-page.html',
  providers: [CurrentPlan],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OwedPage {
  private readonly current = inject(CurrentPlan);
  private readonly language = inject(LanguageChoice);
  private readonly transloco = inject(TranslocoService);
  protected readonly messages = inject(ProblemMessages);
  protected readonly problemOf = problemOf;
  protected readonly owed = inject(SheetClient).owed(this.current.planId);

  protected readonly counts = computed(() => {
    const sheets = this.owed.hasValue() ? this.owed.value().sheets : [];
    const sum = (open: readonly { readonly open: number }[]): number =>
      open.reduce((total, sheet) => total + sheet.open, 0);
    return { open: sum(sheets), overdue: sum(sheets.filter(({ isOverdue }) => isOverdue)) };
  });
  protected readonly crumbs = computed(() => {
    this.language.current();
    return [
      { label: this.transloco.translate<string>('results.title'), link: '/results' },
      { label: this.transloco.translate<string>('reportSheet.owedTitle') },
    ];
  });
}
