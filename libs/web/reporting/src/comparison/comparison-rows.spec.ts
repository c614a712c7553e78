import type { ComparedNodeView, ComparedOutcomeView } from '@mizan/shared/contracts';

import { levelRows } from './level-rows';
import { chosenOutcomes } from './outcome-choice';

const node = (id: string, parentId: string | null) => ({ id, parentId }) as unknown as ComparedNodeView;
const LEVELS = [node('D', null), node('P1', 'D'), node('A1', 'P1'), node('P2', 'D'), node('E', null)];
const rows = (...open: string[]) => levelRows(LEVELS, new Set(open)).map(({ node: { id }, depth }) => [id, depth]);

describe('levelRows', () => {
  it('shows the directorates, and of each what was opened', () => {
    expect(rows()).toEqual([
      ['D', 0],
      ['E', 0],
    ]);
    expect(rows('D')).toEqual([
      ['D', 0],
      ['P1', 1],
      ['P2', 1],
      ['E', 0],
    ]);
    expect(rows('D', 'P1')[2]).toEqual(['A1', 2]);
  });

  it('shows nothing below what is closed, even where it was opened before', () => {
    expect(rows('P1')).toEqual([
      ['D', 0],
      ['E', 0],
    ]);
  });

  it('says what can be opened', () => {
    expect(levelRows(LEVELS, new Set(['D', 'E'])).map(({ hasBelow, isOpen }) => [hasBelow, isOpen])).toEqual([
      [true, true],
      [true, false],
      [false, false],
      [false, false],
    ]);
  });
});

describe('chosenOutcomes', () => {
  const outcome = (nodeId: string, directorateId: string, light: string, corner: string | null) =>
    ({ nodeId, directorateId, results: { light }, corner }) as unknown as ComparedOutcomeView;
  const OUTCOMES = [
    outcome('1', 'D', 'on-track', 'both-on-pace'),
    outcome('2', 'D', 'off-track', 'money-ahead'),
    outcome('3', 'E', 'off-track', null),
  ];
  const chosen = (choice: Partial<Parameters<typeof chosenOutcomes>[1]>) =>
    chosenOutcomes(OUTCOMES, { heatOf: '', light: '', corner: '', ...choice }).map(({ nodeId }) => nodeId);

  it('lists what a cell of the heat grid counts, and what a corner counts', () => {
    expect(chosen({})).toEqual(['1', '2', '3']);
    expect(chosen({ heatOf: 'D', light: 'off-track' })).toEqual(['2']);
    expect(chosen({ light: 'off-track' })).toEqual(['2', '3']);
    expect(chosen({ corner: 'both-on-pace' })).toEqual(['1']);
  });
});
