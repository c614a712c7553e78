import { Injectable } from '@nestjs/common';
import { Audit, Clock, Database, Problem, currentActor, invalidFields, newId } from '@mizan/api/platform';
import { REPORT_STEPS, mayStep } from '@mizan/shared/workflow';
import type { RemarkOnReport, ReportState } from '@mizan/shared/contracts';

import type { IndicatorReportEntity } from './indicator-report.entity';
import { IndicatorReportRepository } from './indicator-report.repository';
import { ReportRules } from './report-rules';
import { refuseIncomplete } from './reported-content';

const ENTITY = 'indicator_report';

/** A report on its way: handed in, approved, given back, corrected after it was approved. */
@Injectable()
export class ReportReviewService {
  constructor(
    private readonly database: Database,
    private readonly reports: IndicatorReportRepository,
    private readonly rules: ReportRules,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Hands the report over for review. Throws `request.invalid` or `report.evidence-missing` when something is missing. */
  submit(id: string, version: number): Promise<number> {
    return this.step(id, version, 'submitted', async (report) => {
      const indicator = await this.rules.indicator(report.indicatorId);
      const [milestones, breakdown, evidence] = [
        await this.reports.milestonesOf(id),
        await this.reports.breakdownOf(id),
        await this.reports.evidenceCount(id),
      ];
      const content = { ...report, milestones, breakdown };
      const hasEvidence = evidence > 0 || report.evidenceLink !== null;
      refuseIncomplete(indicator, { ...content, hasEvidence });
      await this.rules.refuseContent(indicator, content, report.periodEnd);
      const reportedOn = await this.clock.businessDate();
      return { reportedBy: currentActor().userId, reportedOn, returnReason: null, reviewedBy: null, reviewedOn: null };
    });
  }

  /**
   * Lets the report count, and what it corrects no longer; not by whoever wrote or submitted it (`report.own-review`).
   * A qualitative report counts by the level that the reviewer confirms.
   */
  approve(id: string, version: number, reviewerLevelId: string | null): Promise<number> {
    return this.step(id, version, 'approved', async (report) => {
      const changes = await this.review(report);
      const { kind, levelIds } = await this.rules.indicator(report.indicatorId);
      const rating = reviewerLevelId ?? (kind === 'rubric' ? report.levelId : null);
      if (kind === 'qualitative' && rating === null) throw invalidFields({ path: 'reviewerLevelId', rule: 'required' });
      if (rating !== null && !levelIds.includes(rating)) {
        throw invalidFields({ path: 'reviewerLevelId', rule: 'choice' });
      }
      await this.supersede(report);
      return { ...changes, reviewerLevelId: rating };
    });
  }

  /** Gives the report back to its author with what is missing or wrong, field by field; not by the author. */
  giveBack(id: string, version: number, remarks: readonly RemarkOnReport[]): Promise<number> {
    return this.step(id, version, 'returned', async (report) => {
      const changes = await this.review(report);
      await this.reports.addRemarks(report, remarks);
      return { ...changes, returnReason: remarks.map(({ reason }) => reason).join('\n') };
    });
  }

  /** Opens a late correction of an approved report: a draft of its own that takes its place once it is approved. */
  correct(id: string, version: number, reason: string): Promise<string> {
    return this.database.transaction(async () => {
      const report = await this.reports.get(id);
      if (report.version !== version) throw new Problem('version.stale');
      if (report.state !== 'approved') throw new Problem('report.step-not-allowed', { from: report.state });
      const correctionId = newId();
      const code = await this.reports.nextCode(Number(report.period.slice(0, 4)));
      await this.reports.addCorrection(report, { id: correctionId, code, reason });
      const after = { code, of: report.code, revision: report.revision + 1, reason };
      await this.audit.record({ action: 'report.corrected', entity: ENTITY, entityId: correctionId, after });
      return correctionId;
    });
  }

  private async supersede({ id, indicatorId, period }: IndicatorReportEntity): Promise<void> {
    const previous = await this.reports.approvedOf(indicatorId, period);
    if (!previous) return;
    await this.reports.change({ id: previous.id, version: previous.version }, { state: 'superseded' });
    const change = { before: { state: 'approved' }, after: { code: previous.code, state: 'superseded', by: id } };
    await this.audit.record({ action: 'report.superseded', entity: ENTITY, entityId: previous.id, ...change });
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
      await this.audit.record({
        action: `report.${state}`,
        entity: ENTITY,
        entityId: id,
        before: { state: report.state },
        after: { code: report.code, state, ...(returnReason === null ? {} : { reason: returnReason }) },
      });
      return version + 1;
    });
  }
}
