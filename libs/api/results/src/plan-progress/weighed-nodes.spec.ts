import type { NodeKind, WeightsMode } from '@mizan/shared/contracts';

import { weighedNodes, type UnweighedNode } from './weighed-nodes';

const TEXT = { source: 'en' as const, en: 'Something' };
const node = (id: string, kind: NodeKind, parentId: string | null, budget: string | null): UnweighedNode => ({
  id,
  parentId,
  unitId: 'U',
  kind,
  code: id,
  title: TEXT,
  shortTitle: TEXT,
  weight: id === 'P2' ? '3' : '1',
  isCritical: false,
  funding: null,
  budget,
  weightsMode: 'equal',
});
const NODES = [
  node('D', 'directorate', null, '400'),
  node('P1', 'project', 'D', '300.50'),
  node('P2', 'project', 'D', '100'),
  node('A1', 'area', 'P1', null),
  node('A2', 'area', 'P1', null),
];
const weightsIn = (weightsMode: WeightsMode, nodes: readonly UnweighedNode[] = NODES): Record<string, string> =>
  Object.fromEntries(weighedNodes(nodes.map((one) => ({ ...one, weightsMode }))).map(({ id, weight }) => [id, weight]));

describe('the weights of a plan', () => {
  it('are equal, as they were set, or the budgets, by what the plan chose', () => {
    expect(weightsIn('equal')).toEqual({ D: '1', P1: '1', P2: '1', A1: '1', A2: '1' });
    expect(weightsIn('manual')).toEqual({ D: '1', P1: '1', P2: '3', A1: '1', A2: '1' });
    expect(weightsIn('by-budget')).toEqual({ D: '400', P1: '300.5', P2: '100', A1: '1', A2: '1' });
  });

  it('are none where all of a level weigh nothing', () => {
    const without = NODES.map((one) => ({ ...one, budget: null }));
    expect(weightsIn('by-budget', without)).toMatchObject({ P1: '0', P2: '0', A1: '1' });
  });
});
