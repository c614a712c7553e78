import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { ForecastRowView, ForecastView, IndicatorKind } from '@mizan/shared/contracts';
import {
  CurrentPlan,
  Formats,
  LanguageChoice,
  PercentPipe,
  ProblemMessages,
  TextPipe,
  problemOf,
} from '@mizan/web/core';
import {
  EmptyState,
  ErrorState,
  FilterBar,
  FilterSelect,
  LightBadge,
  PageHeader,
  Skeleton,
  type Crumb,
  type FilterOption,
} from '@mizan/web/ui';

import { FigurePipe } from '../data/figure-pipes';
import { TrendClient } from '../data/trend-client';
import { NodeExplanation } from '../explanation/node-explanation';
import { ProjectionExplanation } from './projection-explanation';

/** What will miss its target if it goes on as it went, the worst first; and what nothing can be said about, and why. */
@Component({
  selector: 'mz-forecast-page',
  imports: [
    EmptyState,
    ErrorState,
    FigurePipe,
    FilterBar,
    FilterSelect,
    LightBadge,
    NodeExplanation,
    PageHeader,
    PercentPipe,
    ProjectionExplanation,
    RouterLink,
    Skeleton,
    TextPipe,
    TranslocoPipe,
  ],
  templateUrl: './forecast-page.html',
  providers: [CurrentPlan],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ForecastPage {
  readonly projectId = input<string>();
  /** The node that a panel explains; `about` says whether its projection is asked or its figure of today. */
  readonly explain = input<string>();
  readonly about = input<string>();

  private readonly formats = inject(Formats);
  private readonly language = inject(LanguageChoice);
  private readonly transloco = inject(TranslocoService);
  protected readonly messages = inject(ProblemMessages);
  protected readonly current = inject(CurrentPlan);
  protected readonly problemOf = problemOf;

  protected readonly forecast = inject(TrendClient).forecast(this.current.planId, () => this.projectId() ?? '');
  protected readonly view = computed<ForecastView | null>(() =>
    this.forecast.hasValue() ? this.forecast.value() : null,
  );
  protected readonly crumbs = computed<readonly Crumb[]>(() => {
    this.language.current();
    const [results, title] = ['results.title', 'forecast.title'].map((key) => this.transloco.translate<string>(key));
    return [{ label: results ?? '', link: '/results' }, { label: title ?? '' }];
  });
  protected readonly projectOptions = computed<readonly FilterOption[]>(() => {
    this.language.current();
    const projects = (this.view()?.projects ?? []).map(({ id, code, shortTitle }) => ({
      value: id,
      label: `${code} ${this.formats.text(shortTitle).text}`,
    }));
    return [{ value: '', label: this.transloco.translate('words.all') }, ...projects];
  });

  /** An outcome is a share of its targets, as a milestone is a share of its work. */
  protected kindOf({ indicator }: ForecastRowView): IndicatorKind {
    return indicator?.kind ?? 'milestone';
  }

  protected pageOf({ kind, nodeId }: ForecastRowView): readonly string[] {
    return [kind === 'outcome' ? '/results/outcomes' : '/results/indicators', nodeId];
  }

  protected close(): void {
    void this.current.filter({ explain: null, about: null });
  }
}
