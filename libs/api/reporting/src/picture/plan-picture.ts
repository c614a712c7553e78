import type { ActivityMoney, AreaMoney, ControlMoney } from '@mizan/api/budget';
import type { ActivityFacts } from '@mizan/api/planning';
import type { NodeFacts, PlanProgress } from '@mizan/api/results';

/** Everything that the figures of a plan are made of, as one reader may see it, for one year or for the whole plan. */
export interface PlanPicture {
  readonly planId: string;
  /** null for the whole plan. */
  readonly year: number | null;
  /** YYYY-MM-DD. */
  readonly businessDate: string;
  /** Share of the year, or of the plan, that has passed; a fraction as text. */
  readonly planned: string;
  readonly nodes: readonly NodeFacts[];
  /** Results are taken through the end of the year. */
  readonly progress: PlanProgress;
  /** Activities of the year. */
  readonly activities: readonly ActivityFacts[];
  /** Money of the year. */
  readonly controls: readonly ControlMoney[];
  readonly areas: readonly AreaMoney[];
  /** Money of each activity, of every year. */
  readonly activityMoney: ReadonlyMap<string, ActivityMoney>;
}

/** A part of the plan; nothing given is all of it. */
export interface Selection {
  readonly directorateId?: string;
  readonly projectId?: string;
}

/** The nodes of a selection: what was chosen, and everything below it. */
export function nodesIn(picture: PlanPicture, { directorateId, projectId }: Selection): readonly NodeFacts[] {
  const chosen = projectId ?? directorateId;
  if (chosen === undefined) return picture.nodes;
  const parents = new Map(picture.nodes.map((node) => [node.id, node.parentId]));
  const isBelow = (id: string | null): boolean => id !== null && (id === chosen || isBelow(parents.get(id) ?? null));
  return picture.nodes.filter((node) => isBelow(node.id));
}

/** The activities of a selection. */
export function activitiesIn(picture: PlanPicture, { directorateId, projectId }: Selection): readonly ActivityFacts[] {
  return picture.activities.filter(
    (activity) =>
      (projectId === undefined || activity.projectId === projectId) &&
      (directorateId === undefined || activity.directorateId === directorateId),
  );
}

/** The day that delivery is judged by: the business date, or the end of a year that is over. */
export function judgedOn({ businessDate, year }: Pick<PlanPicture, 'businessDate' | 'year'>): string {
  const yearEnd = year === null ? businessDate : `${year}-12-31`;
  return businessDate < yearEnd ? businessDate : yearEnd;
}
