import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import {
  SPLIT_FIGURES,
  type SplitDimension,
  type SplitFiguresView,
  type SplitGroupView,
} from '@mizan/shared/contracts';
import { AmountPipe, Formats, LanguageChoice, TextPipe } from '@mizan/web/core';
import { MoneyBar, WhyButton, type MoneyShare } from '@mizan/web/ui';

import type { AskedShare } from './asked-share';
import { ReceiverPipe } from './receiver-pipe';

/** The bars in the order of the ramp of money. */
const DRAWN = ['paid', 'committed', 'reserved'] as const;

/** What each receiver got of a fund, what is not split, and the whole that they make. */
@Component({
  selector: 'mz-split-shares',
  imports: [AmountPipe, MoneyBar, ReceiverPipe, TextPipe, TranslocoPipe, WhyButton],
  templateUrl: './split-shares.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SplitShares {
  readonly group = input.required<SplitGroupView>();
  readonly dimension = input.required<SplitDimension>();
  readonly asked = output<AskedShare>();

  private readonly formats = inject(Formats);
  private readonly language = inject(LanguageChoice);
  private readonly transloco = inject(TranslocoService);
  protected readonly figures = SPLIT_FIGURES;
  protected readonly drawn = DRAWN;

  /** The longest bar is the receiver of most; widths are for drawing alone. */
  private readonly longest = computed(() => {
    const { shares, unsplit } = this.group();
    return Math.max(1, ...[...shares, unsplit].map(widthOf));
  });

  protected barOf(figures: SplitFiguresView): readonly MoneyShare[] {
    return DRAWN.map((kind) => ({ kind, share: Number(figures[kind].amount) / this.longest() }));
  }

  protected barLabel(figures: SplitFiguresView): string {
    this.language.current();
    return DRAWN.map(
      (figure) =>
        `${this.transloco.translate(`budget.parts.${figure}`)} ${this.formats.amount(figures[figure].amount)}`,
    ).join(' · ');
  }
}

function widthOf(figures: SplitFiguresView): number {
  return DRAWN.reduce((sum, figure) => sum + Number(figures[figure].amount), 0);
}
