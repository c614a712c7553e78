import type { TrendPicture } from './trend-picture';
import { shapeOf } from './trend-shape';

const PICTURE: TrendPicture = {
  end: 2,
  actual: [
    { at: 0, value: 0 },
    { at: 1, value: 8 },
  ],
  expected: [
    { at: 0, value: 0 },
    { at: 2, value: 20 },
  ],
  projection: { low: 12, value: 14, high: 16 },
  todayText: '8',
  targetText: 'target 20',
  projectionText: 'heading for 14',
  years: [],
  formatAxis: (value) => `${value} agreements`,
};

describe('shapeOf', () => {
  it('draws every line in the same measure, time from the start to the end', () => {
    const shape = shapeOf(PICTURE);
    expect(shape.actual).toBe('0,150 170,90');
    expect(shape.expected).toBe('0,150 340,0');
    expect(shape.today).toEqual({ x: 0.5, y: 0.4 });
  });

  it('leads the projection from today to the end, its band around it', () => {
    const shape = shapeOf(PICTURE);
    expect(shape.projection).toBe('170,90 340,45');
    expect(shape.band).toBe('170,90 340,30 340,60');
    expect(shape.heading).toEqual({ y: 0.7, isAbove: false, isRising: true });
  });

  it('draws no projection where nothing can be said, nothing is known, or the end is reached', () => {
    const without = [
      shapeOf({ ...PICTURE, projection: null }),
      shapeOf({ ...PICTURE, actual: [] }),
      shapeOf({ ...PICTURE, actual: [{ at: 2, value: 8 }] }),
    ];
    expect(without.map(({ projection, band, heading }) => [projection, band, heading])).toEqual(
      without.map(() => ['', '', null]),
    );
  });

  it('puts the name of a projection above its end when it is heading beyond the target', () => {
    expect(shapeOf({ ...PICTURE, projection: { low: 18, value: 24, high: 26 } }).heading?.isAbove).toBe(true);
  });

  it('marks the axis with a few round values and always shows nought', () => {
    expect(shapeOf(PICTURE).ticks.map(({ text }) => text)).toEqual([
      '0 agreements',
      '5 agreements',
      '10 agreements',
      '15 agreements',
      '20 agreements',
    ]);
    const fractions = shapeOf({
      ...PICTURE,
      expected: [{ at: 2, value: 1 }],
      actual: [],
      projection: null,
      formatAxis: String,
    });
    expect(fractions.ticks.map(({ text }) => text)).toEqual(['0', '0.25', '0.5', '0.75', '1']);
  });

  it('holds values below nought and a figure that never was anything', () => {
    const below = shapeOf({ ...PICTURE, actual: [{ at: 1, value: -5 }], formatAxis: String });
    expect(below.ticks.map(({ text }) => text)).toEqual(['-10', '0', '10', '20']);
    const nothing = shapeOf({ ...PICTURE, actual: [{ at: 1, value: 0 }], expected: [], projection: null });
    expect(nothing.actual).toBe('170,150');
    expect(nothing.ticks.every(({ at }) => Number.isFinite(at))).toBe(true);
  });
});
