import { Injectable } from '@nestjs/common';
import { Clock, Database, Problem, currentActor, newId } from '@mizan/api/platform';
import type { MilestoneInput } from '@mizan/shared/contracts';
import type { QueryDeepPartialEntity } from 'typeorm';

import { ActivityMilestoneEntity } from './activity-milestone.entity';
import { ActivityEntity } from './activity.entity';

/** Activities by identity. */
@Injectable()
export class ActivityRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws `request.not-found` when there is none. */
  async get(id: string): Promise<ActivityEntity> {
    const activity = await this.database.repository(ActivityEntity).findOneBy({ id });
    if (!activity) throw new Problem('request.not-found');
    return activity;
  }

  async add(activity: QueryDeepPartialEntity<ActivityEntity>): Promise<void> {
    await this.database.repository(ActivityEntity).insert(activity);
  }

  /** Throws `version.stale` when somebody was faster. */
  async change(key: { id: string; version: number }, changes: QueryDeepPartialEntity<ActivityEntity>): Promise<void> {
    const trace = { updatedAt: this.clock.now(), updatedBy: currentActor().userId };
    await this.database.updateVersioned(ActivityEntity, key, { ...changes, ...trace });
  }

  /** A code such as A-14-029, given once per plan and year. */
  async nextCode(planId: string, year: number): Promise<string> {
    const number = await this.database.nextNumber(`activity:${planId}:${year}`);
    return activityCode(year, number);
  }

  /** Milestones in their order, in the shape in which they were set. */
  async milestonesOf(activityId: string): Promise<object[]> {
    const rows = await this.database.query<{ milestone: object }>(
      `SELECT jsonb_strip_nulls(jsonb_build_object('title', title, 'weight', trim_scale(weight), 'dueOn', due_on,
         'doneOn', done_on, 'evidenceLink', evidence_link)) AS milestone
       FROM activity_milestone WHERE activity_id = $1 ORDER BY position`,
      [activityId],
    );
    return rows.map((row) => row.milestone);
  }

  async replaceMilestones(activityId: string, milestones: readonly MilestoneInput[]): Promise<void> {
    const repository = this.database.repository(ActivityMilestoneEntity);
    await repository.delete({ activityId });
    const rows = milestones.map((milestone, index) => ({
      id: newId(),
      activityId,
      position: index + 1,
      title: milestone.title,
      weight: String(milestone.weight),
      dueOn: milestone.dueOn,
      doneOn: milestone.doneOn ?? null,
      evidenceLink: milestone.evidenceLink ?? null,
    }));
    if (rows.length > 0) await repository.insert(rows);
  }
}

/** Year and number as an activity's code. */
export function activityCode(year: number, number: number): string {
  return `A-${String(year).slice(2)}-${String(number).padStart(3, '0')}`;
}
