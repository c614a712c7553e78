import { Injectable } from '@nestjs/common';
import type {
  ContributionAmounts,
  ContributionKind,
  ContributionTotalView,
  LocalizedText,
  PartnerType,
} from '@mizan/shared/contracts';

import { totalsByCurrency } from './contribution-view';
import { ContributionReadModel } from './contribution.read-model';

/** What a partner gives to a project, in cash or in kind, in one currency, and in the base currency beside. */
export interface ContributionReportRow {
  readonly partnerCode: string;
  readonly partnerName: LocalizedText;
  readonly partnerType: PartnerType;
  readonly projectCode: string;
  readonly projectTitle: LocalizedText;
  readonly isOffBudget: boolean;
  /** null where it does not go through a fund. */
  readonly fundCode: string | null;
  readonly kind: ContributionKind;
  readonly currency: string;
  readonly amounts: ContributionAmounts;
  readonly base: ContributionAmounts;
}

/** The report of contributions by partner; its totals are those of its rows. */
export interface ContributionReport {
  readonly rows: readonly ContributionReportRow[];
  /** One for each currency: several currencies are never added. */
  readonly totals: readonly ContributionTotalView[];
}

/** Contributions by partner × project and fund × kind × currency, for reports; `units` is the scope. */
@Injectable()
export class ContributionReportReadModel {
  constructor(private readonly contributions: ContributionReadModel) {}

  /** By partner, project, fund, kind and currency, as they stood at the end of a day, YYYY-MM-DD. */
  async of(planId: string, units: readonly string[], asOf: string): Promise<ContributionReport> {
    const { rows, totals } = await this.contributions.list({ planId, units, asOf });
    const groups = Map.groupBy(rows, (row) =>
      [row.partnerCode, row.projectCode, row.fundCode ?? '', row.kind, row.currency].join('\u0000'),
    );
    const reported = [...groups.entries()]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .flatMap(([, own]): ContributionReportRow[] => {
        const [first] = own;
        const [total] = totalsByCurrency(own);
        if (!first || !total) return [];
        const { partnerCode, partnerName, partnerType, projectCode, projectTitle, isOffBudget, fundCode, kind } = first;
        const about = { partnerCode, partnerName, partnerType, projectCode, projectTitle, isOffBudget, fundCode, kind };
        return [{ ...about, ...total }];
      });
    return { rows: reported, totals };
  }
}
