import type { ChartConfiguration, ChartDataset, ChartOptions, ScaleOptionsByType } from 'chart.js';

import type { ChartPicture, ChartSeries } from './chart-data';
import type { ChartTokens } from './chart-tokens';

/** A configuration of chart.js for any of our kinds. */
export type Configuration = ChartConfiguration<'bar' | 'line' | 'scatter'>;
type Dataset = ChartDataset<'bar' | 'line' | 'scatter'>;
type Options = NonNullable<ChartOptions<'bar' | 'line' | 'scatter'>>;

const FONT_SIZE = 12;
const DASHES = [5, 4];
const DOTS = [2, 3];
const POINT = 3;
const DOT = 6;
/** Characters on one line of a name under the axis. */
const LABEL_LENGTH = 11;

/** The configuration that draws the picture; mirrored where the text runs from the right. */
export function configure(picture: ChartPicture, tokens: ChartTokens): Configuration {
  return {
    type: typeOf(picture.kind),
    data: { labels: [...picture.labels], datasets: picture.series.map((one) => dataset(picture, one, tokens)) },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      font: { family: tokens.font, size: FONT_SIZE },
      color: tokens.ink,
      scales: { x: horizontal(picture, tokens), y: vertical(picture, tokens) },
      plugins: { legend: legend(picture, tokens), tooltip: tooltip(picture, tokens) },
      onClick: (_event, elements) => {
        const mark = elements[0];
        if (mark !== undefined) picture.picked({ seriesIndex: mark.datasetIndex, index: mark.index });
      },
    },
  };
}

function typeOf(kind: ChartPicture['kind']): 'bar' | 'line' | 'scatter' {
  return kind === 'stacked-bar' ? 'bar' : kind;
}

function dataset(picture: ChartPicture, series: ChartSeries, tokens: ChartTokens): Dataset {
  const color = tokens.colorOf(series.token);
  const base = { label: series.label, backgroundColor: color, borderColor: color };
  if (picture.kind === 'scatter') return { ...base, type: 'scatter', data: points(series), pointRadius: 5 };
  const data = [...series.values];
  if (picture.kind !== 'line') return { ...base, type: 'bar', data, maxBarThickness: 32 };
  const line = { type: 'line' as const, data, borderWidth: 2, borderDash: dashesOf(series), tension: 0 };
  if (series.isDot) return { ...base, ...line, showLine: false, pointRadius: DOT, order: -1 };
  return { ...base, ...line, pointRadius: series.isPlain ? 0 : POINT };
}

function dashesOf({ dashed, dotted }: ChartSeries): number[] {
  if (dotted) return DOTS;
  return dashed ? DASHES : [];
}

function points(series: ChartSeries): { x: number; y: number }[] {
  return series.values.map((y, index) => ({ x: series.xValues?.[index] ?? NaN, y: y ?? NaN }));
}

function horizontal(picture: ChartPicture, tokens: ChartTokens) {
  const isScatter = picture.kind === 'scatter';
  return {
    type: isScatter ? ('linear' as const) : ('category' as const),
    reverse: picture.isRightToLeft,
    // Room for half a label at both ends, or the last one is cut off.
    offset: !isScatter,
    stacked: picture.kind === 'stacked-bar',
    title: title(picture.xTitle, tokens),
    grid: { display: isScatter, color: tokens.grid },
    border: { color: tokens.axis },
    ticks: isScatter ? numberTicks(picture, tokens) : categoryTicks(picture, tokens),
  };
}

function vertical(picture: ChartPicture, tokens: ChartTokens) {
  return {
    type: 'linear' as const,
    position: picture.isRightToLeft ? ('right' as const) : ('left' as const),
    stacked: picture.kind === 'stacked-bar',
    beginAtZero: picture.kind !== 'scatter',
    title: title(picture.yTitle, tokens),
    grid: { color: tokens.grid },
    border: { display: picture.kind === 'scatter', color: tokens.axis },
    ticks: numberTicks(picture, tokens),
  };
}

/** Names stand level, on lines of their own: slanted ones are hard to read, and cut off where text runs from the right. */
function categoryTicks(picture: ChartPicture, tokens: ChartTokens) {
  return {
    color: tokens.ink,
    maxRotation: 0,
    callback: (_value: string | number, index: number) => linesOf(picture.labels[index] ?? ''),
  };
}

/** The words of a name on lines of about the same length. */
export function linesOf(name: string): string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= LABEL_LENGTH) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

function numberTicks(picture: ChartPicture, tokens: ChartTokens) {
  return { color: tokens.ink, callback: (value: string | number) => picture.formatAxis(Number(value)) };
}

function title(text: string, tokens: ChartTokens): Partial<ScaleOptionsByType<'linear'>['title']> {
  return { display: text !== '', text, color: tokens.ink };
}

function legend(picture: ChartPicture, tokens: ChartTokens): NonNullable<NonNullable<Options['plugins']>['legend']> {
  return {
    display: picture.series.length > 1,
    position: 'bottom',
    align: 'start',
    rtl: picture.isRightToLeft,
    textDirection: picture.isRightToLeft ? 'rtl' : 'ltr',
    // A key only: hiding a series here would leave chart and table unlike.
    onClick: () => undefined,
    labels: { color: tokens.ink, boxWidth: 12, boxHeight: 10, ...lineKey(picture, tokens) },
  };
}

/** The key of lines is made of lines, so that a dashed one is known by its dashes. */
function lineKey(picture: ChartPicture, tokens: ChartTokens) {
  if (picture.kind !== 'line') return {};
  const item = (series: ChartSeries, datasetIndex: number) => ({
    // The key draws every mark as wide as a line; a dot stands in its text.
    text: series.isDot ? `● ${series.label}` : series.label,
    datasetIndex,
    fontColor: tokens.ink,
    strokeStyle: tokens.colorOf(series.token),
    lineWidth: 2,
    lineDash: dashesOf(series),
    pointStyle: series.isDot ? (false as const) : ('line' as const),
  });
  return { usePointStyle: true, pointStyleWidth: 32, generateLabels: () => picture.series.map(item) };
}

function tooltip(picture: ChartPicture, tokens: ChartTokens): NonNullable<NonNullable<Options['plugins']>['tooltip']> {
  return {
    rtl: picture.isRightToLeft,
    textDirection: picture.isRightToLeft ? 'rtl' : 'ltr',
    backgroundColor: tokens.surface,
    titleColor: tokens.onSurface,
    bodyColor: tokens.onSurface,
    callbacks: { label: (item) => said(picture, item.datasetIndex, item.dataIndex) },
  };
}

/** The sentence of one mark, its figures isolated from the direction around them. */
function said(picture: ChartPicture, seriesIndex: number, index: number): string {
  const series = picture.series[seriesIndex];
  if (series === undefined) return '';
  const figures = [series.xDisplay?.[index], series.display[index]].filter((text) => text !== undefined);
  const name = picture.kind === 'scatter' ? picture.labels[index] : series.label;
  return `${name ?? series.label}: ${figures.map((text) => `\u2068${text}\u2069`).join(', ')}`;
}
