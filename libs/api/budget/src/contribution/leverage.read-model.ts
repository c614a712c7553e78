import { Injectable } from '@nestjs/common';
import { Database } from '@mizan/api/platform';
import { leverage, saving } from '@mizan/shared/ledger';
import { Money, sum } from '@mizan/shared/money';
import { figureText } from '@mizan/shared/progress';
import type { LeverageFigureView, LeverageRowView, LeverageView, LocalizedText } from '@mizan/shared/contracts';

import { BASE_CURRENCY } from '../exchange-rate/exchange-rate.read-model';
import { BUCKET_OF_ENTRY } from '../ledger/ledger-entry.sql';

interface Row {
  readonly id: string;
  readonly project_id: string;
  readonly code: string;
  readonly title: LocalizedText;
  readonly own: string;
  readonly cash: string;
  readonly in_kind: string;
}

interface ActivityRow extends Row {
  readonly cost_without_partners: string | null;
}

interface Named {
  readonly level: LeverageRowView['level'];
  readonly id: string;
  readonly code: string;
  readonly title: LocalizedText;
}

/** What partners add to own money, and what they save; everything in the base currency. */
@Injectable()
export class LeverageReadModel {
  constructor(private readonly database: Database) {}

  /** null when the reader sees no project of the plan. */
  async of(planId: string, units: readonly string[]): Promise<LeverageView | null> {
    const [plans, projects, activities] = await Promise.all([
      this.database.query<Named>(`SELECT 'plan' AS level, id, code, title FROM action_plan WHERE id = $1`, [planId]),
      this.database.query<Row>(PROJECTS, [planId, units]),
      this.database.query<ActivityRow>(ACTIVITIES, [planId, units]),
    ]);
    const [plan] = plans;
    if (!plan || projects.length === 0) return null;
    return {
      planId,
      baseCurrency: BASE_CURRENCY,
      plan: rowOf(plan, projects, activities),
      projects: projects.map((project) =>
        rowOf(
          { level: 'project', ...project },
          [project],
          activities.filter(({ project_id: id }) => id === project.id),
        ),
      ),
      activities: activities
        .filter((row) => row.cost_without_partners !== null || isGiven(row.cash) || isGiven(row.in_kind))
        .map((activity) => rowOf({ level: 'activity', ...activity }, [activity], [activity])),
    };
  }
}

/** The figures of `rows` together; `activities` are those below, which say what they would cost alone. */
function rowOf(
  { level, id, code, title }: Named,
  rows: readonly Row[],
  activities: readonly ActivityRow[],
): LeverageRowView {
  const own = total(rows.map((row) => row.own));
  const partnersCash = total(rows.map((row) => row.cash));
  const partnersInKind = total(rows.map((row) => row.in_kind));
  const stated = activities.filter((activity) => activity.cost_without_partners !== null);
  return {
    ...{ level, id, code, title },
    own: own.toJSON(),
    partnersCash: partnersCash.toJSON(),
    partnersInKind: partnersInKind.toJSON(),
    leverage: leverageFigure(own, partnersCash, partnersInKind),
    saving: savingFigure(stated),
    activitiesStated: stated.length,
    activities: activities.length,
  };
}

function leverageFigure(own: Money, partnersCash: Money, partnersInKind: Money): LeverageFigureView {
  const value = figureText(leverage({ own, partnersCash, partnersInKind }));
  return {
    value,
    reason: value === null ? 'no-own-money' : null,
    formula: '(partnersCash + partnersInKind) ÷ own',
    inputs: [
      { name: 'partnersCash', amount: partnersCash.toJSON() },
      { name: 'partnersInKind', amount: partnersInKind.toJSON() },
      { name: 'own', amount: own.toJSON() },
    ],
  };
}

/** Of the activities that say what they would cost; the own share is that of the same activities. */
function savingFigure(stated: readonly ActivityRow[]): LeverageFigureView {
  const cost = total(stated.map((row) => row.cost_without_partners ?? '0'));
  const ownShare = total(stated.map((row) => row.own));
  const saved = saving({ costWithoutPartners: stated.length === 0 ? null : cost, ownShare });
  return {
    value: saved?.toDecimal() ?? null,
    reason: saved === null ? 'no-cost-stated' : null,
    formula: 'costWithoutPartners − ownShare',
    inputs: [
      { name: 'costWithoutPartners', amount: cost.toJSON() },
      { name: 'ownShare', amount: ownShare.toJSON() },
    ],
  };
}

function isGiven(numeric: string): boolean {
  return Money.fromNumeric(numeric, BASE_CURRENCY).isPositive();
}

function total(amounts: readonly string[]): Money {
  return sum(
    amounts.map((numeric) => Money.fromNumeric(numeric, BASE_CURRENCY)),
    BASE_CURRENCY,
  );
}

/** Received in kind or in cash, at the rates of the days of the steps, for what `where` says. */
const received = (kind: string, where: string): string => `coalesce((
    SELECT sum(s.base_amount) FROM contribution c JOIN contribution_step s ON s.contribution_id = c.id
    WHERE ${where} AND c.kind = '${kind}' AND s.step = 'received'), 0)`;

const OWN = (where: string): string => `coalesce((
    SELECT sum(e.base_amount) FROM ledger_entry e JOIN control_balance b ON b.id = e.control_id
    JOIN fund f ON f.id = e.fund_id AND f.kind = 'regular' WHERE ${where} AND ${BUCKET_OF_ENTRY} = 'paid'), 0)`;

const PROJECTS = `
  SELECT n.id, n.id AS project_id, n.code, n.short_title AS title, ${OWN('b.project_id = n.id')} AS own,
    ${received('cash', 'c.project_id = n.id')} AS cash, ${received('in-kind', 'c.project_id = n.id')} AS in_kind
  FROM plan_node n LEFT JOIN plan_node d ON d.id = n.parent_id
  WHERE n.plan_id = $1 AND n.kind = 'project' AND n.status = 'active' AND n.unit_id = ANY($2)
  ORDER BY n.funding DESC, d.position, d.code, n.position, n.code`;

const ACTIVITIES = `
  SELECT a.id, a.project_id, a.code, a.title, ${OWN('e.activity_id = a.id')} AS own,
    ${received('cash', 'c.activity_id = a.id')} AS cash, ${received('in-kind', 'c.activity_id = a.id')} AS in_kind,
    a.cost_without_partners
  FROM activity a WHERE a.plan_id = $1 AND a.unit_id = ANY($2) AND a.status NOT IN ('cancelled', 'overtaken')
  ORDER BY a.code`;
