import { Injectable } from '@nestjs/common';
import { Audit, Database, Problem, currentActor, invalidFields, mayIn, newId } from '@mizan/api/platform';
import { ACTIVITY_STEPS, datesNeeded, mayStep, needsReason } from '@mizan/shared/workflow';
import {
  rolesWith,
  type ActivityStatus,
  type CreateActivity,
  type EditActivity,
  type MilestoneInput,
  type StepActivity,
} from '@mizan/shared/contracts';

import { ActionPlanEntity } from '../plan/action-plan.entity';
import { PlanNodeRepository } from '../plan-node/plan-node.repository';
import type { ActivityEntity } from './activity.entity';
import { ActivityRepository } from './activity.repository';
import { ActivityStepGuards } from './activity-step-guards';

const ENTITY = 'activity';

/** What people do with activities: enter, edit, move along, set milestones. Open in drafted plans and in plans in force. */
@Injectable()
export class ActivityService {
  constructor(
    private readonly database: Database,
    private readonly activities: ActivityRepository,
    private readonly nodes: PlanNodeRepository,
    private readonly guards: ActivityStepGuards,
    private readonly audit: Audit,
  ) {}

  /** Enters an activity below an area or an off-budget project; its year is that of its planned start. */
  create(input: CreateActivity): Promise<string> {
    return this.database.transaction(async () => {
      const node = await this.nodes.get(input.nodeId);
      const isPlace = node.kind === 'area' || (node.kind === 'project' && node.funding === 'off-budget');
      if (!isPlace || node.projectId === null || node.directorateId === null) throw new Problem('plan.wrong-parent');
      if (node.status === 'withdrawn') throw new Problem('plan.withdrawn');
      await this.refuseDatesOutside(node.planId, input);
      const { nodeId: _node, ...content } = input;
      const year = Number(input.plannedStart.slice(0, 4));
      const code = await this.activities.nextCode(node.planId, year);
      const id = newId();
      const { planId, directorateId, projectId, areaId, unitId } = node;
      const author = currentActor().userId;
      const address = { id, code, year, planId, directorateId, projectId, areaId, unitId, currency: 'USD' };
      await this.activities.add({ ...content, ...address, createdBy: author, updatedBy: author });
      await this.audit.record({ action: 'activity.created', entity: ENTITY, entityId: id, after: { code, ...input } });
      return id;
    });
  }

  /** Edits what is given; `null` empties a field. Throws `version.stale`. */
  edit(id: string, version: number, input: EditActivity): Promise<number> {
    return this.database.transaction(async () => {
      const activity = await this.activities.get(id);
      const dates = { ...datesOf(activity), ...given(input) };
      await this.refuseDatesOutside(activity.planId, dates);
      refuseEndBeforeStart(dates.actualStart ?? null, dates.actualEnd ?? null, 'actualEnd');
      await this.activities.change({ id, version }, given(input));
      const before = Object.fromEntries(Object.entries(activity).filter(([field]) => field in input));
      await this.audit.record({ action: 'activity.edited', entity: ENTITY, entityId: id, before, after: input });
      return version + 1;
    });
  }

  /** Moves the activity to another status, along the table of allowed steps. */
  step(id: string, version: number, input: StepActivity): Promise<number> {
    return this.database.transaction(async () => {
      const activity = await this.activities.get(id);
      this.refuseStep(activity, input);
      const { status, reason, ...dates } = input;
      refuseEndBeforeStart(
        input.actualStart ?? activity.actualStart,
        input.actualEnd ?? activity.actualEnd,
        'actualEnd',
      );
      await this.refuseDatesOutside(activity.planId, { ...datesOf(activity), ...dates });
      const statusReason = needsReason(status) ? (reason ?? null) : null;
      await this.activities.change({ id, version }, { ...dates, status, statusReason, statusBefore: activity.status });
      // After the change: its row is held now, so nothing that a guard reads can change behind it.
      await this.guards.refuse(id, status);
      const before = { status: activity.status };
      await this.audit.record({ action: 'activity.stepped', entity: ENTITY, entityId: id, before, after: input });
      return version + 1;
    });
  }

  /** Money is committed for the activity now: a planned one becomes committed. Any other status stays as it is. */
  async moneyCommitted(id: string): Promise<void> {
    const activity = await this.activities.get(id);
    if (activity.status !== 'planned') return;
    const { version, status: statusBefore } = activity;
    await this.activities.change({ id, version }, { status: 'committed', statusReason: null, statusBefore });
    await this.audit.record({
      action: 'activity.stepped',
      entity: ENTITY,
      entityId: id,
      before: { status: statusBefore },
      after: { status: 'committed' },
    });
  }

  /** Replaces the milestones; their order is their position. */
  setMilestones(id: string, version: number, milestones: readonly MilestoneInput[]): Promise<number> {
    return this.database.transaction(async () => {
      await this.activities.get(id);
      await this.activities.change({ id, version }, {});
      const before = { milestones: await this.activities.milestonesOf(id) };
      await this.activities.replaceMilestones(id, milestones);
      await this.audit.record({
        action: 'activity.milestones-set',
        entity: ENTITY,
        entityId: id,
        before,
        after: { milestones },
      });
      return version + 1;
    });
  }

  private refuseStep(activity: ActivityEntity, input: StepActivity): void {
    const { status } = input;
    if (!mayStep<ActivityStatus>(ACTIVITY_STEPS, activity.status, status)) {
      throw new Problem('activity.step-not-allowed', { from: activity.status, to: status });
    }
    if (status === 'verified' && !mayIn(currentActor(), 'activity:verify', activity.unitId)) {
      throw new Problem('access.denied', { permission: 'activity:verify', roles: rolesWith('activity:verify') });
    }
    if (needsReason(status) && input.reason === undefined)
      throw new Problem('activity.reason-required', {}, [missing('reason')]);
    const needed = datesNeeded(status);
    if (needed === 'actual' && (input.actualEnd ?? activity.actualEnd) === null) {
      throw new Problem('activity.dates-required', {}, [missing('actualEnd')]);
    }
    if (needed === 'new-planned' && (input.plannedStart === undefined || input.plannedEnd === undefined)) {
      throw new Problem('activity.dates-required', {}, [missing('plannedStart'), missing('plannedEnd')]);
    }
  }

  private async refuseDatesOutside(planId: string, dates: { plannedStart: string; plannedEnd: string }): Promise<void> {
    refuseEndBeforeStart(dates.plannedStart, dates.plannedEnd, 'plannedEnd');
    const plan = await this.database.repository(ActionPlanEntity).findOneByOrFail({ id: planId });
    if (dates.plannedStart >= plan.startsOn && dates.plannedEnd <= plan.endsOn) return;
    const path = dates.plannedStart < plan.startsOn || dates.plannedStart > plan.endsOn ? 'plannedStart' : 'plannedEnd';
    throw new Problem('activity.outside-plan', { from: plan.startsOn, to: plan.endsOn }, [{ path, rule: 'date' }]);
  }
}

function refuseEndBeforeStart(start: string | null, end: string | null, path: string): void {
  if (start !== null && end !== null && end < start) throw invalidFields({ path, rule: 'before-start' });
}

function datesOf(activity: ActivityEntity): {
  plannedStart: string;
  plannedEnd: string;
  actualStart: string | null;
  actualEnd: string | null;
} {
  const { plannedStart, plannedEnd, actualStart, actualEnd } = activity;
  return { plannedStart, plannedEnd, actualStart, actualEnd };
}

function missing(path: string): { path: string; rule: 'required' } {
  return { path, rule: 'required' };
}

/** Only the fields that were sent: an absent one leaves the activity as it is. */
function given<Input extends object>(input: Input): Input {
  const sent = Object.entries(input).filter(([, value]) => value !== undefined);
  return Object.fromEntries(sent) as Input;
}
