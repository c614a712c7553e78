import { EXTERNAL_RELATIONS_PLAN } from './external-relations-plan';

const projects = EXTERNAL_RELATIONS_PLAN.directorates.flatMap((directorate) => directorate.projects);
const regular = projects.filter((project) => project.funding === 'regular');
const areas = regular.flatMap((project) => project.areas);

describe('the plan of External Relations and Cooperation', () => {
  it('has the structure and the totals of the plan document', () => {
    expect(EXTERNAL_RELATIONS_PLAN.directorates).toHaveLength(1);
    expect(regular.map((project) => project.totalBudget)).toEqual(['766444.00', '766444.00']);
    expect(regular.map((project) => project.objectives.length)).toEqual([4, 2]);
    expect(areas.map((area) => area.outcome.performanceIndicators.length)).toEqual([3, 3, 4, 1]);
    expect(areas.map((area) => area.outcome.measurementIndicators.length)).toEqual([4, 3, 4, 2]);
  });

  it('keeps the four off-budget fields without amounts, outcomes or indicators', () => {
    const offBudget = projects.filter((project) => project.funding === 'off-budget');
    expect(offBudget.map((project) => project.field)).toEqual(['education', 'science', 'culture', 'communication']);
    expect(offBudget.every((project) => project.totalBudget === undefined && project.areas.length === 0)).toBe(true);
  });

  it('proposes pairings only inside an outcome', () => {
    const strangers = areas.flatMap(({ outcome }) => {
      const known = outcome.performanceIndicators.map((indicator) => indicator.code);
      return outcome.measurementIndicators.flatMap((indicator) =>
        indicator.links.filter((link) => !known.includes(link)),
      );
    });
    expect(strangers).toEqual([]);
  });

  it('gives every short title in at most 40 characters', () => {
    const named = [
      ...projects,
      ...areas,
      ...areas.flatMap(({ outcome }) => [outcome, ...outcome.measurementIndicators]),
    ];
    const long = named.flatMap(({ code, shortTitle }) =>
      [shortTitle.en, shortTitle.fr, shortTitle.ar]
        .filter((text) => (text ?? '').length > 40 || !text)
        .map((text) => `${code} ${text}`),
    );
    expect(long).toEqual([]);
  });
});
