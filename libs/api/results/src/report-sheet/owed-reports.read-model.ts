import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@mizan/api/platform';
import { owedPeriods, reportDueOn, type OwingIndicator, type PlanYears } from '@mizan/shared/progress';
import type { NodeNameView, OwedBaselineView, OwedReportsView, OwedSheetView } from '@mizan/shared/contracts';

import { OWED_BASELINES, OWED_INDICATORS } from './owed-reports.sql';

interface OwedIndicator extends OwingIndicator, PlanYears {
  readonly area: NodeNameView;
  readonly dueDays: number;
  /** Reports that are not superseded: the last day of their period, and their state. */
  readonly reports: readonly { readonly periodEnd: string; readonly state: string }[];
}

/** One indicator at one end of period. */
interface Asked {
  readonly indicator: OwedIndicator;
  readonly endsOn: string;
  readonly period: string;
  readonly state: string | null;
}

/** What is to be reported, by area and end of period. */
@Injectable()
export class OwedReportsReadModel {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** `units` is the scope: only what the reader may report on. */
  async ofPlan(planId: string, units: readonly string[]): Promise<OwedReportsView> {
    const businessDate = await this.clock.businessDate();
    const [indicators, baselines] = await Promise.all([
      this.database.query<OwedIndicator>(OWED_INDICATORS, [planId, units, businessDate]),
      this.database.query<Omit<OwedBaselineView, 'isOverdue'>>(OWED_BASELINES, [planId, units]),
    ]);
    const asked = indicators.flatMap((indicator) => askedOf(indicator, businessDate));
    const sheets = [...Map.groupBy(asked, ({ indicator, endsOn }) => `${indicator.area.id} ${endsOn}`).values()];
    return {
      businessDate,
      sheets: sheets
        .flatMap((group) => sheetOf(group, businessDate) ?? [])
        .toSorted((one, other) => order(one.dueOn, other.dueOn) || order(one.area.code, other.area.code)),
      baselines: baselines.map((row) => ({ ...row, isOverdue: row.dueOn !== null && row.dueOn < businessDate })),
    };
  }
}

function askedOf(indicator: OwedIndicator, businessDate: string): Asked[] {
  return owedPeriods(indicator, indicator, businessDate).map(({ key, endsOn }) => ({
    indicator,
    endsOn,
    period: key,
    state: indicator.reports.findLast(({ periodEnd }) => periodEnd === endsOn)?.state ?? null,
  }));
}

function sheetOf(group: readonly Asked[], businessDate: string): OwedSheetView | null {
  const [first] = group;
  const open = group.filter(({ state }) => state === null || state === 'draft' || state === 'returned');
  if (!first || open.length === 0) return null;
  const { area, dueDays } = first.indicator;
  const dueOn = reportDueOn(first, dueDays);
  return {
    area,
    endsOn: first.endsOn,
    // The shortest key is that of the longest period: 2014, 2014-H2, 2014-Q4.
    period: group.map(({ period }) => period).toSorted((one, other) => one.length - other.length)[0] ?? '',
    dueOn,
    isOverdue: dueOn < businessDate,
    open: open.length,
    drafts: open.filter(({ state }) => state === 'draft').length,
    returned: open.filter(({ state }) => state === 'returned').length,
    total: group.length,
  };
}

function order(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
