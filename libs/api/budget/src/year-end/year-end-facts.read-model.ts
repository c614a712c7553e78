import { Injectable } from '@nestjs/common';
import { Database } from '@mizan/api/platform';
import { byBucket, type AppliedRate, type Balance, type KeptPart } from '@mizan/shared/ledger';
import { Money, type CurrencyCode } from '@mizan/shared/money';

import { BASE_CURRENCY } from '../exchange-rate/exchange-rate.read-model';
import { YEAR_END_DOCUMENTS, YEAR_END_KEYS } from './year-end-facts.sql';

/** A control key as its year ends. */
export interface EndingKey {
  readonly id: string;
  readonly fundId: string;
  readonly isRegular: boolean;
  readonly currency: CurrencyCode;
  readonly projectId: string;
  readonly unitId: string;
  readonly natureId: string | null;
  readonly balance: Balance;
  readonly documents: readonly EndingDocument[];
}

/** A line of a commitment or reservation that is open as its year ends. */
export interface EndingDocument {
  /** Of the commitment and its line together. */
  readonly key: string;
  readonly commitmentId: string;
  readonly position: number;
  readonly lineId: string;
  readonly areaId: string | null;
  readonly natureId: string | null;
  readonly activityId: string | null;
  /** At which it was committed. */
  readonly rate: AppliedRate;
  readonly part: 'committed' | 'reserved';
  readonly open: KeptPart;
}

type KeyRow = Record<keyof Balance, string> & {
  readonly id: string;
  readonly fund_id: string;
  readonly is_regular: boolean;
  readonly currency: CurrencyCode;
  readonly project_id: string;
  readonly unit_id: string;
  readonly nature_id: string | null;
};

interface DocumentRow {
  readonly commitment_id: string;
  readonly position: number;
  readonly line_id: string;
  readonly control_id: string;
  readonly area_id: string | null;
  readonly nature_id: string | null;
  readonly activity_id: string | null;
  readonly currency: CurrencyCode;
  readonly fund_currency: CurrencyCode;
  readonly rate: string;
  readonly rate_date: string | null;
  readonly rate_source: string | null;
  readonly committed: string;
  readonly agreed_committed: string;
  readonly base_committed: string;
  readonly reserved: string;
  readonly agreed_reserved: string;
  readonly base_reserved: string;
}

/** What a fiscal year ends with: its control keys, and what is open on them. */
@Injectable()
export class YearEndFactsReadModel {
  constructor(private readonly database: Database) {}

  /** Every key of the year, of all funds and projects, in the order of their ids. */
  async of(year: number): Promise<EndingKey[]> {
    const keys = await this.database.query<KeyRow>(YEAR_END_KEYS, [year]);
    const rows = await this.database.query<DocumentRow>(YEAR_END_DOCUMENTS, [year]);
    const documents = Map.groupBy(rows, (row) => row.control_id);
    return keys.map((row) => ({
      id: row.id,
      fundId: row.fund_id,
      isRegular: row.is_regular,
      currency: row.currency,
      projectId: row.project_id,
      unitId: row.unit_id,
      natureId: row.nature_id,
      balance: byBucket((bucket) => Money.fromNumeric(row[bucket], row.currency)),
      documents: (documents.get(row.id) ?? []).map(toDocument),
    }));
  }
}

/** A document is reserved or committed, never both. */
function toDocument(row: DocumentRow): EndingDocument {
  const reserved = Money.fromNumeric(row.reserved, row.fund_currency);
  const part = reserved.isPositive() ? 'reserved' : 'committed';
  return {
    key: `${row.commitment_id}:${row.position}`,
    commitmentId: row.commitment_id,
    position: row.position,
    lineId: row.line_id,
    areaId: row.area_id,
    natureId: row.nature_id,
    activityId: row.activity_id,
    rate: { rate: row.rate, date: row.rate_date, source: row.rate_source, steps: [] },
    part,
    open: {
      fund: Money.fromNumeric(row[part], row.fund_currency),
      transaction: Money.fromNumeric(row[`agreed_${part}`], row.currency),
      base: Money.fromNumeric(row[`base_${part}`], BASE_CURRENCY),
    },
  };
}
