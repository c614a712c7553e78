import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import {
  LIGHTS,
  SELECTION_FIGURES,
  type DashboardView,
  type IndexView,
  type NodeNameView,
  type OutcomeFigures,
  type SelectionFigure,
} from '@mizan/shared/contracts';
import {
  CurrentPlan,
  DatePipe,
  Formats,
  LanguageChoice,
  PercentPipe,
  ProblemMessages,
  SessionStore,
  TextPipe,
  problemOf,
} from '@mizan/web/core';
import {
  Balance,
  EmptyState,
  ErrorState,
  FilterBar,
  FilterSelect,
  LightBadge,
  Skeleton,
  type FilterOption,
} from '@mizan/web/ui';

import { ReportingClient, explanationUrl, type PlanSelection } from '../data/reporting-client';
import { BudgetChart } from './budget-chart';
import { ExceptionList } from './exception-list';
import { exceptionTotal } from './exception-total';
import { IndexCard } from './index-card';
import { OutcomeQuadrant } from './outcome-quadrant';
import { SelectionExplanation } from './selection-explanation';

/** Where do we stand? Outcomes first, then three indices that are never mixed, then what must be acted on. */
@Component({
  selector: 'mz-dashboard-page',
  imports: [
    Balance,
    BudgetChart,
    DatePipe,
    EmptyState,
    ErrorState,
    ExceptionList,
    FilterBar,
    FilterSelect,
    IndexCard,
    LightBadge,
    OutcomeQuadrant,
    PercentPipe,
    RouterLink,
    SelectionExplanation,
    Skeleton,
    TextPipe,
    TranslocoPipe,
  ],
  templateUrl: './dashboard-page.html',
  providers: [CurrentPlan],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DashboardPage {
  readonly year = input<string>();
  readonly directorateId = input<string>();
  readonly projectId = input<string>();
  /** The index that the panel explains. */
  readonly explain = input<string>();

  private readonly client = inject(ReportingClient);
  private readonly formats = inject(Formats);
  private readonly language = inject(LanguageChoice);
  private readonly transloco = inject(TranslocoService);
  protected readonly session = inject(SessionStore);
  protected readonly messages = inject(ProblemMessages);
  protected readonly current = inject(CurrentPlan);
  protected readonly problemOf = problemOf;
  protected readonly exceptionTotal = exceptionTotal;

  protected readonly selection = computed<PlanSelection | null>(() => {
    const planId = this.current.planId();
    if (planId === null) return null;
    return {
      planId,
      year: this.year() ?? '',
      directorateId: this.directorateId() ?? '',
      projectId: this.projectId() ?? '',
    };
  });
  protected readonly dashboard = this.client.dashboard(this.selection);
  protected readonly view = computed<DashboardView | null>(() =>
    this.dashboard.hasValue() ? this.dashboard.value() : null,
  );
  protected readonly explained = computed<SelectionFigure | null>(
    () => SELECTION_FIGURES.find((figure) => figure === this.explain()) ?? null,
  );

  protected readonly explanationAddress = computed(() => {
    const [selection, figure] = [this.selection(), this.explained()];
    return selection === null || figure === null ? null : explanationUrl(selection, figure);
  });

  /** The state of the outcomes in one sentence. */
  protected readonly headline = computed(() => {
    const outcomes = this.view()?.outcomes ?? [];
    if (outcomes.length === 0) return this.word('dashboard.noOutcomes');
    const parts = LIGHTS.map((light) => ({
      light,
      count: outcomes.filter(({ results }) => results.light === light).length,
    })).filter(({ count }) => count > 0);
    const said = parts.map(({ light, count }) => this.word(`dashboard.headlineParts.${light}`, { count }));
    const list = new Intl.ListFormat(this.language.locale(), { type: 'conjunction' }).format(said);
    return this.word('dashboard.headline', { total: outcomes.length, list });
  });
  protected readonly finance = computed<IndexView>(() => {
    const finance = this.view()?.finance;
    const score = finance?.utilisation ?? null;
    const expected = finance?.planned ?? null;
    const reason = score === null ? 'nothing-appropriated' : null;
    return { score, expected, pace: null, coverage: null, light: null, reason };
  });
  protected readonly financeSentence = computed(() =>
    this.word(`dashboard.financeSays.${this.view()?.financeFlag ?? 'asPlanned'}`),
  );
  protected readonly financeNote = computed(() => {
    const finance = this.view()?.finance;
    if (!finance) return '';
    const [paid, revised] = [this.formats.money(finance.paid), this.formats.money(finance.revised)];
    return this.word('dashboard.financeNote', { paid, revised });
  });
  protected readonly deliveryNote = computed(() => {
    const delivery = this.view()?.delivery;
    if (!delivery) return '';
    const dropped =
      Number(delivery.droppedShare ?? 0) > 0
        ? ` · ${this.word('dashboard.dropped', { percent: this.formats.percent(delivery.droppedShare ?? '0') })}`
        : '';
    return `${this.word('dashboard.deliveryNote', { count: delivery.counted })}${this.paceOf(delivery)}${dropped}`;
  });
  protected readonly resultsNote = computed(() => {
    const results = this.view()?.results;
    if (!results) return '';
    const percent = results.coverage === null ? '–' : this.formats.percent(results.coverage);
    return `${this.word('dashboard.resultsNote', { percent })}${this.paceOf(results)}`;
  });

  protected readonly yearOptions = computed<readonly FilterOption[]>(() => [
    { value: '', label: this.word('dashboard.wholePlan') },
    ...this.current.years().map((year) => ({ value: String(year), label: String(year) })),
  ]);
  protected readonly directorateOptions = computed(() => this.optionsOf(this.view()?.directorates ?? []));
  protected readonly projectOptions = computed(() => {
    const directorateId = this.directorateId() ?? '';
    const projects = this.view()?.projectChoices ?? [];
    return this.optionsOf(
      projects.filter((project) => directorateId === '' || project.directorateId === directorateId),
    );
  });

  protected says(figure: 'delivery' | 'results', index: IndexView): string {
    return this.word(`dashboard.says.${figure}.${index.light ?? 'not-due'}`);
  }

  protected balanceSaid(outcome: OutcomeFigures): string {
    return this.word('dashboard.balanceSaid', {
      results: this.percent(outcome.results.score),
      expected: this.percent(outcome.results.expected),
      money: this.percent(outcome.moneyShare),
    });
  }

  protected percent(fraction: string | null): string {
    this.language.current();
    return fraction === null ? '–' : this.formats.percent(fraction);
  }

  protected ask(figure: SelectionFigure): void {
    void this.current.filter({ explain: figure });
  }

  private paceOf({ pace }: IndexView): string {
    return pace === null ? '' : ` · ${this.word('dashboard.pace', { pace: this.formats.decimal(pace, 2) })}`;
  }

  private optionsOf(nodes: readonly NodeNameView[]): readonly FilterOption[] {
    this.language.current();
    return [
      { value: '', label: this.word('words.all') },
      ...nodes.map((node) => ({ value: node.id, label: `${node.code} ${this.formats.text(node.shortTitle).text}` })),
    ];
  }

  private word(key: string, params: Readonly<Record<string, unknown>> = {}): string {
    this.language.current();
    return this.transloco.translate(key, params);
  }
}
