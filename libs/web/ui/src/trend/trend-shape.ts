import type { TrendPicture, TrendPoint, TrendTick } from './trend-picture';

/** The side lengths of the drawing; it is stretched to the room there is. */
export const WIDTH = 340;
export const HEIGHT = 150;
const MOST_TICKS = 5;
const STEPS = [1, 2, 2.5, 5, 10];
/** How near two names at the same edge may stand, as a share of the height, before one gives way. */
const NEAR = 0.14;

/** The lines of a trend as points of an SVG polyline, and the places of its words, as shares of the sides, 0 to 1. */
export interface TrendShape {
  readonly actual: string;
  readonly expected: string;
  readonly projection: string;
  /** The polygon between the bounds of the projection. */
  readonly band: string;
  readonly grid: readonly number[];
  readonly ticks: readonly TrendTick[];
  readonly today: { readonly x: number; readonly y: number } | null;
  readonly target: number | null;
  readonly heading: { readonly y: number; readonly isAbove: boolean; readonly isRising: boolean } | null;
}

interface Axis {
  readonly from: number;
  readonly step: number;
  readonly to: number;
}

/** Lays a picture out; an empty one has empty lines. */
export function shapeOf(picture: TrendPicture): TrendShape {
  const { actual, expected, projection, end } = picture;
  const axis = axisOver(valuesOf(picture));
  const y = (value: number): number => (value - axis.from) / (axis.to - axis.from);
  const place = ({ at, value }: TrendPoint): string =>
    `${rounded((at / end) * WIDTH)},${rounded((1 - y(value)) * HEIGHT)}`;
  const line = (points: readonly TrendPoint[]): string => points.map(place).join(' ');
  const last = actual.at(-1);
  const target = expected.at(-1);
  const isHeading = projection !== null && last !== undefined && last.at < end;
  const at = (value: number): TrendPoint => ({ at: end, value });
  return {
    actual: line(actual),
    expected: line(expected),
    projection: isHeading ? line([last, at(projection.value)]) : '',
    band: isHeading ? line([last, at(projection.high), at(projection.low)]) : '',
    grid: ticksOf(axis).map((value) => rounded((1 - y(value)) * HEIGHT)),
    ticks: ticksOf(axis).map((value) => ({ at: y(value), text: picture.formatAxis(value) })),
    today: last ? { x: last.at / end, y: y(last.value) } : null,
    target: target ? y(target.value) : null,
    heading: isHeading
      ? headingAt({ from: y(last.value), to: y(projection.value) }, target ? y(target.value) : null)
      : null,
  };
}

function valuesOf({ actual, expected, projection }: TrendPicture): readonly number[] {
  const heading = projection === null ? [] : [projection.low, projection.value, projection.high];
  return [0, ...actual.map(({ value }) => value), ...expected.map(({ value }) => value), ...heading];
}

/** An axis with round marks that holds all the values; it always shows 0. */
function axisOver(values: readonly number[]): Axis {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const span = high - low === 0 ? 1 : high - low;
  const rough = span / (MOST_TICKS - 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * (STEPS.find((candidate) => candidate * power >= rough) ?? 10);
  const to = Math.ceil(high / step) * step;
  return { from: Math.floor(low / step) * step, step, to: to === 0 ? step : to };
}

function ticksOf({ from, step, to }: Axis): readonly number[] {
  return Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) =>
    Number((from + index * step).toPrecision(12)),
  );
}

/**
 * The name of the projection stands below its end, above it where the name of the target is in the way; a line that rises
 * comes from below, so that its name stands lower.
 */
function headingAt({ from, to }: { from: number; to: number }, target: number | null): TrendShape['heading'] {
  const isHigher = target !== null && to > target;
  const isTooLow = to < NEAR && (target === null || target - to > NEAR * 2);
  return { y: to, isAbove: isHigher || isTooLow, isRising: to > from };
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
