import { Injectable } from '@nestjs/common';
import { Audit, Clock, Database, Problem, currentActor, invalidFields, newId } from '@mizan/api/platform';
import { REPORT_STEPS, mayStep } from '@mizan/shared/workflow';
import type { CreateIndicatorReport, EditIndicatorReport, ReportState } from '@mizan/shared/contracts';

import type { IndicatorReportEntity } from './indicator-report.entity';
import { IndicatorReportRepository } from './indicator-report.repository';
import {
  duePeriod,
  refuseFall,
  refuseIncomplete,
  refuseWrongContent,
  type ReportContent,
  type ReportedIndicator,
} from './reported-indicator';

const ENTITY = 'indicator_report';
const EDITABLE: readonly ReportState[] = ['draft', 'returned'];

/** What people do with reports: write, submit, approve, return. Only approved ones count for progress. */
@Injectable()
export class IndicatorReportService {
  constructor(
    private readonly database: Database,
    private readonly reports: IndicatorReportRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Drafts the report of a period that is over; one for each indicator and period (`report.exists`). */
  create(input: CreateIndicatorReport): Promise<string> {
    return this.database.transaction(async () => {
      const indicator = await this.indicator(input.indicatorId);
      const period = duePeriod(indicator, input.period, await this.clock.businessDate());
      const { milestones = [], ...rest } = input;
      const content = { value: rest.value ?? null, fallReason: rest.fallReason ?? null, milestones };
      await this.refuseContent(indicator, content, period.endsOn);
      const id = newId();
      const code = await this.reports.nextCode(period.year);
      const author = currentActor().userId;
      await this.reports.add({ ...rest, id, code, periodEnd: period.endsOn, reportedBy: author });
      await this.reports.replaceMilestones(id, milestones);
      await this.record('report.created', id, { after: { code, ...input } });
      return id;
    });
  }

  /** Edits what is given while the report is a draft or returned; `null` empties a field. */
  edit(id: string, version: number, input: EditIndicatorReport): Promise<number> {
    return this.database.transaction(async () => {
      const report = await this.reports.get(id);
      // Whoever saw an older report is told so first: what is allowed now may have changed with it.
      if (report.version !== version) throw new Problem('version.stale');
      if (!EDITABLE.includes(report.state)) throw new Problem('report.step-not-allowed', { from: report.state });
      const { milestones, ...rest } = given(input);
      const content = {
        value: rest.value === undefined ? report.value : rest.value,
        fallReason: rest.fallReason === undefined ? report.fallReason : rest.fallReason,
        milestones: milestones ?? (await this.reports.milestonesOf(id)),
      };
      await this.refuseContent(await this.indicator(report.indicatorId), content, report.periodEnd);
      await this.reports.change({ id, version }, rest);
      if (milestones) await this.reports.replaceMilestones(id, milestones);
      const before = Object.fromEntries(Object.entries(report).filter(([field]) => field in rest));
      await this.record('report.edited', id, { before, after: given(input) });
      return version + 1;
    });
  }

  /** Hands the report over for review. */
  submit(id: string, version: number): Promise<number> {
    return this.step(id, version, 'submitted', async (report) => {
      const indicator = await this.indicator(report.indicatorId);
      refuseIncomplete(indicator, report);
      const milestones = await this.reports.milestonesOf(id);
      await this.refuseContent(indicator, { ...report, milestones }, report.periodEnd);
      const reportedOn = await this.clock.businessDate();
      return { reportedBy: currentActor().userId, reportedOn, returnReason: null, reviewedBy: null, reviewedOn: null };
    });
  }

  /** Lets the report count; not by whoever wrote or submitted it (`report.own-review`). */
  approve(id: string, version: number): Promise<number> {
    return this.step(id, version, 'approved', (report) => this.review(report));
  }

  /** Gives the report back to its author with a reason; not by the author. */
  giveBack(id: string, version: number, reason: string): Promise<number> {
    return this.step(id, version, 'returned', async (report) => ({
      ...(await this.review(report)),
      returnReason: reason,
    }));
  }

  private async review(report: IndicatorReportEntity): Promise<Partial<IndicatorReportEntity>> {
    const reviewer = currentActor().userId;
    if (report.reportedBy === reviewer || report.createdBy === reviewer) throw new Problem('report.own-review');
    return { reviewedBy: reviewer, reviewedOn: await this.clock.businessDate() };
  }

  private step(
    id: string,
    version: number,
    state: ReportState,
    changesOf: (report: IndicatorReportEntity) => Promise<Partial<IndicatorReportEntity>>,
  ): Promise<number> {
    return this.database.transaction(async () => {
      const report = await this.reports.get(id);
      if (report.version !== version) throw new Problem('version.stale');
      if (!mayStep(REPORT_STEPS, report.state, state)) {
        throw new Problem('report.step-not-allowed', { from: report.state, to: state });
      }
      const changes = await changesOf(report);
      await this.reports.change({ id, version }, { ...changes, state });
      const { returnReason = null } = changes;
      await this.record(`report.${state}`, id, {
        before: { state: report.state },
        after: { code: report.code, state, ...(returnReason === null ? {} : { reason: returnReason }) },
      });
      return version + 1;
    });
  }

  private async refuseContent(indicator: ReportedIndicator, content: ReportContent, periodEnd: string): Promise<void> {
    refuseWrongContent(indicator, content, periodEnd);
    refuseFall(indicator, content, await this.reports.valueBefore(indicator.id, periodEnd));
  }

  /** Throws `request.invalid` for what is no indicator, or one that nobody has defined. */
  private async indicator(id: string): Promise<ReportedIndicator> {
    const indicator = await this.reports.indicator(id);
    if (!indicator) throw invalidFields({ path: 'indicatorId', rule: 'choice' });
    return indicator;
  }

  private record(action: string, entityId: string, change: { before?: object; after: object }): Promise<void> {
    return this.audit.record({ action, entity: ENTITY, entityId, ...change });
  }
}

/** Only the fields that were sent: an absent one leaves the report as it is. */
function given({ value, narrative, evidenceLink, fallReason, milestones }: EditIndicatorReport): EditIndicatorReport {
  return {
    ...(value === undefined ? {} : { value }),
    ...(narrative === undefined ? {} : { narrative }),
    ...(evidenceLink === undefined ? {} : { evidenceLink }),
    ...(fallReason === undefined ? {} : { fallReason }),
    ...(milestones === undefined ? {} : { milestones }),
  };
}
