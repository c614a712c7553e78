import type { ActivityFacts } from '@mizan/api/planning';
import type { CommitmentRowView, IndicatorReportView, ObligationView } from '@mizan/shared/contracts';

import { isLate, startsWithoutCommitment } from '../dashboard/activity-signs';
import { missingReports } from '../dashboard/missing-reports';
import type { PlanPicture } from '../picture/plan-picture';

/** Units in which the reader holds a permission. */
export type Units = readonly string[];

/** Reports that the holders of these units should hand in. */
export function reportsDue(picture: PlanPicture, units: Units): ObligationView[] {
  const own = picture.nodes.filter((node) => units.includes(node.unitId));
  return missingReports(picture, own).map(({ indicator, period, dueOn }) => ({
    ...obligationOf('report-due', indicator, dueOn),
    indicatorId: indicator.id,
    period,
  }));
}

/** Reports as obligations: to correct, or to review. */
export function reportsAs(
  kind: 'report-returned' | 'report-to-review',
  reports: readonly IndicatorReportView[],
): ObligationView[] {
  return reports.map((report) => ({
    ...obligationOf(kind, { id: report.id, code: report.code, title: report.indicator.shortTitle }, report.dueOn),
    indicatorId: report.indicator.id,
    detail: report.returnReason,
    period: report.period,
  }));
}

/** Activities of these units past their planned end. */
export function activitiesLate(picture: PlanPicture, units: Units): ObligationView[] {
  return picture.activities
    .filter((activity) => units.includes(activity.unitId) && isLate(activity, picture.businessDate))
    .map((activity) => ({
      ...obligationOf('activity-late', activity, activity.plannedEnd),
      amount: activity.plannedCost,
    }));
}

/** Activities of these units that begin soon, and for which no money is committed. */
export function activitiesWithoutCommitment(picture: PlanPicture, units: Units): ObligationView[] {
  return picture.activities
    .filter((activity) => units.includes(activity.unitId) && startsWithoutCommitment(activity, picture))
    .map((activity) => ({
      ...obligationOf('activity-without-commitment', activity, activity.plannedStart),
      amount: activity.plannedCost,
    }));
}

/** Commitments still open although their activity is over: to be paid, or released. */
export function commitmentsOpen(picture: PlanPicture, commitments: readonly CommitmentRowView[]): ObligationView[] {
  const activities = new Map(picture.activities.map((activity) => [activity.id, activity]));
  return commitments.flatMap((commitment) => {
    const activity = commitment.activityId === null ? undefined : activities.get(commitment.activityId);
    if (!activity) return [];
    const endedOn = activity.actualEnd ?? activity.plannedEnd;
    if (endedOn >= picture.businessDate) return [];
    return [openCommitment(commitment, activity, endedOn)];
  });
}

function openCommitment(
  { id, code, supplier, open }: CommitmentRowView,
  { title }: ActivityFacts,
  endedOn: string,
): ObligationView {
  return { ...obligationOf('commitment-open', { id, code, title }, endedOn), detail: supplier, amount: open };
}

function obligationOf(
  kind: ObligationView['kind'],
  { id, code, title }: Pick<ActivityFacts, 'id' | 'code' | 'title'>,
  dueOn: string,
): ObligationView {
  return { kind, id, code, title, dueOn, indicatorId: null, detail: null, period: null, amount: null };
}
