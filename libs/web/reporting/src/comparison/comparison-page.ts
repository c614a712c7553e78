import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { SELECTION_FIGURES, type ComparisonView, type SelectionFigure } from '@mizan/shared/contracts';
import {
  CurrentPlan,
  DatePipe,
  Formats,
  LanguageChoice,
  ProblemMessages,
  SessionStore,
  problemOf,
} from '@mizan/web/core';
import {
  EmptyState,
  ErrorState,
  FilterBar,
  FilterSelect,
  PageHeader,
  Skeleton,
  type Crumb,
  type FilterOption,
} from '@mizan/web/ui';

import { OutcomeQuadrant } from '../dashboard/outcome-quadrant';
import { SelectionExplanation } from '../dashboard/selection-explanation';
import { ReportingClient, partExplanationUrl, type PlanSelection } from '../data/reporting-client';
import type { AskedFigure } from './asked-figure';
import { HeatGrid } from './heat-grid';
import { LevelTable } from './level-table';
import { chosenOutcomes } from './outcome-choice';
import { OutcomeList } from './outcome-list';

/** How do parts of the plan stand beside each other? Every count is the length of the list below. */
@Component({
  selector: 'mz-comparison-page',
  imports: [
    DatePipe,
    EmptyState,
    ErrorState,
    FilterBar,
    FilterSelect,
    HeatGrid,
    LevelTable,
    OutcomeList,
    OutcomeQuadrant,
    PageHeader,
    RouterLink,
    SelectionExplanation,
    Skeleton,
    TranslocoPipe,
  ],
  templateUrl: './comparison-page.html',
  providers: [CurrentPlan],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ComparisonPage {
  readonly year = input<string>();
  readonly directorateId = input<string>();
  /** The cell of the heat grid, or the corner, whose outcomes are listed. */
  readonly heatOf = input<string>();
  readonly light = input<string>();
  readonly corner = input<string>();
  /** The figure that the panel explains, and the part of the plan that it is of. */
  readonly explain = input<string>();
  readonly of = input<string>();

  private readonly formats = inject(Formats);
  private readonly language = inject(LanguageChoice);
  private readonly transloco = inject(TranslocoService);
  protected readonly session = inject(SessionStore);
  protected readonly messages = inject(ProblemMessages);
  protected readonly current = inject(CurrentPlan);
  protected readonly problemOf = problemOf;

  private readonly selection = computed<PlanSelection | null>(() => {
    const planId = this.current.planId();
    if (planId === null) return null;
    return { planId, year: this.year() ?? '', directorateId: this.directorateId() ?? '', projectId: '' };
  });
  protected readonly comparison = inject(ReportingClient).comparison(this.selection);
  protected readonly view = computed<ComparisonView | null>(() =>
    this.comparison.hasValue() ? this.comparison.value() : null,
  );
  protected readonly chosen = computed(() =>
    chosenOutcomes(this.view()?.outcomes ?? [], {
      heatOf: this.heatOf() ?? '',
      light: this.light() ?? '',
      corner: this.corner() ?? '',
    }),
  );
  /** What the list was narrowed to, in words; empty for all of it. */
  protected readonly chosenSaid = computed(() => {
    const directorate = this.view()?.directorates.find(({ id }) => id === this.heatOf());
    const [light, corner] = [this.light() ?? '', this.corner() ?? ''];
    const parts = [
      directorate ? directorate.code : '',
      light === '' ? '' : this.word(`lights.${light}`),
      corner === '' ? '' : this.word(`comparison.corners.${corner}`),
    ];
    return parts.filter((part) => part !== '').join(' · ');
  });
  protected readonly crumbs = computed<readonly Crumb[]>(() => [
    { label: this.word('dashboard.title'), link: '/dashboard' },
    { label: this.word('comparison.title') },
  ]);
  protected readonly yearOptions = computed<readonly FilterOption[]>(() => [
    { value: '', label: this.word('dashboard.wholePlan') },
    ...this.current.years().map((year) => ({ value: String(year), label: String(year) })),
  ]);
  protected readonly directorateOptions = computed<readonly FilterOption[]>(() => [
    { value: '', label: this.word('words.all') },
    ...(this.view()?.directorates ?? []).map(({ id, code, shortTitle }) => ({
      value: id,
      label: `${code} ${this.formats.text(shortTitle).text}`,
    })),
  ]);

  /** The figure that the panel explains, and where its explanation stands. */
  protected readonly explained = computed(() => {
    const [planId, figure, nodeId] = [this.current.planId(), figureOf(this.explain()), this.of()];
    if (planId === null || figure === null || nodeId === undefined) return null;
    return { figure, address: partExplanationUrl({ planId, year: this.year() ?? '' }, nodeId, figure) };
  });

  protected ask({ nodeId, figure }: AskedFigure): void {
    void this.current.filter({ explain: figure, of: nodeId });
  }

  protected close(): void {
    void this.current.filter({ explain: null, of: null });
  }

  private word(key: string): string {
    this.language.current();
    return this.transloco.translate(key);
  }
}

function figureOf(name: string | undefined): SelectionFigure | null {
  return SELECTION_FIGURES.find((figure) => figure === name) ?? null;
}
