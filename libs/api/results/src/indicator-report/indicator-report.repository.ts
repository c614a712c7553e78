import { Injectable } from '@nestjs/common';
import { Clock, Database, Problem, currentActor } from '@mizan/api/platform';
import type { ReportedMilestone } from '@mizan/shared/contracts';
import type { QueryDeepPartialEntity } from 'typeorm';

import { IndicatorMilestoneReportEntity } from './indicator-milestone-report.entity';
import { IndicatorReportEntity } from './indicator-report.entity';
import type { ReportedIndicator } from './reported-indicator';

/** Reports by identity, and what they are checked against. */
@Injectable()
export class IndicatorReportRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws `request.not-found` when there is none. */
  async get(id: string): Promise<IndicatorReportEntity> {
    const report = await this.database.repository(IndicatorReportEntity).findOneBy({ id });
    if (!report) throw new Problem('request.not-found');
    return report;
  }

  async add(report: QueryDeepPartialEntity<IndicatorReportEntity>): Promise<void> {
    const author = currentActor().userId;
    const trace = { createdBy: author, updatedBy: author };
    await this.database.repository(IndicatorReportEntity).insert({ ...report, ...trace });
  }

  /** Throws `version.stale` when somebody was faster. */
  async change(
    key: { id: string; version: number },
    changes: QueryDeepPartialEntity<IndicatorReportEntity>,
  ): Promise<void> {
    const trace = { updatedAt: this.clock.now(), updatedBy: currentActor().userId };
    await this.database.updateVersioned(IndicatorReportEntity, key, { ...changes, ...trace });
  }

  /** A code such as R-14-061, given once for each year of the periods reported on. */
  async nextCode(year: number): Promise<string> {
    const number = await this.database.nextNumber(`report:${year}`);
    return `R-${String(year).slice(2)}-${String(number).padStart(3, '0')}`;
  }

  async milestonesOf(reportId: string): Promise<ReportedMilestone[]> {
    const rows = await this.database.repository(IndicatorMilestoneReportEntity).findBy({ reportId });
    return rows.map(({ milestoneId, doneOn, evidenceLink }) => ({
      milestoneId,
      doneOn,
      ...(evidenceLink === null ? {} : { evidenceLink }),
    }));
  }

  async replaceMilestones(reportId: string, milestones: readonly ReportedMilestone[]): Promise<void> {
    const repository = this.database.repository(IndicatorMilestoneReportEntity);
    await repository.delete({ reportId });
    const rows = milestones.map(({ milestoneId, doneOn, evidenceLink }) => ({
      reportId,
      milestoneId,
      doneOn,
      evidenceLink: evidenceLink ?? null,
    }));
    if (rows.length > 0) await repository.insert(rows);
  }

  /** The measurement indicator as a report is checked against it; null when nobody has defined it. */
  async indicator(id: string): Promise<ReportedIndicator | null> {
    const rows = await this.database.query<ReportedIndicator>(
      `SELECT m.node_id AS id, m.kind, m.accumulation, m.frequency, m.decimals,
         extract(year FROM p.starts_on)::int AS "firstYear", extract(year FROM p.ends_on)::int AS "lastYear",
         ARRAY(SELECT s.id::text FROM indicator_milestone s WHERE s.indicator_id = m.node_id) AS "milestoneIds"
       FROM measurement_indicator m JOIN plan_node n ON n.id = m.node_id JOIN action_plan p ON p.id = n.plan_id
       WHERE m.node_id = $1 AND n.status = 'active'`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** The approved value of the last period that ended before this day, decimal text; null when there is none. */
  async valueBefore(indicatorId: string, periodEnd: string): Promise<string | null> {
    const rows = await this.database.query<{ value: string }>(
      `SELECT value FROM indicator_report
       WHERE indicator_id = $1 AND period_end < $2 AND state = 'approved' AND value IS NOT NULL
       ORDER BY period_end DESC LIMIT 1`,
      [indicatorId, periodEnd],
    );
    return rows[0]?.value ?? null;
  }
}
