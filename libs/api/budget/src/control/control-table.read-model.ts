import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@mizan/api/platform';
import { Money } from '@mizan/shared/money';
import type {
  ControlAreaView,
  ControlRowView,
  ControlTableView,
  FiscalYearView,
  LocalizedText,
} from '@mizan/shared/contracts';

import { balanceView, sumBalances, type BalanceRow } from './balance-view';
import { AREA_MONEY, PROJECT_BALANCES } from './control-table.sql';

/** Which rows of the control table are wanted; `units` is the scope and never left out. */
export interface ControlFilter {
  readonly units: readonly string[];
  readonly planId: string;
  readonly year?: number;
  readonly projectId?: string;
}

interface ProjectRow extends BalanceRow {
  readonly id: string;
  readonly code: string;
  readonly title: LocalizedText;
  readonly short_title: LocalizedText;
  readonly unit_id: string;
  readonly funding: 'regular' | 'off-budget';
  readonly total_budget: string | null;
  readonly controls: number;
}

interface AreaRow {
  readonly id: string;
  readonly project_id: string;
  readonly code: string;
  readonly title: LocalizedText;
  readonly short_title: LocalizedText;
  readonly committed: string;
  readonly paid: string;
}

/** The control table: what each project has of the regular budget, and what of it is used, in US dollars. */
@Injectable()
export class ControlTableReadModel {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** null when the reader sees no project of the plan. The total is the sum of the rows. */
  async of(filter: ControlFilter): Promise<ControlTableView | null> {
    const year = filter.year ?? null;
    const parameters = [filter.planId, filter.units, year, filter.projectId ?? null];
    const [businessDate, fiscalYears, projects, areas] = await Promise.all([
      this.clock.businessDate(),
      this.database.query<FiscalYearView>('SELECT year, status FROM fiscal_year ORDER BY year'),
      this.database.query<ProjectRow>(PROJECT_BALANCES, parameters),
      this.database.query<AreaRow>(AREA_MONEY, parameters),
    ]);
    if (projects.length === 0) return null;
    return {
      planId: filter.planId,
      businessDate,
      year,
      fiscalYears,
      rows: projects.map((project) => toRow(project, areas)),
      total: balanceView(sumBalances(projects)),
    };
  }
}

function toRow(project: ProjectRow, areas: readonly AreaRow[]): ControlRowView {
  return {
    projectId: project.id,
    code: project.code,
    title: project.title,
    shortTitle: project.short_title,
    unitId: project.unit_id,
    isOffBudget: project.funding === 'off-budget',
    balance: project.controls === 0 ? null : balanceView(project),
    planTotal: project.total_budget === null ? null : Money.fromNumeric(project.total_budget, 'USD').toJSON(),
    areas: areas.filter((area) => area.project_id === project.id).map(toArea),
  };
}

function toArea(area: AreaRow): ControlAreaView {
  return {
    areaId: area.id,
    code: area.code,
    title: area.title,
    shortTitle: area.short_title,
    committed: Money.fromNumeric(area.committed, 'USD').toJSON(),
    paid: Money.fromNumeric(area.paid, 'USD').toJSON(),
  };
}
