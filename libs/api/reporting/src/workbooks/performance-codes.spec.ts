import { performanceCodes } from './performance-codes';

const facts = { nodes: ['P1', 'P2', 'P3'].map((id) => ({ id, code: id })) };
const measurement = { nodeId: 'M1', performanceIndicatorIds: ['P1', 'P2'] };

describe('performanceCodes', () => {
  it('marks the single pairing that is proposed, not the whole list', () => {
    const proposals = [
      { measurementId: 'M1', performanceId: 'P1' },
      { measurementId: 'M2', performanceId: 'P2' },
    ];
    expect(performanceCodes(measurement, { facts, proposals }, 'proposed')).toBe('P1 (proposed), P2');
  });

  it('says nothing behind confirmed pairings, and nothing at all where there are none', () => {
    expect(performanceCodes(measurement, { facts, proposals: [] }, 'proposed')).toBe('P1, P2');
    expect(performanceCodes({ ...measurement, performanceIndicatorIds: [] }, { facts, proposals: [] }, '–')).toBe('');
  });
});
