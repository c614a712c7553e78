import { Injectable } from '@nestjs/common';
import { Audit, Clock, Database, Idempotency, invalidFields, Problem } from '@mizan/api/platform';
import { contributionObstacle, type ContributionMove } from '@mizan/shared/ledger';
import { CURRENCIES, isCurrency, Money } from '@mizan/shared/money';
import type {
  ContributionStep,
  ContributionStepRequest,
  CreateContribution,
  MoneyView,
  WrittenView,
} from '@mizan/shared/contracts';

import { ContributionRepository, type StoredContribution } from './contribution.repository';

const MOVES: Readonly<Record<ContributionStep, ContributionMove>> = {
  pledged: 'pledged',
  agreed: 'agreed',
  received: 'received',
  'paid-out': 'paidOut',
};

/** What partners say, sign and give. Each step stays; a correction is a further one. */
@Injectable()
export class ContributionService {
  constructor(
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly contributions: ContributionRepository,
    private readonly database: Database,
    private readonly idempotency: Idempotency,
  ) {}

  /**
   * Begins with what was pledged or agreed. Throws `fund.not-paying` where the fund does not pay for the project or has
   * another currency, `request.invalid` for a partner or an activity that is not there and for a gift in kind without its
   * method of valuation, and what a step throws.
   */
  create(request: CreateContribution): Promise<WrittenView> {
    return this.idempotency.once({ contribution: request }, async () => {
      assertValuation(request);
      if (request.first.step !== 'pledged' && request.first.step !== 'agreed') {
        throw invalidFields({ path: 'first.step', rule: 'choice' });
      }
      await this.assertPlaces(request);
      const { currency } = request.first.amount;
      if (!isCurrency(currency)) throw new Problem('budget.amount-invalid', { currency });
      const contribution = await this.contributions.insert(request, currency);
      const { id, code, kind } = contribution;
      await this.take(contribution, request.first);
      const after = { code, kind, partner: request.partnerId, first: request.first };
      await this.audit.record({ action: 'contribution.created', entity: 'contribution', entityId: id, after });
      return { id, version: 1 };
    });
  }

  /**
   * Throws `contribution.exceeds-agreed`, `contribution.exceeds-received`, `contribution.below-zero` with the figures,
   * `contribution.reason-missing` for a correction without one, `contribution.from-ledger` for what the ledger says of cash
   * in a fund, `rate.missing`, `version.stale`.
   */
  step(id: string, version: number, request: ContributionStepRequest): Promise<WrittenView> {
    return this.idempotency.once({ contributionStep: id, version, ...request }, async () => {
      const contribution = await this.contributions.held(id, version);
      const { code, sums } = contribution;
      await this.take(contribution, request);
      const before = { code, [MOVES[request.step]]: sums[MOVES[request.step]].toJSON() };
      await this.audit.record({
        action: 'contribution.stepped',
        entity: 'contribution',
        entityId: id,
        before,
        after: request,
      });
      return { id, version: version + 1 };
    });
  }

  private async take(contribution: StoredContribution, request: ContributionStepRequest): Promise<void> {
    const { step, on } = request;
    const isOfLedger = contribution.fundId !== null && (step === 'received' || step === 'paid-out');
    if (isOfLedger) throw new Problem('contribution.from-ledger');
    const today = await this.clock.businessDate();
    if (on > today) throw invalidFields({ path: 'on', rule: 'too-large', params: { max: today } });
    const amount = signedAmount(request.amount, contribution);
    const reason = request.reason?.trim() || null;
    if (amount.isNegative() && reason === null) throw new Problem('contribution.reason-missing');
    const obstacle = contributionObstacle(contribution.sums, MOVES[step], amount);
    if (obstacle) throw new Problem(obstacle.code, { ...obstacle });
    await this.contributions.addStep(contribution, { step, on, amount, reason });
  }

  private async assertPlaces({ partnerId, projectId, activityId, fundId, first }: CreateContribution): Promise<void> {
    const [place] = await this.database.query<Places>(PLACES, [
      partnerId,
      projectId,
      activityId ?? null,
      fundId ?? null,
      first.amount.currency,
    ]);
    if (!place?.partner) throw invalidFields({ path: 'partnerId', rule: 'choice' });
    if (!place.project) throw invalidFields({ path: 'projectId', rule: 'choice' });
    if (activityId && !place.activity) throw invalidFields({ path: 'activityId', rule: 'choice' });
    if (fundId && (!place.fund || activityId)) throw new Problem('fund.not-paying');
  }
}

type Places = Readonly<Record<'partner' | 'project' | 'activity' | 'fund', boolean>>;

/** A signed amount in the currency of the contribution. */
function signedAmount(asked: MoneyView, { currency }: StoredContribution): Money {
  if (asked.currency !== currency) throw new Problem('budget.amount-invalid', { currency });
  const amount = Money.tryParse(asked.amount, currency);
  if (!(amount instanceof Money)) {
    const { decimals } = CURRENCIES[currency];
    throw invalidFields({ path: 'amount.amount', rule: 'decimal', params: { decimals } });
  }
  if (amount.isZero()) throw new Problem('budget.amount-not-positive');
  return amount;
}

function assertValuation({ kind, valuationMethod, fundId }: CreateContribution): void {
  if (kind === 'in-kind' && !valuationMethod) throw invalidFields({ path: 'valuationMethod', rule: 'required' });
  if (kind === 'cash' && valuationMethod) throw invalidFields({ path: 'valuationMethod', rule: 'unknown-field' });
  if (kind === 'in-kind' && fundId) throw new Problem('fund.not-paying');
}

const PLACES = `
  SELECT EXISTS (SELECT 1 FROM partner p WHERE p.id = $1) AS partner,
    EXISTS (SELECT 1 FROM plan_node n WHERE n.id = $2 AND n.kind = 'project' AND n.status = 'active') AS project,
    EXISTS (SELECT 1 FROM activity a WHERE a.id = $3 AND a.project_id = $2) AS activity,
    EXISTS (SELECT 1 FROM fund_project q JOIN fund f ON f.id = q.fund_id
      WHERE q.fund_id = $4 AND q.project_id = $2 AND q.is_open AND f.currency = $5) AS fund`;
