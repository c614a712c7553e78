import type { MatrixRowView, NodeFiguresView, PlanTreeNode } from '@mizan/shared/contracts';

import { indicatorGroups } from './indicator-groups';

const child = (id: string, more: object = {}) =>
  ({ id, kind: 'performance-indicator', status: 'active', ...more }) as unknown as PlanTreeNode;
const row = (id: string) => ({ indicator: { id } }) as unknown as MatrixRowView;
const link = (performanceIndicatorId: string, measurementIndicatorId: string, isProposal = false) => ({
  performanceIndicatorId,
  measurementIndicatorId,
  isProposal,
});
const shape = (groups: ReturnType<typeof indicatorGroups>) =>
  groups.map(({ indicator, rows }) => [
    indicator?.id ?? null,
    rows.map(
      ({
        row: {
          indicator: { id },
        },
      }) => id,
    ),
  ]);

describe('indicatorGroups', () => {
  it('puts each measurement under every performance indicator that it stands for', () => {
    const node = {
      children: [child('P1'), child('P2')],
      links: [link('P1', 'M1'), link('P2', 'M1'), link('P2', 'M2')],
    };
    expect(shape(indicatorGroups(node, [row('M1'), row('M2')], []))).toEqual([
      ['P1', ['M1']],
      ['P2', ['M1', 'M2']],
    ]);
  });

  it('says of the single pairing whether it is proposed', () => {
    const node = { children: [child('P1'), child('P2')], links: [link('P1', 'M1', true), link('P2', 'M1')] };
    const groups = indicatorGroups(node, [row('M1')], []);
    expect(groups.map(({ rows }) => rows.map(({ isProposal }) => isProposal))).toEqual([[true], [false]]);
  });

  it('lists measurements that belong to none, and none that was withdrawn', () => {
    const node = { children: [child('P1', { status: 'withdrawn' })], links: [link('P1', 'M1')] };
    expect(shape(indicatorGroups(node, [row('M1')], []))).toEqual([[null, ['M1']]]);
  });

  it('gives a performance indicator its own results', () => {
    const results = { light: 'on-track' };
    const figures = [{ nodeId: 'P1', results }] as unknown as NodeFiguresView[];
    expect(indicatorGroups({ children: [child('P1')], links: [] }, [], figures)[0]?.results).toBe(results);
  });
});
