import type { HomeChangeView } from '@mizan/shared/contracts';

import { changeGroups } from './change-groups';

const change = (at: string, action: string, entityId: string): HomeChangeView => ({
  at: `2014-09-29T${at}:00.000Z`,
  actor: 'Head',
  action,
  code: entityId,
  entityId,
  entity: 'indicator_report',
});

describe('the latest changes', () => {
  it('stand in one line when one person made them together', () => {
    const groups = changeGroups(
      [
        change('15:01', 'report.approved', 'A'),
        change('15:00', 'report.approved', 'B'),
        change('14:00', 'report.approved', 'C'),
        change('13:59', 'report.submitted', 'D'),
        change('13:59', 'report.approved', 'E'),
      ],
      3,
    );
    expect(groups.map(({ action, changes }) => [action, changes.map(({ code }) => code)])).toEqual([
      ['report.approved', ['A', 'B']],
      ['report.approved', ['C']],
      ['report.submitted', ['D']],
    ]);
  });
});
