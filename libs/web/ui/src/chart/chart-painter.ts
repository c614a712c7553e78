import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LineController,
  LineElement,
  LinearScale,
  PointElement,
  ScatterController,
  Tooltip,
} from 'chart.js';

import { configure } from './chart-configuration';
import type { ChartKind, ChartPicture } from './chart-data';
import { readTokens } from './chart-tokens';

const CHANGE_MS = 160;

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Legend,
  LineController,
  LineElement,
  LinearScale,
  PointElement,
  ScatterController,
  Tooltip,
);

/** Draws pictures on one canvas: the first at rest, changes in 160 ms unless less motion is wanted. */
export class ChartPainter {
  private chart: Chart<'bar' | 'line' | 'scatter'> | null = null;
  private kind: ChartKind | null = null;

  constructor(private readonly canvas: HTMLCanvasElement) {}

  /** Draws the picture, or changes what is there into it. */
  paint(picture: ChartPicture): void {
    const { type, data, options = {} } = configure(picture, readTokens(this.canvas));
    if (this.chart === null || this.kind !== picture.kind) {
      this.destroy();
      this.chart = new Chart(this.canvas, { type, data, options: { ...options, animation: false } });
      this.kind = picture.kind;
      return;
    }
    const wantsLessMotion = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.chart.data = data;
    this.chart.options = { ...options, animation: wantsLessMotion ? false : { duration: CHANGE_MS } };
    this.chart.update();
  }

  /** Lets go of the canvas. */
  destroy(): void {
    this.chart?.destroy();
    this.chart = null;
  }
}
