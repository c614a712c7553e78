import type { NodeFacts } from '@mizan/api/results';
import type { NodeKind } from '@mizan/shared/contracts';

import { pathOf, sumTree } from './sum-tree';

const node = (id: string, parentId: string | null, kind: NodeKind): NodeFacts => ({
  id,
  parentId,
  kind,
  unitId: 'unit',
  code: id.toUpperCase(),
  title: { source: 'en', en: id },
  shortTitle: { source: 'en', en: id },
  weight: '1',
  isCritical: false,
  funding: kind === 'project' ? 'regular' : null,
});
const NODES = [
  node('d', null, 'directorate'),
  node('p', 'd', 'project'),
  node('a', 'p', 'area'),
  node('o', 'a', 'outcome'),
  node('m', 'o', 'measurement-indicator'),
  node('lost', 'withdrawn', 'area'),
];

describe('the tree that sums are kept of', () => {
  const tree = sumTree('plan', NODES, [2013, 2015]);

  it('has the plan as its root and ends above the indicators', () => {
    expect(tree.nodes.map(({ nodeId }) => nodeId)).toEqual(['plan', 'd', 'p', 'a', 'o']);
  });

  it('says of each node where it stands', () => {
    expect(tree.byId.get('o')).toMatchObject({ directorateId: 'd', projectId: 'p', areaId: 'a', position: 4 });
    expect(tree.byId.get('d')).toMatchObject({ directorateId: 'd', projectId: null, areaId: null });
  });

  it('leads from a node to the plan, and from one that is not there nowhere', () => {
    expect(pathOf(tree, 'a')).toEqual(['a', 'p', 'd', 'plan']);
    expect(pathOf(tree, 'lost')).toEqual([]);
  });

  it('carries what a dashboard says besides figures', () => {
    expect(tree.byId.get('plan')?.view).toMatchObject({
      firstYear: 2013,
      lastYear: 2015,
      projectChoices: [{ id: 'p', code: 'P', directorateId: 'd' }],
    });
    expect(tree.byId.get('o')?.view).toEqual({
      nodeId: 'o',
      areaId: 'a',
      areaCode: 'A',
      code: 'O',
      text: { source: 'en', en: 'o' },
    });
  });
});
