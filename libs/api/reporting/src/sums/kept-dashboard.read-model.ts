import { Injectable } from '@nestjs/common';
import type { ControlMoney } from '@mizan/api/budget';
import { Clock, Database, unitsWith, type Actor } from '@mizan/api/platform';
import { NO_INDEX, figureText } from '@mizan/api/results';
import { Money, ratio } from '@mizan/shared/money';
import { burnFlag } from '@mizan/shared/progress';
import type {
  DashboardView,
  DeliveryFigures,
  IndexView,
  NodeNameView,
  OutcomeFigures,
  ProjectFigures,
} from '@mizan/shared/contracts';

import type { ExceptionSummary } from '../dashboard/exception-summary';
import { burnPace, financeOf } from '../figures/finance-figures';
import { elapsedShare } from '../picture/elapsed-share';
import type { Selection } from '../picture/plan-picture';
import { KEPT_DASHBOARD } from './kept-dashboard.sql';
import { WHOLE_PLAN } from './node-sum';
import { NodeSumsService } from './node-sums.service';

/** One reader's question; `year` null is the whole plan. */
export interface DashboardQuestion {
  readonly planId: string;
  readonly year: number | null;
  readonly selection: Selection;
}

interface KeptOutcome {
  readonly view: Pick<OutcomeFigures, 'nodeId' | 'areaId' | 'areaCode' | 'code' | 'text'>;
  readonly results: IndexView | null;
  readonly planned: string;
  readonly paid: string;
}

type MoneyText = Readonly<Record<'revised' | 'allotted' | 'committed' | 'paid' | 'available', string>>;

interface KeptProject {
  readonly view: Pick<ProjectFigures, 'nodeId' | 'code' | 'shortTitle' | 'isOffBudget'>;
  readonly results: IndexView | null;
  readonly delivery: DeliveryFigures;
  readonly money: MoneyText | null;
}

interface KeptRow {
  /** YYYY-MM-DD. */
  readonly asOf: string;
  readonly isCurrent: boolean;
  readonly isWhole: boolean;
  readonly kind: string;
  readonly frame: {
    readonly firstYear: number;
    readonly lastYear: number;
    readonly directorates: readonly NodeNameView[];
    readonly projectChoices: DashboardView['projectChoices'];
  };
  readonly results: IndexView | null;
  readonly delivery: DeliveryFigures;
  readonly exceptions: ExceptionSummary;
  readonly outcomes: readonly KeptOutcome[];
  readonly projects: readonly KeptProject[];
}

/** Somebody writes faster than sums are made: then the facts answer. */
const ATTEMPTS = 3;

/** The dashboard from kept sums, in one statement whatever the plan holds below its outcomes. */
@Injectable()
export class KeptDashboardReadModel {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sums: NodeSumsService,
  ) {}

  /**
   * As the facts would answer; null where the sums cannot: for a reader who may not see every unit of the plan, for a
   * plan, a year or a part of it that is not there. Sums that are not of today, or that something changed, are made
   * anew first.
   */
  async of(actor: Actor, question: DashboardQuestion): Promise<DashboardView | null> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const row = await this.read(actor, question);
      if (row && !row.isWhole) return null;
      if (row?.isCurrent) return isThere(row, question) ? viewOf(row, question) : null;
      await this.sums.refresh(question.planId);
    }
    return null;
  }

  private async read(actor: Actor, { planId, year, selection }: DashboardQuestion): Promise<KeptRow | undefined> {
    const { directorateId = null, projectId = null } = selection;
    const [spenders, readers, planners] = (['budget:read', 'result:read', 'plan:read'] as const).map((permission) =>
      unitsWith(actor, permission),
    );
    const rows = await this.database.query<KeptRow>(KEPT_DASHBOARD, [
      planId,
      year ?? WHOLE_PLAN,
      projectId ?? directorateId ?? planId,
      directorateId,
      projectId,
      this.clock.today(),
      spenders,
      readers,
      planners,
    ]);
    return rows[0];
  }
}

function isThere({ kind }: KeptRow, { selection: { directorateId, projectId } }: DashboardQuestion): boolean {
  if (projectId !== undefined) return kind === 'project';
  return directorateId === undefined || kind === 'directorate';
}

function viewOf(row: KeptRow, { planId, year }: DashboardQuestion): DashboardView {
  const { asOf: businessDate, frame, delivery, results, exceptions } = row;
  const planned = elapsedShare({ ...frame, businessDate }, year);
  const finance = financeOf(row.projects.flatMap(controlOf), planned);
  return {
    planId,
    businessDate,
    year,
    directorates: frame.directorates,
    projectChoices: frame.projectChoices,
    delivery,
    results: results ?? NO_INDEX,
    finance,
    financeFlag: burnFlag(burnPace(finance)),
    outcomes: row.outcomes.map((outcome) => outcomeOf(outcome, planned)),
    projects: row.projects.map((project) => projectOf(project, planned)),
    exceptions: exceptions.first,
    exceptionCounts: exceptions.counts,
  };
}

/** The money of an area as `areaFinanceOf` has it, of which an outcome shows two figures. */
function outcomeOf({ view, results, planned: cost, paid }: KeptOutcome, planned: string): OutcomeFigures {
  const spent = dollars(paid);
  const moneyShare = figureText(ratio(spent, dollars(cost)));
  return {
    ...view,
    results: results ?? NO_INDEX,
    moneyShare,
    moneyPace: figureText(burnPace({ utilisation: moneyShare, planned })),
    paid: spent.toJSON(),
  };
}

function projectOf(project: KeptProject, planned: string): ProjectFigures {
  const { view, results, delivery } = project;
  const controls = controlOf(project);
  const finance = controls.length === 0 ? null : financeOf(controls, planned);
  const { score, expected, pace, coverage, light, reason } = delivery;
  return {
    ...view,
    results: results ?? NO_INDEX,
    delivery: { score, expected, pace, coverage, light, reason },
    finance,
    moneyPace: finance === null ? null : figureText(burnPace(finance)),
  };
}

function controlOf({ view: { nodeId: projectId }, money }: KeptProject): ControlMoney[] {
  if (money === null) return [];
  const { revised, allotted, committed, paid, available } = money;
  return [
    {
      projectId,
      year: WHOLE_PLAN,
      revised: dollars(revised),
      allotted: dollars(allotted),
      committed: dollars(committed),
      paid: dollars(paid),
      available: dollars(available),
    },
  ];
}

function dollars(numeric: string): Money {
  return Money.fromNumeric(numeric, 'USD');
}
