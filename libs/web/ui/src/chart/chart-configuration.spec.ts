import { configure, linesOf } from './chart-configuration';
import type { ChartPicture } from './chart-data';
import type { ChartTokens } from './chart-tokens';

const TOKENS: ChartTokens = {
  font: 'IBM Plex Sans',
  ink: 'ink',
  grid: 'grid',
  axis: 'axis',
  surface: 'surface',
  onSurface: 'on-surface',
  colorOf: (token) => `color of ${token}`,
};

const PICTURE: ChartPicture = {
  kind: 'bar',
  labels: ['P1'],
  series: [{ label: 'Paid', values: [118745.5], display: ['US$ 118,745.50'], token: '--mz-series-1' }],
  isRightToLeft: false,
  xTitle: '',
  yTitle: '',
  formatAxis: (value) => `${value / 1000} thousand`,
  picked: () => undefined,
};

/** The part of the options that is looked at here. */
interface Drawn {
  readonly scales: {
    readonly x: { readonly reverse: boolean };
    readonly y: {
      readonly position: string;
      readonly stacked: boolean;
      readonly ticks: { readonly callback: (value: number) => string };
    };
  };
  readonly plugins: {
    readonly legend: { readonly rtl: boolean; readonly textDirection: string };
    readonly tooltip: {
      readonly rtl: boolean;
      readonly textDirection: string;
      readonly callbacks: { readonly label: (item: { datasetIndex: number; dataIndex: number }) => string };
    };
  };
  readonly onClick: (event: object, elements: readonly object[]) => void;
}

const optionsOf = (picture: ChartPicture) => configure(picture, TOKENS).options as unknown as Drawn;

describe('configure', () => {
  it('mirrors axes, legend and tooltip where the text runs from the right', () => {
    const { scales, plugins } = optionsOf({ ...PICTURE, isRightToLeft: true });
    expect(scales.x.reverse).toBe(true);
    expect(scales.y.position).toBe('right');
    expect([plugins.legend.rtl, plugins.legend.textDirection]).toEqual([true, 'rtl']);
    expect([plugins.tooltip.rtl, plugins.tooltip.textDirection]).toEqual([true, 'rtl']);
  });

  it('begins bars at nought and stacks them when they are parts of a whole', () => {
    expect(optionsOf(PICTURE).scales.y).toMatchObject({ beginAtZero: true, stacked: false, position: 'left' });
    expect(optionsOf({ ...PICTURE, kind: 'stacked-bar' }).scales.y.stacked).toBe(true);
  });

  it('says the figure as it was formatted, isolated', () => {
    const label = optionsOf(PICTURE).plugins.tooltip.callbacks.label;
    expect(label({ datasetIndex: 0, dataIndex: 0 })).toBe('Paid: \u2068US$ 118,745.50\u2069');
  });

  it('formats the value axis with the function it was given', () => {
    expect(optionsOf(PICTURE).scales.y.ticks.callback(200000)).toBe('200 thousand');
  });

  it('takes colours from the tokens and dashes a projection', () => {
    const series = PICTURE.series.map((one) => ({ ...one, dashed: true }));
    const [dataset] = configure({ ...PICTURE, kind: 'line', series }, TOKENS).data.datasets;
    expect(dataset).toMatchObject({ borderColor: 'color of --mz-series-1', borderDash: [5, 4] });
  });

  it('dots a plan, leaves points off a plain line, and makes a dot without a line', () => {
    const [one] = PICTURE.series;
    const looks = [{ dotted: true, isPlain: true }, { isDot: true }, {}];
    const series = looks.map((look) => ({ label: '', values: [], display: [], token: '', ...one, ...look }));
    const { datasets } = configure({ ...PICTURE, kind: 'line', series }, TOKENS).data;
    expect(datasets).toMatchObject([
      { borderDash: [2, 3], pointRadius: 0 },
      { showLine: false, pointRadius: 6 },
      { borderDash: [], pointRadius: 3 },
    ]);
  });

  it('tells which mark was picked', () => {
    const picked = jest.fn();
    const options = optionsOf({ ...PICTURE, picked });
    options.onClick({}, [{ datasetIndex: 0, index: 0 }]);
    options.onClick({}, []);
    expect(picked.mock.calls).toEqual([[{ seriesIndex: 0, index: 0 }]]);
  });
});

describe('linesOf', () => {
  it('breaks a name between words, never within one', () => {
    expect(linesOf('Civil society, humanitarian action')).toEqual(['Civil', 'society,', 'humanitarian', 'action']);
    expect(linesOf('Q3 2014')).toEqual(['Q3 2014']);
    expect(linesOf('الفصل 3 2014')).toEqual(['الفصل 3', '2014']);
  });
});
