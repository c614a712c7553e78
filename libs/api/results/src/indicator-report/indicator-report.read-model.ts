import { Injectable } from '@nestjs/common';
import { Database } from '@mizan/api/platform';
import type {
  IndicatorReportPage,
  IndicatorReportView,
  LocalizedText,
  MeasuredIndicatorView,
  ReportState,
  ReportedMilestoneView,
} from '@mizan/shared/contracts';

import { valueText } from '../progress/result-views';

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

interface ReportRow {
  readonly id: string;
  readonly code: string;
  readonly indicator: MeasuredIndicatorView;
  readonly period: string;
  readonly period_end: string;
  readonly value: string | null;
  readonly narrative: LocalizedText | null;
  readonly evidence_link: string | null;
  readonly fall_reason: string | null;
  readonly state: ReportState;
  readonly return_reason: string | null;
  readonly reported_by: string | null;
  readonly reported_on: string | null;
  readonly reviewed_by: string | null;
  readonly reviewed_on: string | null;
  readonly milestones: readonly ReportedMilestoneView[];
  readonly is_own: boolean;
  readonly version: number;
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
    const shown = rows.slice(0, PAGE_SIZE).map(toView);
    return { rows: shown, next: rows.length > PAGE_SIZE ? (shown.at(-1)?.code ?? null) : null };
  }

  async byId(id: string, readerId: string): Promise<IndicatorReportView | null> {
    const rows = await this.database.query<ReportRow>(`${REPORTS} WHERE r.id = $2`, [readerId, id]);
    return rows[0] ? toView(rows[0]) : null;
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

function toView(row: ReportRow): IndicatorReportView {
  const { id, code, indicator, period, narrative, state, milestones, version } = row;
  return {
    id,
    code,
    indicator,
    period,
    periodEnd: row.period_end,
    value: row.value === null ? null : valueText(row.value),
    narrative,
    evidenceLink: row.evidence_link,
    fallReason: row.fall_reason,
    state,
    returnReason: row.return_reason,
    reportedBy: row.reported_by,
    reportedOn: row.reported_on,
    reviewedBy: row.reviewed_by,
    reviewedOn: row.reviewed_on,
    milestones,
    isOwn: row.is_own,
    version,
  };
}

const REPORTS = `
  SELECT r.id, r.code, r.period, r.period_end, r.value, r.narrative, r.evidence_link, r.fall_reason, r.state,
    r.return_reason, r.reported_on, r.reviewed_on, r.version, author.name AS reported_by, reviewer.name AS reviewed_by,
    coalesce($1::uuid IN (r.reported_by, r.created_by), false) AS is_own,
    json_build_object('id', n.id, 'code', n.code, 'title', n.title, 'shortTitle', n.short_title, 'kind', m.kind,
      'accumulation', m.accumulation, 'unit', m.unit, 'decimals', m.decimals, 'frequency', m.frequency) AS indicator,
    coalesce((SELECT json_agg(json_build_object('milestoneId', s.id, 'title', s.title, 'doneOn', d.done_on,
        'evidenceLink', d.evidence_link) ORDER BY s.position)
      FROM indicator_milestone_report d JOIN indicator_milestone s ON s.id = d.milestone_id
      WHERE d.report_id = r.id), '[]') AS milestones
  FROM indicator_report r JOIN measurement_indicator m ON m.node_id = r.indicator_id
  JOIN plan_node n ON n.id = r.indicator_id
  LEFT JOIN app_user author ON author.id = r.reported_by LEFT JOIN app_user reviewer ON reviewer.id = r.reviewed_by`;

const PAGE = `${REPORTS}
  WHERE n.unit_id = ANY($2) AND n.plan_id = $3 AND ($4::uuid IS NULL OR r.indicator_id = $4)
    AND ($5::text IS NULL OR r.state = $5) AND (NOT $6::boolean OR $1::uuid IN (r.reported_by, r.created_by))
    AND ($7::text IS NULL OR r.code < $7)
  ORDER BY r.code DESC LIMIT ${PAGE_SIZE + 1}`;
