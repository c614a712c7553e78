import type { ActivityFacts } from '@mizan/api/planning';
import { figureText, type NodeFacts } from '@mizan/api/results';
import { lastDuePeriod, periodsOf } from '@mizan/shared/progress';
import type { ExceptionView } from '@mizan/shared/contracts';

import type { PlanPicture } from '../picture/plan-picture';
import { isLate, startsWithoutCommitment } from './activity-signs';
import { summaryOf, type ExceptionSummary } from './exception-summary';
import { missingReports } from './missing-reports';

/** What somebody must act on now, bounded. Nothing that is only planned. */
export function exceptionsIn(
  picture: PlanPicture,
  nodes: readonly NodeFacts[],
  activities: readonly ActivityFacts[],
): ExceptionSummary {
  return summaryOf([
    ...nodes.flatMap((node) => offTrack(node, picture)),
    ...missingReports(picture, nodes)
      .filter((report) => report.dueOn < picture.businessDate)
      .map(({ indicator, period, dueOn }) => ({ ...exceptionOf('report-overdue', indicator, dueOn), period })),
    ...activities.flatMap((activity) => ofActivity(activity, picture)),
  ]);
}

function offTrack(node: NodeFacts, { progress, businessDate }: PlanPicture): ExceptionView[] {
  const result = progress.parents.get(node.id);
  if (node.kind !== 'outcome' || result?.light !== 'off-track') return [];
  const { firstYear, lastYear } = progress.facts;
  const judgedAt = lastDuePeriod(periodsOf('quarter', firstYear, lastYear), businessDate)?.endsOn ?? businessDate;
  return [{ ...exceptionOf('outcome-off-track', node, judgedAt), pace: figureText(result.pace) }];
}

function ofActivity(activity: ActivityFacts, picture: PlanPicture): ExceptionView[] {
  if (activity.status === 'blocked') {
    return [{ ...exceptionOf('activity-blocked', activity, activity.plannedEnd), detail: activity.statusReason }];
  }
  if (isLate(activity, picture.businessDate)) return [exceptionOf('activity-late', activity, activity.plannedEnd)];
  if (startsWithoutCommitment(activity, picture)) {
    return [exceptionOf('starts-without-commitment', activity, activity.plannedStart)];
  }
  return [];
}

function exceptionOf(
  kind: ExceptionView['kind'],
  { id, code, title }: Pick<NodeFacts, 'id' | 'code' | 'title'>,
  date: string,
): ExceptionView {
  return { kind, id, code, title, date, detail: null, pace: null, period: null };
}
