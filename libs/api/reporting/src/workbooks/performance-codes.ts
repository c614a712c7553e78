import type { IndicatorFacts, NodeFacts, ProposedLink } from '@mizan/api/results';

/** What codes are taken from: the nodes of the plan, and the pairings that nobody has confirmed. */
export interface PairingSource {
  readonly facts: { readonly nodes: readonly Pick<NodeFacts, 'id' | 'code'>[] };
  readonly proposals: readonly ProposedLink[];
}

/** The performance indicators that a measurement stands for; the word stands behind each pairing that is proposed. */
export function performanceCodes(
  { nodeId, performanceIndicatorIds }: Pick<IndicatorFacts, 'nodeId' | 'performanceIndicatorIds'>,
  { facts, proposals }: PairingSource,
  proposed: string,
): string {
  const isProposed = (id: string): boolean =>
    proposals.some((link) => link.measurementId === nodeId && link.performanceId === id);
  return facts.nodes
    .filter(({ id }) => performanceIndicatorIds.includes(id))
    .map(({ id, code }) => (isProposed(id) ? `${code} (${proposed})` : code))
    .join(', ');
}
