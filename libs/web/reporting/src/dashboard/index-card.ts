import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { IndexView, SelectionFigure } from '@mizan/shared/contracts';
import { Formats, LanguageChoice } from '@mizan/web/core';
import { Bullet, LightBadge, WhyButton } from '@mizan/web/ui';

const COLORS: Readonly<Record<SelectionFigure, string>> = {
  delivery: 'var(--mz-delivery)',
  results: 'var(--mz-results)',
  finance: 'var(--mz-money-paid)',
};

/** One of the three indices: how much, against how much was expected, in a sentence, and why. */
@Component({
  selector: 'mz-index-card',
  imports: [Bullet, LightBadge, TranslocoPipe, WhyButton],
  templateUrl: './index-card.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class IndexCard {
  readonly figure = input.required<SelectionFigure>();
  readonly index = input.required<IndexView>();
  /** What the figure says, in a sentence. */
  readonly sentence = input.required<string>();
  /** What it is made of, in small. */
  readonly note = input.required<string>();
  readonly asked = output<void>();

  private readonly formats = inject(Formats);
  private readonly language = inject(LanguageChoice);
  private readonly transloco = inject(TranslocoService);
  protected readonly color = computed(() => COLORS[this.figure()]);
  protected readonly score = computed(() => this.percent(this.index().score));
  protected readonly expected = computed(() => this.percent(this.index().expected));
  protected readonly expectedAt = computed(() => Math.min(Math.max(Number(this.index().expected ?? 0), 0), 1) * 100);
  protected readonly label = computed(() => {
    this.language.current();
    const expected = this.transloco.translate<string>('dashboard.expected', { percent: this.expected() });
    return `${this.score()}, ${expected}`;
  });

  private percent(fraction: string | null): string {
    this.language.current();
    return fraction === null ? '–' : this.formats.percent(fraction);
  }
}
