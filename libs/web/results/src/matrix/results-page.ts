import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { LIGHTS, type LightView, type MatrixGroupView, type NodeNameView } from '@mizan/shared/contracts';
import { CurrentPlan, Formats, LanguageChoice, ProblemMessages, SessionStore, problemOf } from '@mizan/web/core';
import {
  EmptyState,
  ErrorState,
  FilterBar,
  FilterSelect,
  Icon,
  LightBadge,
  PageHeader,
  Skeleton,
  type FilterOption,
} from '@mizan/web/ui';

import { ResultsClient } from '../data/results-client';
import { NodeExplanation } from '../explanation/node-explanation';
import { ResultsMatrix } from './results-matrix';

/** Where do the outcomes stand, and why? Filters and what the panel explains live in the address. */
@Component({
  selector: 'mz-results-page',
  imports: [
    EmptyState,
    ErrorState,
    FilterBar,
    FilterSelect,
    Icon,
    LightBadge,
    NodeExplanation,
    PageHeader,
    ResultsMatrix,
    RouterLink,
    Skeleton,
    TranslocoPipe,
  ],
  templateUrl: './results-page.html',
  providers: [CurrentPlan],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ResultsPage {
  readonly projectId = input<string>();
  readonly light = input<string>();
  readonly year = input<string>();
  /** `all` for a column for every quarter. */
  readonly detail = input<string>();
  /** The node whose figure is explained, and the period when it is that of a cell. */
  readonly explain = input<string>();
  readonly period = input<string>();

  private readonly client = inject(ResultsClient);
  private readonly formats = inject(Formats);
  private readonly language = inject(LanguageChoice);
  private readonly transloco = inject(TranslocoService);
  protected readonly session = inject(SessionStore);
  protected readonly messages = inject(ProblemMessages);
  protected readonly current = inject(CurrentPlan);
  protected readonly problemOf = problemOf;

  protected readonly matrix = this.client.matrix(
    this.current.planId,
    () => this.year() ?? '',
    () => this.detail() ?? '',
  );
  private readonly allGroups = computed(() => (this.matrix.hasValue() ? this.matrix.value().groups : []));
  private readonly groupsOfProject = computed(() => {
    const wanted = this.projectId() ?? '';
    return wanted === '' ? this.allGroups() : this.allGroups().filter((group) => group.project?.id === wanted);
  });
  protected readonly counts = computed(() => countsOf(this.groupsOfProject()));
  protected readonly groups = computed<readonly MatrixGroupView[]>(() => {
    const light = this.light() ?? '';
    if (light === '') return this.groupsOfProject();
    return this.groupsOfProject()
      .map((group) => ({ ...group, rows: group.rows.filter((row) => row.results.light === light) }))
      .filter((group) => group.rows.length > 0);
  });
  protected readonly rowCount = computed(() => this.groups().reduce((sum, group) => sum + group.rows.length, 0));
  protected readonly yearSpan = computed(() => {
    const years = this.matrix.hasValue() ? this.matrix.value().years : [];
    return years.length === 0 ? '' : `${years[0]}–${years.at(-1)}`;
  });

  protected readonly projectOptions = computed<readonly FilterOption[]>(() => {
    const named = new Map(this.allGroups().flatMap(({ project }) => (project ? [[project.id, project] as const] : [])));
    return [{ value: '', label: this.word('words.all') }, ...[...named.values()].map((node) => this.optionOf(node))];
  });
  protected readonly lightOptions = computed<readonly FilterOption[]>(() => [
    { value: '', label: this.word('words.all') },
    ...LIGHTS.map((light) => ({ value: light, label: this.word(`lights.${light}`) })),
  ]);
  protected readonly yearOptions = computed<readonly FilterOption[]>(() => {
    const years = this.matrix.hasValue() ? this.matrix.value().years : [];
    return [
      { value: '', label: this.word('results.wholePlan') },
      ...years.map((year) => ({
        value: String(year),
        label: this.word('results.throughYear', { year: String(year) }),
      })),
    ];
  });

  protected readonly detailOptions = computed<readonly FilterOption[]>(() => [
    { value: '', label: this.word('insight.details.short') },
    { value: 'all', label: this.word('insight.details.all') },
  ]);

  /** The workbook of the same rows and columns, in the reader's language. */
  protected readonly excelLink = computed(() => {
    const planId = this.current.planId();
    if (planId === null) return null;
    const filters = {
      planId,
      projectId: this.projectId() ?? '',
      year: this.year() ?? '',
      light: this.light() ?? '',
      detail: this.detail() ?? '',
      language: this.language.current(),
    };
    const given = Object.entries(filters).filter(([, value]) => value !== '');
    return `/api/exports/indicator-matrix.xlsx?${new URLSearchParams(given).toString()}`;
  });

  protected async closeExplanation(): Promise<void> {
    await this.current.filter({ explain: null, period: null });
  }

  private optionOf(node: NodeNameView): FilterOption {
    return { value: node.id, label: `${node.code} ${this.formats.text(node.shortTitle).text}` };
  }

  private word(key: string, params: Record<string, string> = {}): string {
    this.language.current();
    return this.transloco.translate(key, params);
  }
}

function countsOf(
  groups: readonly MatrixGroupView[],
): readonly { readonly light: LightView; readonly count: number }[] {
  const rows = groups.flatMap((group) => group.rows);
  return LIGHTS.map((light) => ({ light, count: rows.filter((row) => row.results.light === light).length })).filter(
    ({ count }) => count > 0,
  );
}
