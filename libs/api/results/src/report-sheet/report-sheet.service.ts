import { Injectable } from '@nestjs/common';
import { Problem, asProblem, currentActor, invalidFields } from '@mizan/api/platform';
import {
  PROBLEMS,
  type ProblemCode,
  type SheetAnswerView,
  type SheetRowAnswerView,
  type SheetRowChange,
  type SheetRowView,
  type SubmitReportSheet,
} from '@mizan/shared/contracts';

import { IndicatorReportService } from '../indicator-report/indicator-report.service';
import { ReportReviewService } from '../indicator-report/report-review.service';
import { ReportSheetReadModel } from './report-sheet.read-model';

/** Somebody else wrote the row meanwhile. */
const OVERTAKEN: readonly ProblemCode[] = ['version.stale', 'report.exists'];

/** Writes and hands in the rows of a sheet, each in a transaction of its own: what is right is kept. */
@Injectable()
export class ReportSheetService {
  constructor(
    private readonly sheets: ReportSheetReadModel,
    private readonly reports: IndicatorReportService,
    private readonly reviews: ReportReviewService,
  ) {}

  /** Saves drafts. A row of another area is `request.invalid` for the whole sheet. */
  save(areaId: string, endsOn: string, changes: readonly SheetRowChange[]): Promise<SheetAnswerView> {
    return this.each(areaId, endsOn, changes, async (row, change) => {
      const { indicatorId, version, ...content } = change;
      if (version === null) await this.reports.create({ ...content, indicatorId, period: row.period });
      else if (row.report) await this.reports.edit(row.report.id, version, content);
      else throw new Problem('version.stale');
    });
  }

  /** Hands the rows over for review. */
  submit(areaId: string, endsOn: string, rows: SubmitReportSheet['rows']): Promise<SheetAnswerView> {
    return this.each(areaId, endsOn, rows, async (row, { version }) => {
      if (!row.report) throw new Problem('version.stale');
      await this.reviews.submit(row.report.id, version);
    });
  }

  private async each<Row extends { readonly indicatorId: string }>(
    areaId: string,
    endsOn: string,
    changes: readonly Row[],
    write: (row: SheetRowView, change: Row) => Promise<void>,
  ): Promise<SheetAnswerView> {
    const reader = currentActor().userId;
    const before = await this.sheets.of(areaId, endsOn, reader);
    const rows = new Map(before.rows.map((row) => [row.indicator.id, row]));
    const unknown = changes.findIndex(({ indicatorId }) => !rows.has(indicatorId));
    if (unknown >= 0) throw invalidFields({ path: `rows.${unknown}.indicatorId`, rule: 'choice' });
    const problems = new Map<string, Problem>();
    for (const change of changes) {
      const row = rows.get(change.indicatorId);
      if (!row) continue;
      try {
        await write(row, change);
      } catch (error) {
        problems.set(change.indicatorId, refusalOf(error));
      }
    }
    const after = await this.sheets.of(areaId, endsOn, reader);
    return { rows: changes.map(({ indicatorId }) => answerOf(indicatorId, after.rows, problems.get(indicatorId))) };
  }
}

/** What a row may be refused for; anything else ends the whole request. */
function refusalOf(error: unknown): Problem {
  const problem = asProblem(error);
  if (PROBLEMS[problem.code].status >= 500) throw error;
  return problem;
}

function answerOf(
  indicatorId: string,
  rows: readonly SheetRowView[],
  problem: Problem | undefined,
): SheetRowAnswerView {
  const report = rows.find((row) => row.indicator.id === indicatorId)?.report ?? null;
  if (!problem) return { indicatorId, outcome: 'saved', report, problem: null };
  const { code, fields, params } = problem;
  return {
    indicatorId,
    outcome: OVERTAKEN.includes(code) ? 'stale' : 'refused',
    report,
    problem: { code, title: PROBLEMS[code].title, fields, params },
  };
}
