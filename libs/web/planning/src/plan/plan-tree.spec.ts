import type { NodeKind, PlanTreeNode } from '@mizan/shared/contracts';

import { planTree } from './plan-tree';

const text = (en: string) => ({ source: 'en' as const, en });
const node = (id: string, kind: NodeKind, parentId: string | null): PlanTreeNode => ({
  id,
  kind,
  parentId,
  code: id.toUpperCase(),
  title: text(id),
  shortTitle: text(id),
  status: 'active',
  funding: null,
  unitId: 'unit',
});

describe('the tree of a plan', () => {
  const words = { label: (shown: PlanTreeNode) => shown.shortTitle.en ?? '', light: () => 'On track' };

  it('nests nodes below their parents and leaves objectives to the page of their project', () => {
    const nodes = [
      node('d', 'directorate', null),
      node('p', 'project', 'd'),
      node('o', 'objective', 'p'),
      node('a', 'area', 'p'),
    ];
    const [directorate] = planTree(nodes, [], words);
    const project = directorate?.children?.[0];
    expect(project?.label).toBe('p');
    expect(project?.children?.map((child) => child.id)).toEqual(['a']);
  });
});
