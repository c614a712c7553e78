import { Injectable } from '@nestjs/common';
import { CommitmentReadModel } from '@mizan/api/budget';
import { PlanReadModel } from '@mizan/api/planning';
import { unitsWith, type Actor } from '@mizan/api/platform';
import { IndicatorReportReadModel } from '@mizan/api/results';
import type { HomeAreaView, HomeView, ObligationView } from '@mizan/shared/contracts';

import { NO_EXCEPTIONS } from '../dashboard/exception-summary';
import { exceptionsIn } from '../dashboard/exceptions';
import { areaFinanceOf } from '../figures/finance-figures';
import { resultsOf } from '../figures/plan-figures';
import type { PlanPicture } from '../picture/plan-picture';
import { PlanPictureService } from '../picture/plan-picture.service';
import { LatestChangesReadModel } from './latest-changes.read-model';
import { activitiesLate, activitiesWithoutCommitment, commitmentsOpen, reportsAs, reportsDue } from './obligations';

/** What a person owes and watches, by the roles held: one answer for the first page of the day. */
@Injectable()
export class HomeService {
  constructor(
    private readonly plans: PlanReadModel,
    private readonly pictures: PlanPictureService,
    private readonly reports: IndicatorReportReadModel,
    private readonly commitments: CommitmentReadModel,
    private readonly changes: LatestChangesReadModel,
  ) {}

  async of(actor: Actor, businessDate: string): Promise<HomeView> {
    const plans = await this.plans.inUnits(unitsWith(actor, 'plan:read'));
    const plan = plans.find(({ status }) => status === 'in-force');
    const [picture, changes] = await Promise.all([
      plan && unitsWith(actor, 'result:read').length > 0 ? this.pictures.of(actor, plan.id, null) : null,
      this.changes.of(actor),
    ]);
    const nothing = { exceptions: NO_EXCEPTIONS.first, exceptionCounts: NO_EXCEPTIONS.counts };
    if (picture === null) return { businessDate, planId: null, obligations: [], ...nothing, areas: [], changes };
    const { first, counts } = enters(actor) ? NO_EXCEPTIONS : exceptionsIn(picture, picture.nodes, picture.activities);
    const obligations = await this.obligations(actor, picture);
    return {
      businessDate,
      planId: picture.planId,
      obligations: obligations.toSorted((one, other) => one.dueOn.localeCompare(other.dueOn)),
      exceptions: first,
      exceptionCounts: counts,
      areas: areasOf(actor, picture),
      changes,
    };
  }

  private async obligations(actor: Actor, picture: PlanPicture): Promise<ObligationView[]> {
    const [reporters, reviewers, planners, committers] = (
      ['result:report', 'result:review', 'activity:write', 'budget:commit'] as const
    ).map((permission) => unitsWith(actor, permission));
    const [returned, submitted, open] = await Promise.all([
      this.reportsIn('returned', reporters ?? [], actor, picture.planId),
      this.reportsIn('submitted', reviewers ?? [], actor, picture.planId),
      this.commitments.page({ units: committers ?? [], planId: picture.planId, state: 'open' }),
    ]);
    return [
      ...reportsDue(picture, reporters ?? []),
      ...reportsAs('report-returned', returned),
      ...reportsAs(
        'report-to-review',
        submitted.filter((report) => !report.isOwn),
      ),
      ...activitiesLate(picture, planners ?? []),
      ...activitiesWithoutCommitment(picture, [...(planners ?? []), ...(committers ?? [])]),
      ...commitmentsOpen(picture, open.rows),
    ];
  }

  private async reportsIn(state: 'returned' | 'submitted', units: readonly string[], actor: Actor, planId: string) {
    if (units.length === 0) return [];
    return (await this.reports.page({ units, readerId: actor.userId, planId, state, isMine: false })).rows;
  }
}

/** Whether the person enters anything at all; who only watches is shown what stands out. */
function enters(actor: Actor): boolean {
  return (['activity:write', 'budget:commit'] as const).some((permission) => unitsWith(actor, permission).length > 0);
}

function areasOf(actor: Actor, picture: PlanPicture): HomeAreaView[] {
  const year = Number(picture.businessDate.slice(0, 4));
  const spenders = unitsWith(actor, 'budget:read');
  return picture.nodes
    .filter((node) => node.kind === 'area')
    .map((node) => {
      const own = picture.areas.filter((row) => row.areaId === node.id && row.year === year);
      return {
        nodeId: node.id,
        code: node.code,
        title: node.shortTitle,
        light: resultsOf(node.id, picture).light ?? 'not-due',
        paid: spenders.includes(node.unitId) ? areaFinanceOf(own, picture.planned).paid : null,
      };
    });
}
