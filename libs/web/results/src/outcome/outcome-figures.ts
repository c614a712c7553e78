import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { IndexView } from '@mizan/shared/contracts';
import { Formats, LanguageChoice } from '@mizan/web/core';
import { Bullet } from '@mizan/web/ui';

/** Score, expectation, pace and coverage of a node; each can be asked. */
@Component({
  selector: 'mz-outcome-figures',
  imports: [Bullet, RouterLink, TranslocoPipe],
  template: `<section class="card">
    <div class="card__head">
      <h2>{{ 'indicatorReports.sheet' | transloco }}</h2>
    </div>
    <div class="card__body">
      <mz-bullet [actual]="results().score" [expected]="results().expected" [label]="said()" [large]="true" />
      <dl class="facts">
        @for (row of rows(); track row.name) {
          <dt>{{ row.name }}</dt>
          <dd>
            @if (row.figure) {
              <a class="why num" [routerLink]="[]" [queryParams]="{ explain: nodeId(), about: null }"
                >{{ row.figure }}<span class="vh"> {{ 'results.why' | transloco }}</span></a
              >
            } @else {
              –
            }
          </dd>
        }
      </dl>
    </div>
  </section>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OutcomeFigures {
  readonly results = input.required<IndexView>();
  readonly nodeId = input.required<string>();

  private readonly formats = inject(Formats);
  private readonly language = inject(LanguageChoice);
  private readonly transloco = inject(TranslocoService);
  protected readonly rows = computed(() => {
    const { score, expected, pace, coverage } = this.results();
    return [
      { name: this.word('results.names.score'), figure: this.percent(score) },
      { name: this.word('results.names.expected'), figure: this.percent(expected) },
      { name: this.word('results.pace'), figure: pace === null ? null : this.formats.decimal(pace, 2) },
      { name: this.word('results.names.coverage'), figure: this.percent(coverage) },
    ];
  });
  protected readonly said = computed(() =>
    this.rows()
      .slice(0, 2)
      .map(({ name, figure }) => `${name} ${figure ?? '–'}`)
      .join(', '),
  );

  private percent(fraction: string | null): string | null {
    this.language.current();
    return fraction === null ? null : this.formats.percent(fraction);
  }

  private word(key: string): string {
    this.language.current();
    return this.transloco.translate(key);
  }
}
