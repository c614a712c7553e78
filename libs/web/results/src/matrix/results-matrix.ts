import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  afterRenderEffect,
  computed,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MatrixGroupView, ResultsMatrixView } from '@mizan/shared/contracts';
import { DecimalPipe, LanguageChoice, PeriodPipe, TextPipe } from '@mizan/web/core';
import { LightBadge } from '@mizan/web/ui';

import { FigurePipe } from '../data/figure-pipes';
import { MatrixCell } from './matrix-cell';
import { cursorAfter, type MatrixCursor } from './matrix-cursor';
import { cellIn, linesOf, placeOf, windowOf, type MatrixSight } from './matrix-lines';

/** Columns that are no periods: the indicator before them, target, pace and light after them. */
const OTHER_COLUMNS = 4;
/** What is assumed until lines were drawn and measured, in CSS pixels. */
const UNMEASURED: MatrixSight = { headHeight: 52, rowHeight: 76, top: 0, height: 900 };

/**
 * Indicators by period: the light and what is reached to date above, what was to be reached and the pace below. Every
 * figure can be asked. Of thousands of lines only those in sight are drawn; arrows lead from cell to cell.
 */
@Component({
  selector: 'mz-results-matrix',
  imports: [DecimalPipe, FigurePipe, LightBadge, MatrixCell, PeriodPipe, RouterLink, TextPipe, TranslocoPipe],
  templateUrl: './results-matrix.html',
  host: { '(window:resize)': 'look()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ResultsMatrix {
  readonly view = input.required<ResultsMatrixView>();
  /** The groups of the view that the filters leave. */
  readonly groups = input.required<readonly MatrixGroupView[]>();
  /** What the panel explains: a node, and a period when a cell was asked. */
  readonly explained = input<string | null>(null);
  readonly period = input<string | null>(null);
  readonly mayReport = input(false);

  private readonly injector = inject(Injector);
  private readonly language = inject(LanguageChoice);
  private readonly box = viewChild.required<ElementRef<HTMLElement>>('box');
  private readonly sight = signal<MatrixSight>(UNMEASURED, { equal: isSame });
  private readonly wanted = signal<MatrixCursor>({ line: 0, column: 0 });

  protected readonly columns = computed(() => this.view().columns);
  protected readonly columnCount = computed(() => this.columns().length + OTHER_COLUMNS);
  protected readonly lastYear = computed(() => this.view().year ?? this.view().years.at(-1) ?? 0);
  protected readonly lines = computed(() => linesOf(this.groups()));
  protected readonly shown = computed(() => windowOf(this.lines(), this.sight()));
  /** Where the Tab key enters: the cell that was left, or the first one in sight. */
  protected readonly cursor = computed<MatrixCursor>(() => {
    const drawn = this.shown().slices.flatMap(({ head, rows }) => [
      ...(head ? [head.index] : []),
      ...rows.map((row) => row.index),
    ]);
    const { line, column } = this.wanted();
    return drawn.includes(line) ? { line, column } : { line: drawn[0] ?? 0, column: 0 };
  });
  protected readonly cellIn = cellIn;

  constructor() {
    afterRenderEffect(() => {
      this.shown();
      this.look();
    });
  }

  /** Measures what is in sight, and how high lines are in this language and type size. */
  protected look(): void {
    const box = this.box().nativeElement;
    const heightOf = (selector: string, otherwise: number): number => {
      const line = box.querySelector<HTMLElement>(selector);
      return line === null || line.offsetHeight === 0 ? otherwise : line.offsetHeight;
    };
    this.sight.set({
      headHeight: heightOf('tr.group', UNMEASURED.headHeight),
      rowHeight: heightOf('tr.line', UNMEASURED.rowHeight),
      top: box.scrollTop,
      height: box.clientHeight === 0 ? UNMEASURED.height : box.clientHeight,
    });
  }

  /** The tab stop of a cell: its column, or every column that the head of an outcome spans. */
  protected stopAt(line: number, column: number, span = 1): 0 | -1 {
    const cursor = this.cursor();
    return cursor.line === line && cursor.column >= column && cursor.column < column + span ? 0 : -1;
  }

  protected onKey(event: KeyboardEvent): void {
    const from = placeIn(event.target);
    if (from === null || event.altKey || event.metaKey) return;
    const { height, rowHeight } = this.sight();
    const to = cursorAfter(event.ctrlKey ? `Control+${event.key}` : event.key, from, {
      lines: this.lines().length,
      columns: this.columnCount(),
      page: Math.max(Math.floor(height / rowHeight) - 1, 1),
      isRightToLeft: this.language.direction() === 'rtl',
    });
    if (to === null) return;
    event.preventDefault();
    this.wanted.set(to);
    this.bringIntoSight(to.line);
    afterNextRender(() => this.focus(to), { injector: this.injector });
  }

  private bringIntoSight(line: number): void {
    const box = this.box().nativeElement;
    const { top, bottom } = placeOf(this.lines(), line, this.sight());
    const headHeight = box.querySelector('thead')?.getBoundingClientRect().height ?? 0;
    const room = this.sight().height - headHeight;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (bottom > box.scrollTop + room) box.scrollTop = bottom - room;
    this.look();
  }

  private focus({ line, column }: MatrixCursor): void {
    const cells = [...this.box().nativeElement.querySelectorAll<HTMLElement>(`[data-line="${line}"]`)];
    const cell = cells.findLast(({ dataset }) => Number(dataset['column']) <= column);
    (cell?.querySelector<HTMLElement>('a[tabindex]') ?? cell)?.focus({
      preventScroll: cell?.dataset['column'] === '0',
    });
  }
}

/** The place of the cell that something stands in; null outside the cells. */
function placeIn(target: EventTarget | null): MatrixCursor | null {
  const cell = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-line]') : null;
  if (cell === null) return null;
  return { line: Number(cell.dataset['line']), column: Number(cell.dataset['column']) };
}

function isSame(one: MatrixSight, other: MatrixSight): boolean {
  return (
    one.top === other.top &&
    one.height === other.height &&
    one.headHeight === other.headHeight &&
    one.rowHeight === other.rowHeight
  );
}
