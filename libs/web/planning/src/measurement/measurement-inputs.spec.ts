import type { MeasurementView } from '@mizan/shared/contracts';

import { definitionOf, sheetInputs } from './measurement-inputs';

const text = (en: string) => ({ source: 'en' as const, en });
const asTyped = (typed: string): string => typed.replace(',', '.');
const sheet = (more: Partial<MeasurementView>): MeasurementView => ({
  kind: 'measure',
  direction: 'increase',
  accumulation: 'cumulative',
  unit: text('records'),
  decimals: 1,
  frequency: 'quarter',
  definition: text('Records that can be found.'),
  method: null,
  meansOfVerification: null,
  minimum: '0',
  maximum: null,
  band: null,
  rateWindow: null,
  responsible: { id: 'U', name: 'Planner' },
  evidenceRequired: true,
  baseline: { status: 'known', value: '5', levelId: null, date: '2015-12-31', source: 'Inventory', dueOn: null },
  targets: [
    { period: '2016', country: null, value: '10', levelId: null },
    { period: '2016', country: 'MA', value: '4', levelId: null },
  ],
  milestones: [],
  levels: [],
  dimensions: [{ id: 'DIM', code: 'sex', title: text('sex') }],
  ...more,
});

describe('the sheet in its form', () => {
  it('says what it said when nothing was changed', () => {
    expect(definitionOf(sheetInputs(sheet({})), asTyped)).toEqual({
      kind: 'measure',
      direction: 'increase',
      accumulation: 'cumulative',
      unit: text('records'),
      definition: text('Records that can be found.'),
      decimals: 1,
      frequency: 'quarter',
      minimum: '0',
      evidenceRequired: true,
      responsibleId: 'U',
      dimensionIds: ['DIM'],
      baselineStatus: 'known',
      baselineValue: '5',
      baselineDate: '2015-12-31',
      baselineSource: 'Inventory',
      targets: [
        { period: '2016', value: '10' },
        { period: '2016', country: 'MA', value: '4' },
      ],
    });
  });

  it('speaks of levels by their places', () => {
    const levels = [
      { id: 'L1', title: text('None'), score: '0' },
      { id: 'L2', title: text('All'), score: '1' },
    ];
    const baseline = { status: 'known', value: null, levelId: 'L1', date: null, source: null, dueOn: null } as const;
    const targets = [{ period: '2016', country: null, value: null, levelId: 'L2' }];
    const said = definitionOf(sheetInputs(sheet({ kind: 'rubric', levels, baseline, targets })), asTyped);
    expect([said.baselineLevel, said.targets, said.direction]).toEqual([1, [{ period: '2016', level: 2 }], undefined]);
    expect(said.levels).toEqual(levels.map(({ title, score }) => ({ title, score })));
  });

  it('says only what the kind that is chosen needs', () => {
    const inputs = { ...sheetInputs(sheet({})), kind: 'maintain' as const, low: '2,5', high: '' };
    const said = definitionOf(inputs, asTyped);
    expect([said.band, said.targets, said.accumulation]).toEqual([{ low: '2.5' }, [], undefined]);
  });
});
