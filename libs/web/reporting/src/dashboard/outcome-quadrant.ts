import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { Corner, OutcomeFigures } from '@mizan/shared/contracts';
import { DecimalPipe, Formats, LanguageChoice } from '@mizan/web/core';
import { LightBadge } from '@mizan/web/ui';

import { ON_PACE, TICKS, countsOf, pointsOf, shareOf } from './quadrant-points';

/** The corners, by where they stand: results rise, money goes towards the end. */
const PLACES: readonly { readonly name: Corner; readonly place: string }[] = [
  { name: 'results-ahead', place: 'qc--ts' },
  { name: 'both-on-pace', place: 'qc--te' },
  { name: 'both-behind', place: 'qc--bs' },
  { name: 'money-ahead', place: 'qc--be' },
];

/** Money against results: each outcome stands where the two paces meet, and leads to its page. */
@Component({
  selector: 'mz-outcome-quadrant',
  imports: [DecimalPipe, LightBadge, RouterLink, TranslocoPipe],
  templateUrl: './outcome-quadrant.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OutcomeQuadrant {
  readonly outcomes = input.required<readonly OutcomeFigures[]>();

  private readonly formats = inject(Formats);
  private readonly language = inject(LanguageChoice);
  private readonly transloco = inject(TranslocoService);
  protected readonly corners = PLACES;
  protected readonly ticks = TICKS;
  protected readonly line = shareOf(ON_PACE) * 100;
  protected readonly points = computed(() => pointsOf(this.outcomes()));
  protected readonly counts = computed(() => countsOf(this.points()));
  protected readonly label = computed(() => {
    this.language.current();
    const said = this.points().map(({ outcome }) =>
      this.transloco.translate<string>('dashboard.pointSaid', {
        code: outcome.areaCode,
        results: this.formats.decimal(outcome.results.pace ?? '', 2),
        money: this.formats.decimal(outcome.moneyPace ?? '', 2),
      }),
    );
    return `${this.transloco.translate<string>('dashboard.quadrant')}: ${said.join('; ')}`;
  });
}
