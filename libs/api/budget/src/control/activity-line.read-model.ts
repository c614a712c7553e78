import { Injectable } from '@nestjs/common';
import { ActivityReadModel } from '@mizan/api/planning';
import { Database, Problem } from '@mizan/api/platform';
import { Money, type CurrencyCode } from '@mizan/shared/money';
import type { ActivityLineView, LocalizedText } from '@mizan/shared/contracts';

import { BUCKET_OF_ENTRY } from '../ledger/ledger-entry.sql';
import { LINE_OF_ACTIVITY } from './control-table.sql';

interface LineRow {
  /** Of the control key. */
  readonly id: string;
  readonly currency: CurrencyCode;
  readonly status: 'open' | 'closed';
  readonly allotted: string;
  readonly available: string;
  readonly project_title: LocalizedText;
}

/** The money that an activity may take from, seen before a commitment is made. */
@Injectable()
export class ActivityLineReadModel {
  constructor(
    private readonly activities: ActivityReadModel,
    private readonly database: Database,
  ) {}

  /** `natureId`: what would be bought. Throws `budget.no-line` where the activity's project has no money in its year. */
  async of(activityId: string, natureId: string | null): Promise<ActivityLineView> {
    const activity = await this.activities.byId(activityId);
    if (!activity) throw new Problem('request.not-found');
    const { project, year } = activity;
    const lines = await this.database.query<LineRow>(LINE_OF_ACTIVITY, [year, project.id, natureId]);
    const line = lines[0];
    if (!line) throw new Problem('budget.no-line', { year });
    const money = (numeric: string | undefined) => Money.fromNumeric(numeric ?? '0', line.currency).toJSON();
    const used = await this.database.query<{ committed: string; paid: string }>(USED, [activityId, line.id]);
    return {
      activityId,
      year,
      yearStatus: line.status,
      projectId: project.id,
      projectCode: project.code,
      projectTitle: line.project_title,
      activityType: activity.type,
      areaCode: activity.area?.code ?? null,
      allotted: money(line.allotted),
      available: money(line.available),
      plannedCost: activity.plannedCost,
      committed: money(used[0]?.committed),
      paid: money(used[0]?.paid),
    };
  }
}

const USED = `
  SELECT coalesce(sum(e.fund_amount) FILTER (WHERE ${BUCKET_OF_ENTRY} = 'committed'), 0) AS committed,
    coalesce(sum(e.fund_amount) FILTER (WHERE ${BUCKET_OF_ENTRY} = 'paid'), 0) AS paid
  FROM ledger_entry e JOIN control_balance b ON b.fund_id = e.fund_id AND b.id = $2 WHERE e.activity_id = $1`;
