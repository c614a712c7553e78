import { Injectable } from '@nestjs/common';
import { Database } from '@mizan/api/platform';
import type { IndicatorReportPage, IndicatorReportView, ReportState } from '@mizan/shared/contracts';

import { reportView, type ReportRow } from './report-view';

const PAGE_SIZE = 200;

/** What the list may be narrowed to; `units` is the scope and never left out, `readerId` marks what is one's own. */
export interface IndicatorReportFilter {
  readonly units: readonly string[];
  readonly readerId: string;
  readonly planId: string;
  readonly indicatorId?: string;
  readonly state?: ReportState;
  readonly isMine: boolean;
  readonly after?: string;
}

/** Reports on indicators as lists and one by one. */
@Injectable()
export class IndicatorReportReadModel {
  constructor(private readonly database: Database) {}

  /** The newest codes first; pages of two hundred, by keyset on the code. */
  async page(filter: IndicatorReportFilter): Promise<IndicatorReportPage> {
    const rows = await this.database.query<ReportRow>(PAGE, [
      filter.readerId,
      filter.units,
      filter.planId,
      filter.indicatorId ?? null,
      filter.state ?? null,
      filter.isMine,
      filter.after ?? null,
    ]);
    const shown = rows.slice(0, PAGE_SIZE).map(reportView);
    return { rows: shown, next: rows.length > PAGE_SIZE ? (shown.at(-1)?.code ?? null) : null };
  }

  async byId(id: string, readerId: string): Promise<IndicatorReportView | null> {
    const rows = await this.database.query<ReportRow>(`${REPORTS} WHERE r.id = $2`, [readerId, id]);
    return rows[0] ? reportView(rows[0]) : null;
  }

  /** What is reported on these indicators at the end of their periods: an open correction before what it corrects. */
  async openOf(
    indicatorIds: readonly string[],
    periodEnd: string,
    readerId: string,
  ): Promise<ReadonlyMap<string, IndicatorReportView>> {
    const rows = await this.database.query<ReportRow>(
      `${REPORTS} WHERE r.indicator_id = ANY($2) AND r.period_end = $3 AND r.state <> 'superseded' ORDER BY r.revision`,
      [readerId, indicatorIds, periodEnd],
    );
    return new Map(rows.map((row) => [row.indicator.id, reportView(row)]));
  }

  /** The unit that a report belongs to. */
  async unitOf(id: string): Promise<string | null> {
    const rows = await this.database.query<{ unit_id: string }>(
      'SELECT n.unit_id FROM indicator_report r JOIN plan_node n ON n.id = r.indicator_id WHERE r.id = $1',
      [id],
    );
    return rows[0]?.unit_id ?? null;
  }
}

const REPORTS = `
  SELECT r.id, r.code, r.period, r.period_end AS "periodEnd", trim_scale(r.value)::text AS value,
    trim_scale(r.numerator)::text AS numerator, trim_scale(r.denominator)::text AS denominator, r.level_id AS "levelId",
    r.reviewer_level_id AS "reviewerLevelId", r.confidence, r.variance_reason AS "varianceReason",
    r.variance_text AS "varianceText", r.corrective_action AS "correctiveText", r.corrective_owner AS "correctiveOwner",
    r.corrective_due_on AS "correctiveDueOn", r.narrative, r.evidence_link AS "evidenceLink",
    r.fall_reason AS "fallReason", r.revision, r.correction_reason AS "correctionReason", r.state,
    r.return_reason AS "returnReason", r.reported_on AS "reportedOn", r.reviewed_on AS "reviewedOn", r.version,
    r.updated_at AS "changedAt", p.report_due_days AS "dueDays", author.name AS "reportedBy",
    reviewer.name AS "reviewedBy", editor.name AS "changedBy",
    coalesce($1::uuid IN (r.reported_by, r.created_by), false) AS "isOwn",
    json_build_object('id', n.id, 'code', n.code, 'title', n.title, 'shortTitle', n.short_title, 'kind', m.kind,
      'accumulation', m.accumulation, 'unit', m.unit, 'decimals', m.decimals, 'frequency', m.frequency) AS indicator,
    (SELECT count(*)::int FROM evidence e WHERE e.report_id = r.id) AS "evidenceCount",
    coalesce((SELECT json_agg(json_build_object('id', l.id, 'title', l.title, 'score', trim_scale(l.score)::text)
        ORDER BY l.position)
      FROM rubric_level l WHERE l.indicator_id = m.node_id), '[]') AS levels,
    coalesce((SELECT json_agg(json_build_object('field', k.field, 'reason', k.reason, 'madeBy', u.name,
        'madeAt', to_char(k.made_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY k.made_at, k.id)
      FROM report_remark k LEFT JOIN app_user u ON u.id = k.made_by WHERE k.report_id = r.id), '[]') AS remarks,
    coalesce((SELECT json_agg(json_build_object('dimensionId', x.id, 'code', x.code, 'title', x.title, 'categories',
        (SELECT coalesce(json_agg(json_build_object('categoryId', c.id, 'title', c.title,
            'isRetired', c.retired_in_version IS NOT NULL, 'value', trim_scale(b.value)::text,
            'numerator', trim_scale(b.numerator)::text, 'denominator', trim_scale(b.denominator)::text)
            ORDER BY c.position), '[]')
          FROM disaggregation_category c
          LEFT JOIN report_breakdown b ON b.category_id = c.id AND b.report_id = r.id
          WHERE c.dimension_id = x.id AND (c.retired_in_version IS NULL OR b.category_id IS NOT NULL))) ORDER BY x.code)
      FROM indicator_dimension i JOIN disaggregation_dimension x ON x.id = i.dimension_id
      WHERE i.indicator_id = m.node_id), '[]') AS dimensions,
    coalesce((SELECT json_agg(json_build_object('milestoneId', s.id, 'title', s.title, 'doneOn', d.done_on,
        'evidenceLink', d.evidence_link) ORDER BY s.position)
      FROM indicator_milestone_report d JOIN indicator_milestone s ON s.id = d.milestone_id
      WHERE d.report_id = r.id), '[]') AS milestones
  FROM indicator_report r JOIN measurement_indicator m ON m.node_id = r.indicator_id
  JOIN plan_node n ON n.id = r.indicator_id JOIN action_plan p ON p.id = n.plan_id
  LEFT JOIN app_user author ON author.id = r.reported_by LEFT JOIN app_user reviewer ON reviewer.id = r.reviewed_by
  LEFT JOIN app_user editor ON editor.id = r.updated_by`;

const PAGE = `${REPORTS}
  WHERE n.unit_id = ANY($2) AND n.plan_id = $3 AND ($4::uuid IS NULL OR r.indicator_id = $4)
    AND ($5::text IS NULL OR r.state = $5) AND (NOT $6::boolean OR $1::uuid IN (r.reported_by, r.created_by))
    AND ($7::text IS NULL OR r.code < $7)
  ORDER BY r.code DESC LIMIT ${PAGE_SIZE + 1}`;
