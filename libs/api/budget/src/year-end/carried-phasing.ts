import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@mizan/api/platform';
import { monthsWith, phasedCourse, type PhasedCourse } from '@mizan/shared/ledger';
import { Money, sum, type CurrencyCode } from '@mizan/shared/money';

import { keptMonths } from '../phasing/phased-control';
import { PhasingRepository } from '../phasing/phasing.repository';

interface CarriedRow {
  readonly control_id: string;
  readonly year: number;
  readonly currency: CurrencyCode;
  readonly revised: string;
  readonly months: readonly string[] | null;
  readonly carried: readonly { readonly month: number; readonly amount: string }[];
}

/** The months of the next year that a re-phased balance is planned for. */
@Injectable()
export class CarriedPhasing {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly phasing: PhasingRepository,
  ) {}

  /** After the posting: what the key had before keeps its planned course, and the balance stands in the months chosen. */
  async add(carryOverId: string): Promise<void> {
    await this.keep(carryOverId, (row, carried) => {
      const revised = Money.fromNumeric(row.revised, row.currency);
      const before = revised.minus(sum([...carried.values()], row.currency));
      return monthsWith(courseOf(row, before).months, carried);
    });
  }

  /** After the reversal: the months as they would be without it. */
  async takeBack(carryOverId: string): Promise<void> {
    await this.keep(carryOverId, (row, carried) => {
      const gone = new Map([...carried].map(([month, amount]) => [month, amount.negated()]));
      return monthsWith(keptMonths(row) ?? [], gone);
    });
  }

  /** Nothing where nothing was re-phased. */
  private async keep(
    carryOverId: string,
    monthsOf: (row: CarriedRow, carried: ReadonlyMap<number, Money>) => readonly Money[],
  ): Promise<void> {
    const [row] = await this.database.query<CarriedRow>(CARRIED, [carryOverId]);
    if (!row) return;
    const carried = new Map(
      row.carried.map(({ month, amount }) => [month, Money.fromNumeric(String(amount), row.currency)]),
    );
    await this.phasing.keep(row.control_id, monthsOf(row, carried), this.clock.now());
  }
}

function courseOf(row: CarriedRow, revised: Money): PhasedCourse {
  return phasedCourse(keptMonths(row), revised, row.year);
}

/** The key that a carry-over went to, with its months and those of the carry-over. */
const CARRIED = `
  SELECT b.id AS control_id, b.year, b.currency, b.revised,
    (SELECT array_agg(p.amount::text ORDER BY p.month) FROM phasing p WHERE p.control_id = b.id) AS months,
    (SELECT json_agg(json_build_object('month', m.month, 'amount', m.amount::text)) FROM carry_over_month m
      WHERE m.carry_over_id = o.id) AS carried
  FROM carry_over o JOIN control_balance b ON b.id = o.next_control_id
  WHERE o.id = $1 AND EXISTS (SELECT 1 FROM carry_over_month m WHERE m.carry_over_id = o.id)`;
