import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { ComparedNodeView, IndexView, SelectionFigure } from '@mizan/shared/contracts';
import { Formats, LanguageChoice, TextPipe } from '@mizan/web/core';
import { Bullet, LightBadge, WhyButton } from '@mizan/web/ui';

import type { AskedFigure } from './asked-figure';
import { levelRows, type LevelRow } from './level-rows';

/** One of the three indices of a row, as it is drawn. */
interface LevelCell extends Pick<IndexView, 'score' | 'expected' | 'light'> {
  readonly figure: SelectionFigure;
  readonly text: string;
  readonly said: string;
  readonly color: string;
}

const COLORS: Readonly<Record<SelectionFigure, string>> = {
  delivery: 'var(--mz-delivery)',
  results: 'var(--mz-results)',
  finance: 'var(--mz-money-paid)',
};

/** Directorates, projects and areas with their three indices beside each other; rows open onto what is below. */
@Component({
  selector: 'mz-level-table',
  imports: [Bullet, LightBadge, TextPipe, TranslocoPipe, WhyButton],
  templateUrl: './level-table.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LevelTable {
  readonly levels = input.required<readonly ComparedNodeView[]>();
  readonly asked = output<AskedFigure>();

  private readonly formats = inject(Formats);
  private readonly language = inject(LanguageChoice);
  private readonly transloco = inject(TranslocoService);
  private readonly open = signal<ReadonlySet<string>>(new Set());
  protected readonly rows = computed(() => levelRows(this.levels(), this.open()));

  constructor() {
    // The directorates stand open at first: their projects are what one compares.
    effect(() => {
      this.open.set(new Set(this.levels().flatMap(({ id, kind }) => (kind === 'directorate' ? [id] : []))));
    });
  }

  protected toggle({ node, isOpen }: LevelRow): void {
    this.open.update((open) => new Set(isOpen ? [...open].filter((id) => id !== node.id) : [...open, node.id]));
  }

  protected cellsOf({ delivery, results, finance }: ComparedNodeView): readonly LevelCell[] {
    const money = finance && { score: finance.utilisation, expected: finance.planned, light: null };
    return [this.cell('delivery', delivery), this.cell('results', results), this.cell('finance', money)];
  }

  private cell(figure: SelectionFigure, index: Pick<IndexView, 'score' | 'expected' | 'light'> | null): LevelCell {
    this.language.current();
    const { score = null, expected = null, light = null } = index ?? {};
    const percent = (fraction: string | null): string =>
      fraction === null ? '–' : this.formats.percent(fraction, figure === 'finance' ? 1 : 0);
    const said = this.transloco.translate<string>('planning.bullet', {
      actual: percent(score),
      expected: percent(expected),
    });
    return { figure, score, expected, light, text: percent(score), said, color: COLORS[figure] };
  }
}
