import { Injectable } from '@nestjs/common';
import { Clock, Database, Problem, currentActor, newId } from '@mizan/api/platform';
import type { RemarkOnReport, ReportBreakdown, ReportedMilestone } from '@mizan/shared/contracts';
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

  /** The parts of a breakdown, as they were sent. */
  breakdownOf(reportId: string): Promise<ReportBreakdown[]> {
    return this.database
      .query<{ part: ReportBreakdown }>(
        `SELECT jsonb_strip_nulls(jsonb_build_object('categoryId', category_id, 'value', trim_scale(value)::text,
           'numerator', trim_scale(numerator)::text, 'denominator', trim_scale(denominator)::text)) AS part
         FROM report_breakdown WHERE report_id = $1 ORDER BY category_id`,
        [reportId],
      )
      .then((rows) => rows.map(({ part }) => part));
  }

  async replaceBreakdown(reportId: string, breakdown: readonly ReportBreakdown[]): Promise<void> {
    await this.database.query('DELETE FROM report_breakdown WHERE report_id = $1', [reportId]);
    if (breakdown.length === 0) return;
    await this.database.query(
      `INSERT INTO report_breakdown (report_id, category_id, value, numerator, denominator)
       SELECT $1, b."categoryId", b.value, b.numerator, b.denominator
       FROM jsonb_to_recordset($2::jsonb) AS b("categoryId" uuid, value numeric, numerator numeric, denominator numeric)`,
      [reportId, JSON.stringify(breakdown)],
    );
  }

  /** How many pieces of evidence the report has. */
  async evidenceCount(reportId: string): Promise<number> {
    const rows = await this.database.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM evidence WHERE report_id = $1',
      [reportId],
    );
    return rows[0]?.count ?? 0;
  }

  /** What a reviewer asks for; remarks are never changed. */
  async addRemarks({ id, version }: IndicatorReportEntity, remarks: readonly RemarkOnReport[]): Promise<void> {
    for (const { field, reason } of remarks) {
      await this.database.query(
        `INSERT INTO report_remark (id, report_id, field, reason, made_by, made_at, report_version)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [newId(), id, field, reason, currentActor().userId, this.clock.now(), version],
      );
    }
  }

  /** The report that counts for an indicator and period; null while none is approved. */
  approvedOf(indicatorId: string, period: string): Promise<IndicatorReportEntity | null> {
    return this.database.repository(IndicatorReportEntity).findOneBy({ indicatorId, period, state: 'approved' });
  }

  /** A draft that says what the approved report says, with its milestones and breakdown. */
  async addCorrection(
    report: IndicatorReportEntity,
    correction: { readonly id: string; readonly code: string; readonly reason: string },
  ): Promise<void> {
    const { id, code, reason } = correction;
    const { createdAt: _created, updatedAt: _updated, ...content } = report;
    await this.add({
      ...content,
      id,
      code,
      state: 'draft',
      version: 1,
      revision: report.revision + 1,
      correctionReason: reason,
      returnReason: null,
      reviewerLevelId: null,
      reportedBy: currentActor().userId,
      reportedOn: null,
      reviewedBy: null,
      reviewedOn: null,
    });
    await this.replaceMilestones(id, await this.milestonesOf(report.id));
    await this.replaceBreakdown(id, await this.breakdownOf(report.id));
  }

  /** The measurement indicator as a report is checked against it; null when nobody has defined it. */
  async indicator(id: string): Promise<ReportedIndicator | null> {
    const rows = await this.database.query<ReportedIndicator>(
      `SELECT m.node_id AS id, m.kind, m.accumulation, m.frequency, m.decimals,
         trim_scale(m.minimum)::text AS minimum, trim_scale(m.maximum)::text AS maximum,
         m.evidence_required AS "evidenceRequired",
         extract(year FROM p.starts_on)::int AS "firstYear", extract(year FROM p.ends_on)::int AS "lastYear",
         ARRAY(SELECT s.id::text FROM indicator_milestone s WHERE s.indicator_id = m.node_id) AS "milestoneIds",
         ARRAY(SELECT l.id::text FROM rubric_level l WHERE l.indicator_id = m.node_id) AS "levelIds",
         coalesce((SELECT json_agg(json_build_object('id', c.id, 'dimensionId', c.dimension_id))
           FROM indicator_dimension d JOIN disaggregation_category c ON c.dimension_id = d.dimension_id
           WHERE d.indicator_id = m.node_id), '[]') AS categories
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
