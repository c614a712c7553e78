import { Injectable } from '@nestjs/common';
import { Clock, Database, Problem } from '@mizan/api/platform';
import { lastDuePeriod, periodsOf, reportDueOn, type ReportingPeriod } from '@mizan/shared/progress';
import type { NodeNameView, ReportSheetView, SheetRowView } from '@mizan/shared/contracts';

import { IndicatorReportReadModel } from '../indicator-report/indicator-report.read-model';
import { beforeOf, targetOf, type SheetIndicator } from './sheet-indicator';
import { sheetEnds } from './sheet-ends';
import { INDICATORS, SHEET } from './report-sheet.sql';

interface SheetRow {
  readonly area: NodeNameView;
  readonly planId: string;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly dueDays: number;
}

/** The sheets of areas: what is reported at the end of a period, with what is known before it. */
@Injectable()
export class ReportSheetReadModel {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reports: IndicatorReportReadModel,
  ) {}

  /**
   * The sheet of an area for a last day of periods (YYYY-MM-DD), or for the latest on which something is open. Throws
   * `request.not-found` for what is no area, `report.period-outside` for a day on which no period here has ended.
   */
  async of(areaId: string, endsOn: string | null, readerId: string): Promise<ReportSheetView> {
    const businessDate = await this.clock.businessDate();
    const [sheet] = await this.database.query<SheetRow>(SHEET, [areaId]);
    if (!sheet) throw new Problem('request.not-found');
    const indicators = await this.database.query<SheetIndicator>(INDICATORS, [areaId]);
    const ends = sheetEnds(indicators, sheet, businessDate);
    const wanted = endsOn ?? (ends.find(({ open }) => open > 0) ?? ends[0])?.endsOn ?? null;
    if (endsOn !== null && !ends.some((end) => end.endsOn === endsOn)) {
      throw new Problem('report.period-outside', { period: endsOn }, [{ path: 'endsOn', rule: 'choice' }]);
    }
    const day = wanted ?? businessDate;
    return {
      area: sheet.area,
      planId: sheet.planId,
      endsOn: day,
      dueOn: reportDueOn({ endsOn: day }, sheet.dueDays),
      businessDate,
      ends,
      rows: wanted === null ? [] : await this.rows(indicators, sheet, wanted, readerId),
    };
  }

  private async rows(
    indicators: readonly SheetIndicator[],
    { firstYear, lastYear }: SheetRow,
    endsOn: string,
    readerId: string,
  ): Promise<SheetRowView[]> {
    const periodOf = ({ frequency }: SheetIndicator): ReportingPeriod | null => {
      const period = lastDuePeriod(periodsOf(frequency, firstYear, lastYear), endsOn);
      return period?.endsOn === endsOn ? period : null;
    };
    const asked = indicators.flatMap((facts) => {
      const period = periodOf(facts);
      return period ? [{ facts, period }] : [];
    });
    const ids = asked.map(({ facts }) => facts.indicator.id);
    const written = await this.reports.openOf(ids, endsOn, readerId);
    return asked.map(({ facts, period }) => {
      const { reports: _reports, targets: _targets, frequency: _frequency, ...row } = facts;
      return {
        ...row,
        period: period.key,
        ...targetOf(facts, period),
        ...beforeOf(facts, endsOn),
        report: written.get(facts.indicator.id) ?? null,
      };
    });
  }
}
