import { Injectable } from '@nestjs/common';
import { Audit, Clock, currentActor, Database, Idempotency, invalidFields, mayIn, Problem } from '@mizan/api/platform';
import { isFundOpen } from '@mizan/shared/ledger';
import type { ChangeFundTerms, CreateFund, FundReportDone, FundTerms, WrittenView } from '@mizan/shared/contracts';

import { FundRepository } from './fund.repository';

/** Funds for off-budget agreements, and their terms. */
@Injectable()
export class FundService {
  constructor(
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly funds: FundRepository,
    private readonly idempotency: Idempotency,
  ) {}

  /**
   * Throws `fund.code-taken`, `fund.project-regular`, `fund.project-taken` where another fund that is open pays for one of
   * the projects, `access.denied` for a project of another unit.
   */
  create(fund: CreateFund): Promise<WrittenView> {
    return this.idempotency.once({ fund }, async () => {
      assertDates(fund);
      await this.assertProjects(fund.projectIds);
      const id = await this.funds.insert(fund);
      await this.said('fund.created', id, { after: fund });
      return { id, version: 1 };
    });
  }

  /** Further reports are added, none is taken away. Throws `fund.ended`, `version.stale`. */
  changeTerms(id: string, version: number, terms: ChangeFundTerms): Promise<WrittenView> {
    return this.idempotency.once({ fundTerms: id, version, terms }, async () => {
      assertDates(terms);
      const { state, closingRule } = await this.funds.held(id, version);
      if (state === 'financially-closed') throw new Problem('fund.ended', { fundState: state });
      // A rule that has been applied, or is about to be, is not changed behind the partner's back.
      if (!isFundOpen(state) && terms.closingRule !== closingRule)
        throw new Problem('fund.ended', { fundState: state });
      await this.funds.changeTerms(id, terms);
      await this.funds.addReports(id, terms.reports);
      await this.said('fund.terms-changed', id, { before: { closingRule }, after: terms });
      return { id, version: version + 1 };
    });
  }

  /** On the business date or before: `request.invalid`. */
  reportDone(id: string, reportId: string, { doneOn }: FundReportDone): Promise<WrittenView> {
    return this.idempotency.once({ fundReport: reportId, doneOn }, async () => {
      const { version } = await this.funds.held(id, null);
      const today = await this.clock.businessDate();
      if (doneOn > today) throw invalidFields({ path: 'doneOn', rule: 'too-large', params: { max: today } });
      const done = await this.funds.reportDone(id, reportId, doneOn);
      if (!done) throw new Problem('request.not-found');
      await this.said('fund.report-given', id, {
        before: { doneOn: done.before },
        after: { report: reportId, doneOn },
      });
      return { id, version: version + 1 };
    });
  }

  private async assertProjects(projectIds: readonly string[]): Promise<void> {
    const rows = await this.database.query<{ id: string; unit_id: string; funding: string | null }>(
      `SELECT id, unit_id, funding FROM plan_node WHERE id = ANY($1) AND kind = 'project' AND status = 'active'`,
      [projectIds],
    );
    const isKnown = projectIds.every((id) => rows.some((row) => row.id === id));
    if (!isKnown) throw invalidFields({ path: 'projectIds', rule: 'choice' });
    if (rows.some(({ funding }) => funding !== 'off-budget')) throw new Problem('fund.project-regular');
    const isOwn = rows.every(({ unit_id: unit }) => mayIn(currentActor(), 'budget:manage-funds', unit));
    if (!isOwn) throw new Problem('access.denied');
  }

  private async said(action: string, id: string, said: { readonly before?: object; readonly after: object }) {
    await this.audit.record({ action, entity: 'fund', entityId: id, ...said });
  }
}

function assertDates({ startsOn, endsOn }: FundTerms): void {
  if (endsOn < startsOn) throw invalidFields({ path: 'endsOn', rule: 'before-start' });
}
