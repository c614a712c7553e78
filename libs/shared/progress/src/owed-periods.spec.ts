import { owedPeriods, type OwingIndicator } from './owed-periods';

describe('periods for which a report is owed', () => {
  const years = { firstYear: 2013, lastYear: 2015 };
  const addedUp: OwingIndicator = {
    kind: 'measure',
    frequency: 'quarter',
    accumulation: 'incremental',
    hasDueMilestone: false,
  };
  const owed = (indicator: Partial<OwingIndicator>, businessDate = '2014-09-30'): string[] =>
    owedPeriods({ ...addedUp, ...indicator }, years, businessDate).map(({ key }) => key);

  it('are all of the last twelve months for what is added up', () => {
    expect(owed({})).toEqual(['2013-Q4', '2014-Q1', '2014-Q2', '2014-Q3']);
    expect(owed({ kind: 'rate', accumulation: null })).toEqual(owed({}));
    expect(owed({ frequency: 'half' })).toEqual(['2013-H2', '2014-H1']);
    expect(owed({ frequency: 'year' })).toEqual(['2013']);
  });

  it('begin on the day on which the period ends, and are given up a year later', () => {
    expect(owed({}, '2014-09-29')).toEqual(['2013-Q3', '2013-Q4', '2014-Q1', '2014-Q2']);
    expect(owed({ frequency: 'year' }, '2013-12-30')).toEqual([]);
    expect(owed({ frequency: 'year' }, '2014-12-30')).toEqual(['2013']);
    expect(owed({ frequency: 'year' }, '2016-12-31')).toEqual([]);
  });

  it('are only the last one of a level, which stands for all before', () => {
    expect(owed({ accumulation: 'cumulative' })).toEqual(['2014-Q3']);
    for (const kind of ['binary', 'maintain', 'rubric', 'qualitative'] as const) {
      expect(owed({ kind, accumulation: null })).toEqual(['2014-Q3']);
    }
  });

  it('are none of milestones, until one is due', () => {
    const milestones = { kind: 'milestone', accumulation: null } as const;
    expect(owed(milestones)).toEqual([]);
    expect(owed({ ...milestones, hasDueMilestone: true })).toEqual(['2014-Q3']);
  });
});
