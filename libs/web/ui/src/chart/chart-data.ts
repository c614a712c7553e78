/** How the values are drawn. */
export type ChartKind = 'bar' | 'stacked-bar' | 'line' | 'scatter';

/**
 * One series. `values` are for drawing alone; what is read stands in `display`, formatted with its unit by whoever knows
 * it, so that money is never made from a number.
 */
export interface ChartSeries {
  readonly label: string;
  /** One per label; null leaves a gap. */
  readonly values: readonly (number | null)[];
  readonly display: readonly string[];
  /** A custom property of the tokens, such as `--mz-series-1`. */
  readonly token: string;
  /** A projection rather than a fact. */
  readonly dashed?: boolean;
  /** What was planned rather than what is. */
  readonly dotted?: boolean;
  /** A line without points, such as one that a plan or a limit makes. */
  readonly isPlain?: boolean;
  /** Dots without a line, such as today. */
  readonly isDot?: boolean;
  /** Positions along the line, for a scatter. */
  readonly xValues?: readonly (number | null)[];
  readonly xDisplay?: readonly string[];
}

/** A mark of the chart. */
export interface ChartMark {
  readonly seriesIndex: number;
  readonly index: number;
}

/** Everything that is drawn. */
export interface ChartPicture {
  readonly kind: ChartKind;
  readonly labels: readonly string[];
  readonly series: readonly ChartSeries[];
  readonly isRightToLeft: boolean;
  readonly xTitle: string;
  readonly yTitle: string;
  readonly formatAxis: (value: number) => string;
  readonly picked: (mark: ChartMark) => void;
}

/** A figure of the table that says the same as the chart. */
export interface ChartCell extends ChartMark {
  readonly text: string;
}

/** The heads of the columns after the first: a scatter has two to a series. */
export function tableHeads(picture: Pick<ChartPicture, 'kind' | 'series' | 'xTitle' | 'yTitle'>): readonly string[] {
  if (picture.kind !== 'scatter') return picture.series.map((series) => series.label);
  const isOne = picture.series.length === 1;
  const head = (series: ChartSeries, title: string) => (isOne ? title : `${series.label}, ${title}`);
  return picture.series.flatMap((series) => [head(series, picture.xTitle), head(series, picture.yTitle)]);
}

/** The figures of one row, in the order of the heads. */
export function tableCells(kind: ChartKind, series: readonly ChartSeries[], index: number): readonly ChartCell[] {
  return series.flatMap((one, seriesIndex) => {
    const cell = (text: string | undefined): ChartCell => ({ seriesIndex, index, text: text ?? '–' });
    const value = cell(one.display[index]);
    return kind === 'scatter' ? [cell(one.xDisplay?.[index]), value] : [value];
  });
}
