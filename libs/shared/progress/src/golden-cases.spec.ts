import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { value, type Computed } from './computed';
import type { Accumulation, Baseline, IndicatorInput, PeriodPoint, RubricLevel } from './indicator-input';
import { lightOf } from './light';
import { DEFAULT_LIGHT_POLICY } from './light-policy';
import { measureIndicator } from './measure-indicator';
import { projectToEnd } from './projection';
import { rollUp, type RolledUp, type RollUpChild } from './roll-up';
import { Exact } from './exact';

type Row = Readonly<Record<string, string>>;

const page = readFileSync(join(__dirname, '../../../../docs/progress.md'), 'utf8');

/** The rows of the table below a heading, by the names of its columns. */
const rowsBelow = (heading: string): readonly Row[] => {
  const [, below = ''] = page.split(`\n### ${heading}\n`);
  const [section = ''] = below.split('\n#');
  const [head = [], , ...body] = section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  return body.map((cells) => Object.fromEntries(head.map((name, index) => [name, cells[index] ?? ''])));
};
const cell = (row: Row, name: string): string => {
  const found = row[name];
  if (found === undefined) throw new Error(`No column ${name}`);
  return found;
};

const period = (position: string): PeriodPoint => ({
  key: `to-${position}`,
  year: 2013,
  endPosition: Number(position),
});
/** "1: 10, 2: 12" as pairs. */
const pairs = (text: string): readonly (readonly [string, string])[] =>
  text === ''
    ? []
    : text.split(', ').map((pair) => {
        const [position = '', said = ''] = pair.split(': ');
        return [position, said];
      });
const shown = (computed: Computed): string =>
  computed.state === 'value' ? computed.value.toFixed() : `${computed.state}: ${computed.reason}`;
/** A figure as the page writes it: cut where the page goes on with "…". */
const asOnPage = (figure: string, written: string): string =>
  written.endsWith('…') ? `${figure.slice(0, written.length - 1)}…` : figure;

const baselineOf = (text: string): Baseline => {
  if (text === 'unknown') return { status: 'unknown' };
  return text === 'zero' ? { status: 'count-from-zero' } : { status: 'known', value: text };
};
const levelsOf = (row: Row): readonly RubricLevel[] =>
  [cell(row, 'baseline'), ...[...pairs(cell(row, 'targets')), ...pairs(cell(row, 'approved'))].map(([, said]) => said)]
    .filter((score) => score !== 'not rated')
    .map((score) => ({ id: score, score }));

const timingOf = (row: Row): { readonly reportingPoint: number | null } => ({
  reportingPoint: cell(row, 'due') === '–' ? null : Number(cell(row, 'due')),
});
const reported = (row: Row) =>
  pairs(cell(row, 'approved')).map(([position, said]) => ({
    id: `R-${position}`,
    period: period(position),
    approved: true,
    said,
  }));
const aimed = (row: Row) =>
  pairs(cell(row, 'targets')).map(([position, said]) => ({ period: period(position), value: said, levelId: said }));

const judgedInput = (row: Row, kind: 'rubric' | 'qualitative'): IndicatorInput => {
  const levels = { levels: levelsOf(row), baselineLevelId: cell(row, 'baseline'), targets: aimed(row) };
  const rated = (said: string): string | null => (said === 'not rated' ? null : said);
  return kind === 'rubric'
    ? { kind, ...levels, ...timingOf(row), reports: reported(row).map((one) => ({ ...one, levelId: one.said })) }
    : {
        kind,
        ...levels,
        ...timingOf(row),
        reports: reported(row).map((one) => ({ ...one, reviewerLevelId: rated(one.said) })),
      };
};
const changeInput = (row: Row): IndicatorInput => {
  const [how = '', way] = cell(row, 'measured as').split(', ');
  const direction = way === 'fall' ? 'decrease' : 'increase';
  const common = {
    direction,
    baseline: baselineOf(cell(row, 'baseline')),
    targets: aimed(row),
    ...timingOf(row),
  } as const;
  if (!how.startsWith('rate')) {
    const reports = reported(row).map((one) => ({ ...one, value: one.said }));
    return { kind: 'measure', accumulation: how as Accumulation, ...common, reports };
  }
  const reports = reported(row).map((one) => {
    const [numerator = '', denominator = ''] = one.said.split('/');
    return { ...one, numerator, denominator };
  });
  return { kind: 'rate', window: how === 'rate to date' ? 'to-date' : 'last-period', ...common, reports };
};
const milestoneInput = (row: Row): IndicatorInput => {
  const said = new Map(pairs(cell(row, 'approved')));
  return {
    kind: 'milestone',
    milestones: pairs(cell(row, 'targets')).map(([position, weight]) => ({
      id: position,
      weight,
      done: said.has(position),
      hasEvidence: said.get(position) === 'done',
      dueReached: Number(position) <= Number(cell(row, 'due')),
    })),
  };
};
const inputOf = (row: Row): IndicatorInput => {
  const how = cell(row, 'measured as');
  if (how === 'rubric' || how === 'qualitative') return judgedInput(row, how);
  if (how === 'milestones') return milestoneInput(row);
  if (how === 'binary') {
    const reports = reported(row).map((one) => ({ ...one, achieved: one.said === 'yes' }));
    return { kind: 'binary', dueReached: timingOf(row).reportingPoint !== null, reports };
  }
  const [, low, high, tolerance] = /^from (\S+) to (\S+), forgive (\S+)$/.exec(how) ?? [];
  if (low === undefined || high === undefined || tolerance === undefined) return changeInput(row);
  const reports = reported(row).map((one) => ({ ...one, value: one.said }));
  return { kind: 'maintain', low, high, tolerance, ...timingOf(row), reports };
};

describe('the golden cases of one indicator', () => {
  it.each(rowsBelow('Cases of one indicator').map((row) => [cell(row, 'case'), row] as const))('%s', (_case, row) => {
    const result = measureIndicator(inputOf(row));
    const written = cell(row, 'progress');
    expect([asOnPage(shown(result.progress), written), result.light]).toEqual([written, cell(row, 'light')]);
  });
});

const PLANNED = value(new Exact('0.5'));
const leafOf = (said: string): RolledUp => {
  if (said === 'later') return { capped: null, expected: PLANNED, coverage: null, light: 'not-due' };
  if (said === '–') return { capped: null, expected: PLANNED, coverage: 0, light: 'no-data' };
  const progress = value(new Exact(said));
  const question = { progress, expected: PLANNED, isDue: true, coverage: 1, isParent: false };
  return { capped: new Exact(said), expected: PLANNED, coverage: 1, light: lightOf(question, DEFAULT_LIGHT_POLICY) };
};
const childrenOf = (row: Row, above: RolledUp | null): readonly RollUpChild[] =>
  cell(row, 'children')
    .split(', ')
    .map((text, index) => {
      const [said = '', mark = ''] = text.split(' ');
      const isScored = !['later', '–'].includes(said);
      return {
        id: `c${index}`,
        weight: mark.startsWith('×') ? mark.slice(1) : '1',
        critical: mark === '!',
        result: isScored && above ? above : leafOf(said),
      };
    });

describe('the golden cases of a parent', () => {
  it.each(rowsBelow('Cases of a parent').map((row) => [cell(row, 'case'), row] as const))('%s', (_case, row) => {
    const further = Array.from({ length: Number(cell(row, 'levels')) - 1 });
    const top = further.reduce<ReturnType<typeof rollUp>>(
      (below) => rollUp(childrenOf(row, below)),
      rollUp(childrenOf(row, null)),
    );
    const [score, coverage] = [cell(row, 'score'), cell(row, 'coverage')];
    const found = [asOnPage(shown(top.score), score), asOnPage(top.coverage?.toFixed() ?? '', coverage), top.light];
    expect(found).toEqual([score, coverage, cell(row, 'light')]);
  });
});

describe('the golden cases of a projection', () => {
  it.each(rowsBelow('Cases of a projection').map((row) => [cell(row, 'case'), row] as const))('%s', (_case, row) => {
    const [way, target = ''] = cell(row, 'target').split(' ');
    const projection = projectToEnd({
      points: pairs(cell(row, 'approved')).map(([position, said]) => ({ position: Number(position), value: said })),
      endPosition: Number(cell(row, 'end')),
      target,
      direction: way === 'fall' ? 'decrease' : 'increase',
      baseline: { status: 'count-from-zero' },
    });
    const columns = ['low', 'expected', 'high'] as const;
    const found =
      projection.state === 'value'
        ? [
            ...columns.map((name) => asOnPage(projection.band[name].toFixed(), cell(row, name))),
            projection.willMiss ? 'yes' : 'no',
          ]
        : [`${projection.state}: ${projection.reason}`, '', '', ''];
    expect(found).toEqual([...columns.map((name) => cell(row, name)), cell(row, 'misses')]);
  });
});

describe('the page of progress', () => {
  it('has cases of every kind', () => {
    const kinds = new Set(rowsBelow('Cases of one indicator').map((row) => inputOf(row).kind));
    expect([...kinds].toSorted()).toEqual([
      'binary',
      'maintain',
      'measure',
      'milestone',
      'qualitative',
      'rate',
      'rubric',
    ]);
    expect(rowsBelow('Cases of a parent').length).toBeGreaterThan(5);
    expect(rowsBelow('Cases of a projection').length).toBeGreaterThan(3);
  });
});
