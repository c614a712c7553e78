import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  afterRenderEffect,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';

import {
  type ChartKind,
  type ChartMark,
  type ChartPicture,
  type ChartSeries,
  tableCells,
  tableHeads,
} from './chart-data';
import type { ChartPainter } from './chart-painter';

let charts = 0;

/**
 * A chart with its name, a sentence that says its figures, and a table with the same figures in its place. Texts and
 * figures come translated and formatted; the numbers are for drawing alone.
 */
@Component({
  selector: 'mz-chart',
  templateUrl: './chart.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Chart {
  readonly kind = input.required<ChartKind>();
  /** Categories, or the names of the points of a scatter. */
  readonly labels = input.required<readonly string[]>();
  readonly series = input.required<readonly ChartSeries[]>();
  /** The name of the chart. */
  readonly label = input.required<string>();
  /** The text alternative: one sentence with the figures. */
  readonly sentence = input.required<string>();
  /** Words of the switch: show as table, show as chart. */
  readonly tableLabel = input.required<string>();
  readonly chartLabel = input.required<string>();
  /** Head of the first column of the table. */
  readonly categoryLabel = input.required<string>();
  readonly direction = input<'ltr' | 'rtl'>('ltr');
  /** The unit of the value axis, said once above it. */
  readonly unit = input('');
  readonly xTitle = input('');
  readonly yTitle = input('');
  readonly formatAxis = input<(value: number) => string>(String);
  /** Whether marks lead somewhere; then the figures of the table do, too. */
  readonly pickable = input(false);
  readonly markPicked = output<ChartMark>();

  private readonly canvas = viewChild<ElementRef<HTMLCanvasElement>>('canvas');
  protected readonly id = `chart-${(charts += 1)}`;
  protected readonly isTable = signal(false);
  protected readonly heads = computed(() => tableHeads(this.picture()));
  protected readonly rows = computed(() =>
    this.labels().map((label, index) => ({ label, cells: tableCells(this.kind(), this.series(), index) })),
  );

  private readonly picture = computed<ChartPicture>(() => ({
    kind: this.kind(),
    labels: this.labels(),
    series: this.series(),
    isRightToLeft: this.direction() === 'rtl',
    xTitle: this.xTitle(),
    yTitle: this.yTitle(),
    formatAxis: this.formatAxis(),
    picked: (mark) => this.pick(mark),
  }));

  private painter: ChartPainter | null = null;
  private painted: HTMLCanvasElement | null = null;

  constructor() {
    afterRenderEffect(() => void this.paint(this.picture(), this.canvas()?.nativeElement ?? null));
    inject(DestroyRef).onDestroy(() => this.letGo(null));
  }

  protected pick(mark: ChartMark): void {
    if (this.pickable()) this.markPicked.emit({ seriesIndex: mark.seriesIndex, index: mark.index });
  }

  /** The drawing library is fetched when a chart is seen, and only where there is something to draw on. */
  private async paint(picture: ChartPicture, canvas: HTMLCanvasElement | null): Promise<void> {
    if (canvas !== this.painted) this.letGo(canvas);
    if (canvas === null || canvas.getContext('2d') === null) return;
    const { ChartPainter } = await import('./chart-painter');
    if (canvas !== this.painted) return;
    this.painter ??= new ChartPainter(canvas);
    this.painter.paint(picture);
  }

  private letGo(next: HTMLCanvasElement | null): void {
    this.painter?.destroy();
    this.painter = null;
    this.painted = next;
  }
}
