import type { IndexView, MatrixRowView, NodeFiguresView, PlanNodeView, PlanTreeNode } from '@mizan/shared/contracts';

/** A measurement indicator below a performance indicator, and whether the pairing is only proposed. */
export interface IndicatorRow {
  readonly row: MatrixRowView;
  readonly isProposal: boolean;
}

/** A performance indicator with what measures it; null for the measurements that belong to none. */
export interface IndicatorGroup {
  readonly indicator: PlanTreeNode | null;
  /** Of the performance indicator, from what measures it. */
  readonly results: IndexView | null;
  readonly rows: readonly IndicatorRow[];
}

/** The performance indicators of an outcome in the order of the plan, each with its measurements; then the others. */
export function indicatorGroups(
  { children, links }: Pick<PlanNodeView, 'children' | 'links'>,
  rows: readonly MatrixRowView[],
  figures: readonly NodeFiguresView[],
): readonly IndicatorGroup[] {
  const performance = children.filter(({ kind, status }) => kind === 'performance-indicator' && status === 'active');
  const paired = performance.map((indicator) => ({
    indicator,
    results: figures.find(({ nodeId }) => nodeId === indicator.id)?.results ?? null,
    rows: links
      .filter(({ performanceIndicatorId }) => performanceIndicatorId === indicator.id)
      .flatMap(({ measurementIndicatorId, isProposal }) =>
        rows
          .filter(({ indicator: { id } }) => id === measurementIndicatorId)
          .map((row): IndicatorRow => ({ row, isProposal })),
      ),
  }));
  const linked = new Set(paired.flatMap((group) => group.rows.map(({ row }) => row.indicator.id)));
  const alone = rows.filter(({ indicator }) => !linked.has(indicator.id)).map((row) => ({ row, isProposal: false }));
  return alone.length === 0 ? paired : [...paired, { indicator: null, results: null, rows: alone }];
}
