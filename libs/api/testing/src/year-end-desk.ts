import type {
  VirementRowView,
  ProblemDetails,
  WrittenView,
  YearEndKeyView,
  YearEndView,
} from '@mizan/shared/contracts';
import { Client } from 'pg';

import { FinanceDesk } from './finance-desk';

/** The fiscal year of the demonstration that is brought to its end. */
export const ENDING_YEAR = 2014;
export const BALANCE_BUCKETS = ['revised', 'allotted', 'frozen', 'reserved', 'committed', 'paid'] as const;

/** A control key as it is stored, its buckets as numeric text. */
export interface StoredBalance extends Record<(typeof BALANCE_BUCKETS)[number], string> {
  readonly id: string;
  /** Of the same key a year later. */
  readonly next: string | null;
}

/** What is done about the end of 2014, on a demonstration of its own. */
export class YearEndDesk {
  private constructor(
    readonly desk: FinanceDesk,
    readonly database: Client,
  ) {}

  static async open(): Promise<YearEndDesk> {
    const desk = await FinanceDesk.open();
    const database = new Client({ connectionString: desk.server.databaseUrl });
    await database.connect();
    return new YearEndDesk(desk, database);
  }

  async close(): Promise<void> {
    await this.database.end();
    await this.desk.server.stop();
  }

  async shown(): Promise<YearEndView> {
    return (await this.desk.finance.get<YearEndView>(`/api/year-ends/${ENDING_YEAR}`)).body;
  }

  /** Takes a step on the version that is shown now. */
  async step<Body = WrittenView & ProblemDetails>(
    as: 'finance' | 'controller' | 'planner',
    step: 'approval' | 'return' | 'closing' | 'reopening' | 'decisions',
    body?: object,
    more: Record<string, string> = {},
  ) {
    const { version } = await this.shown();
    const headers = { 'if-match': `"${version}"`, ...more };
    const method = step === 'decisions' ? 'PUT' : 'POST';
    return this.desk[as].send<Body>(method, `/api/year-ends/${ENDING_YEAR}/${step}`, {
      headers,
      ...(body === undefined ? {} : { body }),
    });
  }

  /** What waits for a decision is decided, so that nothing is in the way. */
  async settle(): Promise<void> {
    const { finance, planId } = this.desk;
    const asked = await finance.get<VirementRowView[]>(`/api/virements?planId=${planId}&state=requested`);
    for (const { id, version } of asked.body) {
      const headers = { 'if-match': `"${version}"` };
      await finance.post(`/api/virements/${id}/refusal`, { remark: 'Not any more this year.' }, headers);
    }
  }

  /** The balances of a year by control key, each with the id of its key a year later. */
  async balances(year: number): Promise<ReadonlyMap<string, StoredBalance>> {
    const { rows } = await this.database.query<StoredBalance>(
      `SELECT b.id, n.id AS next, b.revised, b.allotted, b.frozen, b.reserved, b.committed, b.paid
       FROM control_balance b LEFT JOIN control_balance n ON n.year = b.year + 1 AND n.fund_id = b.fund_id
         AND n.project_id = b.project_id AND n.nature_id IS NOT DISTINCT FROM b.nature_id WHERE b.year = $1`,
      [year],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  async count(table: string): Promise<number> {
    const { rows } = await this.database.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`);
    return rows[0]?.count ?? 0;
  }
}

/** The control keys of all funds and units. */
export const keysOf = (view: YearEndView): readonly YearEndKeyView[] =>
  view.funds.flatMap(({ units }) => units.flatMap(({ keys }) => keys));
/** The first key of a project; throws when there is none. */
export const keyOf = (view: YearEndView, project: string): YearEndKeyView => {
  const found = keysOf(view).find(({ projectCode }) => projectCode === project);
  if (!found) throw new Error(`${project} is not in the rehearsal.`);
  return found;
};
