import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@mizan/api/platform';
import { Money, type CurrencyCode } from '@mizan/shared/money';
import type {
  ControlAreaView,
  ControlRowView,
  ControlTableView,
  FiscalYearView,
  LocalizedText,
} from '@mizan/shared/contracts';

import { balanceOf, balanceView, sumBalances, type BalanceRow } from './balance-view';
import { budgetCourse, type CourseRow } from './budget-course';
import { controlParameters, ControlFundsReadModel, type ControlFilter } from './control-funds.read-model';
import { AREA_MONEY, CONTROL_COURSES, PROJECT_BALANCES } from './control-table.sql';

interface ProjectRow extends BalanceRow {
  readonly id: string;
  readonly code: string;
  readonly title: LocalizedText;
  readonly short_title: LocalizedText;
  readonly unit_id: string;
  readonly funding: 'regular' | 'off-budget';
  readonly total_budget: string | null;
  readonly controls: number;
  readonly has_ceiling: boolean;
  readonly own_activities: number;
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

/** What the rows are worked out from. */
interface TableFacts {
  readonly areas: readonly AreaRow[];
  readonly courses: readonly CourseRow[];
  readonly currency: CurrencyCode;
  readonly businessDate: string;
}

/** The control table: what each project has of one fund, and what of it is used. */
@Injectable()
export class ControlTableReadModel {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly funds: ControlFundsReadModel,
  ) {}

  /**
   * null when the reader sees no project of the plan, or nothing of the fund. The total is the sum of the rows. Of another
   * fund than the regular one, only projects that have money of it stand there.
   */
  async of(filter: ControlFilter): Promise<ControlTableView | null> {
    const found = await this.funds.of(filter);
    if (!found) return null;
    const { fund, funds } = found;
    const parameters = controlParameters(filter, fund);
    const [businessDate, fiscalYears, all, areas, courses] = await Promise.all([
      this.clock.businessDate(),
      this.database.query<FiscalYearView>('SELECT year, status FROM fiscal_year ORDER BY year'),
      this.database.query<ProjectRow>(PROJECT_BALANCES, parameters),
      this.database.query<AreaRow>(AREA_MONEY, parameters),
      this.database.query<CourseRow>(CONTROL_COURSES, parameters),
    ]);
    if (all.length === 0) return null;
    const projects = fund.isRegular ? all : all.filter(({ controls }) => controls > 0);
    const { currency } = fund;
    const total = sumBalances(projects, currency);
    const hasCeiling = projects.every((project) => project.has_ceiling);
    const facts = { areas, courses, currency, businessDate };
    return {
      planId: filter.planId,
      businessDate,
      year: filter.year ?? null,
      fiscalYears,
      fund,
      funds,
      rows: projects.map((project) => toRow(project, facts)),
      total: balanceView(total, currency),
      hasCeiling,
      course: hasCeiling ? budgetCourse(balanceOf(total, currency), courses, businessDate) : null,
    };
  }
}

function toRow(project: ProjectRow, { areas, courses, currency, businessDate }: TableFacts): ControlRowView {
  const own = courses.filter((course) => course.project_id === project.id);
  const hasMoney = project.controls > 0;
  return {
    projectId: project.id,
    code: project.code,
    title: project.title,
    shortTitle: project.short_title,
    unitId: project.unit_id,
    isOffBudget: project.funding === 'off-budget',
    balance: hasMoney ? balanceView(project, currency) : null,
    hasCeiling: project.has_ceiling,
    course: hasMoney && project.has_ceiling ? budgetCourse(balanceOf(project, currency), own, businessDate) : null,
    ownActivities: project.own_activities,
    planTotal: project.total_budget === null ? null : Money.fromNumeric(project.total_budget, 'USD').toJSON(),
    areas: areas.filter((area) => area.project_id === project.id).map((area) => toArea(area, currency)),
  };
}

function toArea(area: AreaRow, currency: CurrencyCode): ControlAreaView {
  return {
    areaId: area.id,
    code: area.code,
    title: area.title,
    shortTitle: area.short_title,
    committed: Money.fromNumeric(area.committed, currency).toJSON(),
    paid: Money.fromNumeric(area.paid, currency).toJSON(),
  };
}
