import { Injectable } from '@nestjs/common';
import { Database } from '@mizan/api/platform';
import { Money, type CurrencyCode } from '@mizan/shared/money';
import type { ActivityStatus, ControlActivityView, LocalizedText } from '@mizan/shared/contracts';

import { controlParameters, ControlFundsReadModel, type ControlFilter } from './control-funds.read-model';
import { ACTIVITY_MONEY } from './control-table.sql';

interface ActivityRow {
  readonly id: string;
  readonly code: string;
  readonly title: LocalizedText;
  readonly status: ActivityStatus;
  readonly planned_cost: string | null;
  readonly planned_currency: CurrencyCode;
  readonly committed: string;
  readonly paid: string;
}

/** The lowest rows of the control table. */
@Injectable()
export class ControlActivitiesReadModel {
  constructor(
    private readonly database: Database,
    private readonly funds: ControlFundsReadModel,
  ) {}

  /** The activities of an area, or for null those that stand in none; null where the reader sees nothing of the fund. */
  async of(filter: ControlFilter, areaId: string | null): Promise<ControlActivityView[] | null> {
    const found = await this.funds.of(filter);
    if (!found) return null;
    const { currency } = found.fund;
    const parameters = [...controlParameters(filter, found.fund), areaId];
    const rows = await this.database.query<ActivityRow>(ACTIVITY_MONEY, parameters);
    return rows.map((row) => ({
      activityId: row.id,
      code: row.code,
      title: row.title,
      status: row.status,
      plannedCost:
        row.planned_cost === null ? null : Money.fromNumeric(row.planned_cost, row.planned_currency).toJSON(),
      committed: Money.fromNumeric(row.committed, currency).toJSON(),
      paid: Money.fromNumeric(row.paid, currency).toJSON(),
    }));
  }
}
