import type { ObligationView } from '@mizan/shared/contracts';

import { groupsOf } from './obligation-groups';

const due = (dueOn: string): ObligationView => ({
  kind: 'report-due',
  id: dueOn,
  code: 'M1',
  title: { source: 'en', en: 'M1' },
  dueOn,
  indicatorId: null,
  detail: null,
  period: null,
  amount: null,
});

describe('what one owes, by urgency', () => {
  it('is late from the day after, due this week up to seven days ahead, and later then', () => {
    const rows = ['2014-09-29', '2014-09-30', '2014-10-07', '2014-10-08'].map(due);
    const groups = groupsOf(rows, '2014-09-30');
    expect(groups.map(({ group, rows: shown }) => [group, shown.map(({ days }) => days)])).toEqual([
      ['late', [-1]],
      ['week', [0, 7]],
      ['later', [8]],
    ]);
  });

  it('has no empty groups', () => {
    expect(groupsOf([due('2015-01-01')], '2014-09-30').map(({ group }) => group)).toEqual(['later']);
    expect(groupsOf([], '2014-09-30')).toEqual([]);
  });
});
