import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@mizan/api/platform';
import { Money, type CurrencyCode } from '@mizan/shared/money';
import type { LocalizedText, OverrideView } from '@mizan/shared/contracts';

/** Which overrides are wanted; `units` is the scope and never left out. */
export interface OverrideFilter {
  readonly units: readonly string[];
  readonly planId: string;
  readonly year?: number;
}

interface OverrideRow {
  readonly id: string;
  readonly project_id: string;
  readonly project_code: string;
  readonly year: number;
  readonly nature_name: LocalizedText | null;
  readonly role: string;
  readonly reason: string;
  readonly amount_limit: string;
  readonly used: string;
  readonly currency: CurrencyCode;
  readonly expires_on: string;
  readonly granted_at: Date;
  readonly granted_by: string | null;
  readonly ended_at: Date | null;
  readonly version: number;
}

/** Every override that was ever granted, and how much of it is taken. */
@Injectable()
export class OverrideReadModel {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** The latest first. */
  async list(filter: OverrideFilter): Promise<OverrideView[]> {
    const today = await this.clock.businessDate();
    const rows = await this.database.query<OverrideRow>(OVERRIDES, [filter.units, filter.planId, filter.year ?? null]);
    return rows.map((row) => toView(row, today));
  }
}

function toView(row: OverrideRow, today: string): OverrideView {
  const money = (numeric: string) => Money.fromNumeric(numeric, row.currency).toJSON();
  return {
    id: row.id,
    projectId: row.project_id,
    projectCode: row.project_code,
    year: row.year,
    natureName: row.nature_name,
    role: row.role,
    reason: row.reason,
    limit: money(row.amount_limit),
    used: money(row.used),
    expiresOn: row.expires_on,
    isExpired: row.expires_on < today,
    grantedAt: row.granted_at.toISOString(),
    grantedBy: row.granted_by,
    endedAt: row.ended_at?.toISOString() ?? null,
    version: row.version,
  };
}

/** What is overdrawn now is taken on the override that is open now. */
const OVERRIDES = `
  SELECT o.id, b.project_id, project.code AS project_code, b.year, n.name AS nature_name, o.role, o.reason, o.amount_limit,
    CASE WHEN o.ended_at IS NULL THEN least(o.amount_limit,
      greatest(0, b.frozen + b.reserved + b.committed + b.paid - b.allotted)) ELSE 0 END AS used,
    o.currency, o.expires_on, o.granted_at, person.name AS granted_by, o.ended_at, o.version
  FROM override_grant o JOIN control_balance b ON b.id = o.control_id JOIN plan_node project ON project.id = b.project_id
  LEFT JOIN cost_nature n ON n.id = b.nature_id LEFT JOIN app_user person ON person.id = o.granted_by
  WHERE b.unit_id = ANY($1) AND project.plan_id = $2 AND ($3::int IS NULL OR b.year = $3)
  ORDER BY o.granted_at DESC, o.id`;
