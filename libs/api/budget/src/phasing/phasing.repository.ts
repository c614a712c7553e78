import { Injectable } from '@nestjs/common';
import { currentActor, Database, Problem } from '@mizan/api/platform';
import { Money, type CurrencyCode } from '@mizan/shared/money';
import type { KeepPhasing } from '@mizan/shared/contracts';

import { keptMonths } from './phased-control';

/** A control key whose planned course is to be kept, as it stands. */
export interface PhasingTarget {
  readonly controlId: string;
  readonly currency: CurrencyCode;
  readonly revised: Money;
  readonly isYearClosed: boolean;
  /** null where none were kept. */
  readonly months: readonly Money[] | null;
  /** 0 as long as none were. */
  readonly version: number;
}

interface TargetRow {
  readonly id: string;
  readonly currency: CurrencyCode;
  readonly revised: string;
  readonly status: 'open' | 'closed';
  readonly months: readonly string[] | null;
  readonly version: number;
}

/** The months that were kept as planned courses. */
@Injectable()
export class PhasingRepository {
  constructor(private readonly database: Database) {}

  /** Held until the transaction ends, so that its revised budget stays what the months add up to; `budget.no-line`. */
  async held({ projectId, year, natureId, fundId }: Omit<KeepPhasing, 'months'>): Promise<PhasingTarget> {
    const [key] = await this.database.query<{ id: string }>(KEY, [projectId, year, natureId ?? null, fundId ?? null]);
    if (!key) throw new Problem('budget.no-line', { year });
    await this.database.query('SELECT id FROM control_balance WHERE id = $1 FOR UPDATE', [key.id]);
    const [row] = await this.database.query<TargetRow>(TARGET, [key.id]);
    if (!row) throw new Problem('budget.no-line', { year });
    return {
      controlId: row.id,
      currency: row.currency,
      revised: Money.fromNumeric(row.revised, row.currency),
      isYearClosed: row.status === 'closed',
      months: keptMonths(row),
      version: row.version,
    };
  }

  /** Puts the months in the place of those before; the key is held. */
  async keep(controlId: string, months: readonly Money[], keptAt: Date): Promise<void> {
    await this.database.query(
      `INSERT INTO phasing (control_id, month, amount)
       SELECT $1, m.month, m.amount FROM unnest($2::numeric[]) WITH ORDINALITY AS m(amount, month)
       ON CONFLICT (control_id, month) DO UPDATE SET amount = excluded.amount`,
      [controlId, months.map((amount) => amount.toDecimal())],
    );
    await this.database.query(
      `INSERT INTO kept_phasing (control_id, kept_at, kept_by) VALUES ($1, $2, $3)
       ON CONFLICT (control_id) DO UPDATE SET version = kept_phasing.version + 1, kept_at = excluded.kept_at,
         kept_by = excluded.kept_by`,
      [controlId, keptAt, currentActor().userId],
    );
  }
}

/** Project, year, nature or null, fund or null: the regular budget before any other fund. */
const KEY = `
  SELECT b.id FROM control_balance b JOIN fund f ON f.id = b.fund_id
  WHERE b.project_id = $1 AND b.year = $2 AND b.nature_id IS NOT DISTINCT FROM $3
    AND ($4::uuid IS NULL OR b.fund_id = $4)
  ORDER BY f.kind <> 'regular', f.code LIMIT 1`;

const TARGET = `
  SELECT b.id, b.currency, b.revised, y.status, coalesce(k.version, 0) AS version,
    (SELECT array_agg(p.amount::text ORDER BY p.month) FROM phasing p WHERE p.control_id = b.id) AS months
  FROM control_balance b JOIN fiscal_year y ON y.year = b.year LEFT JOIN kept_phasing k ON k.control_id = b.id
  WHERE b.id = $1`;
