import { entriesLink, subjectLink } from './report-links';

const REPORT = { planId: 'plan', year: 2014 };
const PROJECT = { kind: 'project', id: 'p1' } as const;

describe('where the figures of a report lead', () => {
  it('leads from a row to what it is about', () => {
    expect(subjectLink({ kind: 'commitment', id: 'c' }, REPORT)?.path).toEqual(['/budget/commitments', 'c']);
    expect(subjectLink({ kind: 'virement', id: 'v' }, REPORT)?.path).toEqual(['/budget/virements', 'v']);
    expect(subjectLink(PROJECT, { ...REPORT, year: null })?.query).toEqual({
      plan: 'plan',
      year: 'all',
      projectId: 'p1',
    });
    expect(subjectLink(null, REPORT)).toBeNull();
  });

  it('leads from the figure of a project to its entries, where it is the sum of a bucket', () => {
    expect(entriesLink(PROJECT, 'paid', REPORT)?.query).toEqual({
      plan: 'plan',
      year: 2014,
      projectId: 'p1',
      bucket: 'paid',
    });
    expect([
      entriesLink(PROJECT, 'available', REPORT),
      entriesLink(null, 'paid', REPORT),
      entriesLink({ kind: 'commitment', id: 'c' }, 'committed', REPORT),
    ]).toEqual([null, null, null]);
  });
});
