import { Injectable } from '@nestjs/common';
import { Clock, currentActor, Database, newId, Problem } from '@mizan/api/platform';
import { convert, Money, type CurrencyCode } from '@mizan/shared/money';
import type { ContributionSums } from '@mizan/shared/ledger';
import type { ContributionKind, ContributionStep, CreateContribution } from '@mizan/shared/contracts';

import { BASE_CURRENCY, ExchangeRateReadModel } from '../exchange-rate/exchange-rate.read-model';

/** A contribution as whoever takes a step needs it. */
export interface StoredContribution {
  readonly id: string;
  readonly code: string;
  readonly projectId: string;
  readonly fundId: string | null;
  readonly kind: ContributionKind;
  readonly currency: CurrencyCode;
  readonly sums: ContributionSums;
  readonly version: number;
}

/** A step to be written; `arrived` where it came in another currency than that of the contribution. */
export interface NewContributionStep {
  readonly step: ContributionStep;
  readonly on: string;
  /** The day whose rate makes the amount in the base currency; that of the step where it is left out. */
  readonly rateOn?: string;
  readonly amount: Money;
  readonly reason?: string | null;
  readonly arrived?: Money;
  readonly reference?: string | null;
  readonly postingId?: string;
}

interface StoredRow extends Omit<StoredContribution, 'sums'> {
  readonly pledged: string;
  readonly agreed: string;
  readonly received: string;
  readonly paid_out: string;
}

/** Contributions by identity; their amounts are kept by their steps. */
@Injectable()
export class ContributionRepository {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly rates: ExchangeRateReadModel,
  ) {}

  /** Gives it its code, such as CT-14-003. */
  async insert(request: CreateContribution, currency: CurrencyCode): Promise<StoredContribution> {
    const { partnerId, projectId, activityId = null, fundId = null, kind, first } = request;
    const id = newId();
    const year = first.on.slice(0, 4);
    const number = await this.database.nextNumber(`contribution:${year}`);
    const code = `CT-${year.slice(2)}-${String(number).padStart(3, '0')}`;
    await this.database.query(
      `INSERT INTO contribution (id, code, partner_id, project_id, activity_id, fund_id, kind, currency, valuation_method,
         valuation_note, conditions, due_on, created_at, created_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        ...[id, code, partnerId, projectId, activityId, fundId, kind, currency, request.valuationMethod ?? null],
        ...[request.valuationNote?.trim() || null, request.conditions?.trim() || null, request.dueOn ?? null],
        ...[this.clock.now(), currentActor().userId],
      ],
    );
    const zero = Money.zero(currency);
    const sums = { pledged: zero, agreed: zero, received: zero, paidOut: zero };
    return { id, code, projectId, fundId, kind, currency, sums, version: 0 };
  }

  /** Held until the transaction ends; throws `request.not-found`, and `version.stale` where a version was seen. */
  async held(id: string, version: number | null): Promise<StoredContribution> {
    const rows = await this.database.query<StoredRow>(`${STORED} WHERE c.id = $1 FOR UPDATE OF c`, [id]);
    const [found] = rows.map(toStored);
    if (!found) throw new Problem('request.not-found');
    if (version !== null && found.version !== version) throw new Problem('version.stale');
    return found;
  }

  /** What was given to a project of a fund, by code; held. */
  async ofFundProject(fundId: string, projectId: string): Promise<StoredContribution[]> {
    const rows = await this.database.query<StoredRow>(
      `${STORED} WHERE c.fund_id = $1 AND c.project_id = $2 ORDER BY c.id FOR UPDATE OF c`,
      [fundId, projectId],
    );
    return rows.map(toStored);
  }

  /** The amount in the base currency is at the rate of its day: `rate.missing`. The new version is one higher. */
  async addStep(contribution: StoredContribution, step: NewContributionStep): Promise<string> {
    const id = newId();
    const { amount, on, rateOn = on, arrived = amount } = step;
    const rate = await this.rates.rateFor({ from: amount.currency, to: BASE_CURRENCY, date: rateOn });
    await this.database.query(INSERT_STEP, [
      ...[
        id,
        contribution.id,
        step.step,
        on,
        amount.toDecimal(),
        convert(amount, rate.rate, BASE_CURRENCY).toDecimal(),
      ],
      ...[rate.rate, rate.date, rate.source, step.reason ?? null, step.reference ?? null],
      ...[arrived.toDecimal(), arrived.currency, step.postingId ?? null, this.clock.now(), currentActor().userId],
    ]);
    return id;
  }

  /** The posting that steps came with was reversed: each is taken back by its opposite, at its own rate. */
  async takeBack(postingId: string, reversal: { readonly id: string; readonly on: string; readonly reason: string }) {
    await this.database.query(TAKE_BACK, [
      postingId,
      reversal.id,
      reversal.on,
      reversal.reason,
      this.clock.now(),
      currentActor().userId,
    ]);
  }
}

function toStored({ pledged, agreed, received, paid_out: paidOut, ...row }: StoredRow): StoredContribution {
  const money = (numeric: string): Money => Money.fromNumeric(numeric, row.currency);
  const sums = { pledged: money(pledged), agreed: money(agreed), received: money(received), paidOut: money(paidOut) };
  return { ...row, sums };
}

const STORED = `
  SELECT c.id, c.code, c.project_id AS "projectId", c.fund_id AS "fundId", c.kind, c.currency, c.pledged, c.agreed,
    c.received, c.paid_out, c.version
  FROM contribution c`;

const INSERT_STEP = `
  INSERT INTO contribution_step (id, contribution_id, step, taken_on, amount, base_amount, rate, rate_date, rate_source,
    reason, reference, arrived_amount, arrived_currency, posting_id, recorded_at, recorded_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`;

const TAKE_BACK = `
  INSERT INTO contribution_step (id, contribution_id, step, taken_on, amount, base_amount, rate, rate_date, rate_source,
    reason, reference, arrived_amount, arrived_currency, posting_id, recorded_at, recorded_by)
  SELECT gen_random_uuid(), s.contribution_id, s.step, $3::date, -s.amount, -s.base_amount, s.rate, s.rate_date,
    s.rate_source, $4, s.reference, -s.arrived_amount, s.arrived_currency, $2::uuid, $5::timestamptz, $6::uuid
  FROM contribution_step s WHERE s.posting_id = $1 ORDER BY s.contribution_id`;
