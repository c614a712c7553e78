import { Injectable } from '@nestjs/common';
import { Audit, Clock, Database, Problem, currentActor, newId } from '@mizan/api/platform';
import type { CreateIndicatorReport, ReportContent, ReportState } from '@mizan/shared/contracts';

import type { IndicatorReportEntity } from './indicator-report.entity';
import { IndicatorReportRepository } from './indicator-report.repository';
import { contentColumns, givenContent, type ContentColumns } from './report-columns';
import { ReportRules } from './report-rules';
import { duePeriod } from './reported-indicator';

const ENTITY = 'indicator_report';
const EDITABLE: readonly ReportState[] = ['draft', 'returned'];

/** Writing reports: drafts and their changes. Only approved ones count for progress. */
@Injectable()
export class IndicatorReportService {
  constructor(
    private readonly database: Database,
    private readonly reports: IndicatorReportRepository,
    private readonly rules: ReportRules,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Drafts the report of a period that is over; one for each indicator and period (`report.exists`). */
  create({ indicatorId, period: key, ...input }: CreateIndicatorReport): Promise<string> {
    return this.database.transaction(async () => {
      const indicator = await this.rules.indicator(indicatorId);
      const period = duePeriod(indicator, key, await this.clock.businessDate());
      const { milestones = [], breakdown = [] } = input;
      const columns = contentColumns(input);
      await this.rules.refuseContent(indicator, { ...EMPTY, ...columns, milestones, breakdown }, period.endsOn);
      const id = newId();
      const code = await this.reports.nextCode(period.year);
      const address = { id, code, indicatorId, period: key, periodEnd: period.endsOn };
      await this.reports.add({ ...columns, ...address, reportedBy: currentActor().userId });
      await this.reports.replaceMilestones(id, milestones);
      await this.reports.replaceBreakdown(id, breakdown);
      const after = { code, indicatorId, period: key, ...givenContent(input) };
      await this.audit.record({ action: 'report.created', entity: ENTITY, entityId: id, after });
      return id;
    });
  }

  /** Edits what is given while the report is a draft or returned; `null` empties a field. */
  edit(id: string, version: number, input: ReportContent): Promise<number> {
    return this.database.transaction(async () => {
      const report = await this.reports.get(id);
      // Whoever saw an older report is told so first: what is allowed now may have changed with it.
      if (report.version !== version) throw new Problem('version.stale');
      if (!EDITABLE.includes(report.state)) throw new Problem('report.step-not-allowed', { from: report.state });
      const columns = contentColumns(input);
      const milestones = input.milestones ?? (await this.reports.milestonesOf(id));
      const breakdown = input.breakdown ?? (await this.reports.breakdownOf(id));
      const indicator = await this.rules.indicator(report.indicatorId);
      await this.rules.refuseContent(indicator, { ...report, ...columns, milestones, breakdown }, report.periodEnd);
      await this.reports.change({ id, version }, columns);
      if (input.milestones) await this.reports.replaceMilestones(id, milestones);
      if (input.breakdown) await this.reports.replaceBreakdown(id, breakdown);
      const before = beforeOf(report, columns);
      const after = givenContent(input);
      await this.audit.record({ action: 'report.edited', entity: ENTITY, entityId: id, before, after });
      return version + 1;
    });
  }
}

/** A report that says nothing yet. */
const EMPTY = { value: null, numerator: null, denominator: null, levelId: null, fallReason: null };

/** The columns that an edit touches, as they were. */
function beforeOf(report: IndicatorReportEntity, columns: ContentColumns): object {
  return Object.fromEntries(Object.entries(report).filter(([column]) => column in columns));
}
