import { Injectable } from '@nestjs/common';
import { Database, Problem } from '@mizan/api/platform';
import {
  byBucket,
  fiscalPeriodOf,
  type Balance,
  type ControlPolicy,
  type ControlTerms,
  type FiscalPeriod,
  type PeriodStatus,
} from '@mizan/shared/ledger';
import { Money, type CurrencyCode } from '@mizan/shared/money';

interface ControlRow extends Record<keyof Balance, string> {
  readonly year: number;
  readonly fund_id: string;
  readonly currency: CurrencyCode;
  readonly policy: ControlPolicy;
  readonly tolerance: string;
  readonly override_until: string | null;
}

/** A control key as whoever posts on it must know it. */
export interface ControlState {
  readonly fundId: string;
  readonly year: number;
  readonly balance: Balance;
  readonly terms: ControlTerms;
}

/** A period as whoever posts into it finds it, and the first one after it that takes a late entry. */
export interface PeriodState extends FiscalPeriod {
  readonly status: PeriodStatus;
  /** First day of the next open period of the same year; null where there is none. */
  readonly nextOpen: string | null;
}

/** Control keys and periods, one by one. */
@Injectable()
export class ControlStateReadModel {
  constructor(private readonly database: Database) {}

  /** Throws `budget.no-line` where there is no such key. */
  async of(controlId: string): Promise<ControlState> {
    const rows = await this.database.query<ControlRow>('SELECT b.* FROM control_balance b WHERE b.id = $1', [
      controlId,
    ]);
    const row = rows[0];
    if (!row) throw new Problem('budget.no-line');
    return stateOf(row);
  }

  /** Several keys, held in the order of their ids until the transaction ends: for whoever must read before deciding. */
  async held(controlIds: readonly string[]): Promise<ReadonlyMap<string, ControlState>> {
    const rows = await this.database.query<ControlRow & { readonly id: string }>(
      'SELECT b.* FROM control_balance b WHERE b.id = ANY($1) ORDER BY b.id FOR UPDATE',
      [controlIds],
    );
    return new Map(rows.map((row) => [row.id, stateOf(row)]));
  }

  /** The period of a fiscal year into which a day (YYYY-MM-DD) belongs. */
  async period(year: number, day: string): Promise<PeriodState> {
    const period = fiscalPeriodOf(year, day);
    const rows = await this.database.query<{ month: number; status: PeriodStatus }>(
      'SELECT month, status FROM fiscal_period WHERE year = $1 AND month >= $2 ORDER BY month',
      [period.year, period.month],
    );
    const next = rows.find(({ month, status }) => month > period.month && status === 'open');
    return {
      ...period,
      status: rows[0]?.status ?? 'closed',
      nextOpen: next ? `${year}-${String(next.month).padStart(2, '0')}-01` : null,
    };
  }
}

function stateOf(row: ControlRow): ControlState {
  return {
    fundId: row.fund_id,
    year: row.year,
    balance: byBucket((bucket) => Money.fromNumeric(row[bucket], row.currency)),
    terms: { policy: row.policy, tolerance: row.tolerance, overrideUntil: row.override_until },
  };
}
