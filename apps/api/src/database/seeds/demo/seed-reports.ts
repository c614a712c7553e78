import type { Database } from '@mizan/api/platform';
import { periodEnd } from '@mizan/shared/progress';
import type { LocalizedText } from '@mizan/shared/contracts';

import { inThree } from '../localized-text';
import { indicatorMilestoneId, nodeId } from '../seed-plan';
import { stableId } from '../stable-id';
import { APPROVED_REPORTS, DONE_MILESTONES, OPEN_REPORTS } from './report-content';

const PLAN = 'AP-2013-2015';
const MILESTONE_INDICATOR = 'M2.1.3';

interface ReportRow {
  readonly id: string;
  readonly code: string;
  readonly indicator_id: string;
  readonly period: string;
  readonly period_end: string;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  /** The place of the reported level in its rubric. */
  readonly level: number | null;
  readonly unit: string;
  readonly narrative: LocalizedText;
  readonly state: string;
  readonly return_reason: string | null;
  readonly reported_on: string;
  readonly reviewed_on: string | null;
}

const reportId = (indicator: string, period: string): string => stableId(`report:${indicator}:${period}`);

/** Writes reports with their reviews; reporter and reviewer are the planner and the head of the directorate. */
export async function seedReports(database: Database): Promise<void> {
  const approved = APPROVED_REPORTS.flatMap(({ indicator, values }) =>
    Object.entries(values).map(([period, value]) => draft(indicator, period, value, 'approved')),
  );
  const milestones = [...new Set(DONE_MILESTONES.map((done) => done.period))].map((period) =>
    draft(MILESTONE_INDICATOR, period, null, 'approved'),
  );
  const open = OPEN_REPORTS.map(({ indicator, period, value, state, reason }) => ({
    ...draft(indicator, period, value, state),
    return_reason: reason,
    reviewed_on: state === 'returned' ? '2014-09-30' : null,
  }));
  const rows = numbered([...approved, ...milestones, ...open]);
  await database.query(
    `INSERT INTO indicator_report (id, code, indicator_id, period, period_end, value, numerator, denominator,
       level_id, reviewer_level_id, narrative, evidence_link, state, return_reason, reported_by, reported_on, reviewed_by,
       reviewed_on)
     SELECT r.id, r.code, r.indicator_id, r.period, r.period_end, r.value, r.numerator, r.denominator, l.id,
       CASE WHEN r.state = 'approved' THEN l.id END, r.narrative,
       'https://example.org/evidence/' || lower(r.code), r.state, r.return_reason, planner.id, r.reported_on,
       CASE WHEN r.reviewed_on IS NULL THEN NULL ELSE head.id END, r.reviewed_on
     FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, code text, indicator_id uuid, period text, period_end date, value numeric,
       numerator numeric, denominator numeric, level int, unit text, narrative jsonb, state text, return_reason text,
       reported_on date, reviewed_on date)
     JOIN app_user planner ON planner.email = 'planner' || r.unit || '@mizan.example'
     JOIN app_user head ON head.email = 'head' || r.unit || '@mizan.example'
     LEFT JOIN rubric_level l ON l.indicator_id = r.indicator_id AND l.position = r.level`,
    [JSON.stringify(rows)],
  );
  for (const done of DONE_MILESTONES) {
    await database.query(
      'INSERT INTO indicator_milestone_report (report_id, milestone_id, done_on, evidence_link) VALUES ($1, $2, $3, $4)',
      [
        reportId(MILESTONE_INDICATOR, done.period),
        indicatorMilestoneId(PLAN, MILESTONE_INDICATOR, done.position),
        done.doneOn,
        `https://example.org/evidence/strategy-${done.position}`,
      ],
    );
  }
  for (const year of [2013, 2014]) {
    const last = rows.filter((row) => row.code.startsWith(`R-${year - 2000}-`)).length;
    await database.query('INSERT INTO code_counter (scope, last) VALUES ($1, $2)', [`report:${year}`, last]);
  }
}

function draft(indicator: string, period: string, value: string | null, state: string): ReportRow {
  const end = periodEnd(period) ?? period;
  const reported = new Date(Date.parse(end) + (end === '2014-09-30' ? -1 : 9) * 86_400_000).toISOString().slice(0, 10);
  return {
    id: reportId(indicator, period),
    code: '',
    indicator_id: nodeId(PLAN, indicator),
    period,
    period_end: end,
    ...figuresOf(value),
    unit: indicator.startsWith('M3.') ? '.ddt' : '',
    narrative: narrativeOf(value),
    state,
    return_reason: null,
    reported_on: reported,
    reviewed_on: state === 'approved' ? reported : null,
  };
}

/** A value, the two parts of a rate (`3/4`), or a level of a rubric (`#2`). */
function figuresOf(reported: string | null): Pick<ReportRow, 'value' | 'numerator' | 'denominator' | 'level'> {
  const nothing = { value: null, numerator: null, denominator: null, level: null };
  if (reported === null) return nothing;
  if (reported.startsWith('#')) return { ...nothing, level: Number(reported.slice(1)) };
  const [numerator = '', denominator] = reported.split('/');
  return denominator === undefined ? { ...nothing, value: reported } : { ...nothing, numerator, denominator };
}

/** Codes by year, in the order in which the reports came in. */
function numbered(reports: readonly ReportRow[]): ReportRow[] {
  const numbers = new Map<string, number>();
  const sorted = [...reports].sort(
    (one, other) => one.reported_on.localeCompare(other.reported_on) || one.id.localeCompare(other.id),
  );
  return sorted.map((report) => {
    const year = report.period.slice(2, 4);
    const number = (numbers.get(year) ?? 0) + 1;
    numbers.set(year, number);
    return { ...report, code: `R-${year}-${String(number).padStart(3, '0')}` };
  });
}

function narrativeOf(value: string | null): LocalizedText {
  if (value === null)
    return inThree(
      'A stage was completed; the document is attached.',
      'Une étape est achevée ; le document est joint.',
      'أُنجزت مرحلة؛ والوثيقة مرفقة.',
    );
  if (value === '0')
    return inThree(
      'Nothing was concluded in this period.',
      'Rien n’a été conclu pendant cette période.',
      'لم يُبرم شيء في هذه الفترة.',
    );
  return inThree(
    'Confirmed by the partners; the documents are attached.',
    'Confirmé par les partenaires ; les documents sont joints.',
    'أكده الشركاء؛ والوثائق مرفقة.',
  );
}
