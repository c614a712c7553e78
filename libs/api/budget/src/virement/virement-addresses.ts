import { Injectable } from '@nestjs/common';
import { currentActor, Database, invalidFields, Problem, unitsWith } from '@mizan/api/platform';
import type { VirementLineRequest } from '@mizan/shared/contracts';

import { BudgetLineRepository } from '../budget-line/budget-line.repository';
import { postedAmount } from '../posting/posted-amount';
import type { VirementAddress } from './virement.repository';

/** Finds the control keys that the lines of a virement move. */
@Injectable()
export class VirementAddresses {
  constructor(
    private readonly database: Database,
    private readonly lines: BudgetLineRepository,
  ) {}

  /**
   * A key that receives for the first time is opened. Throws `budget.no-line` for one that would give and is not there,
   * `virement.across-funds`, `virement.line-twice`, `virement.lines-missing` without any, `access.denied` where none of the
   * projects is of a unit for which the actor may ask, `request.invalid` for a project that is not of the plan or not seen.
   */
  async of(
    { planId, year }: { readonly planId: string; readonly year: number },
    requested: readonly VirementLineRequest[],
  ): Promise<{ readonly fundId: string; readonly lines: readonly VirementAddress[] }> {
    await this.assertConcerned(planId, requested);
    const lines: VirementAddress[] = [];
    for (const { projectId, natureId = null, amount: asked } of requested) {
      const existing = await this.lines.ofProject(projectId, year, natureId);
      if (!existing && asked.amount.startsWith('-')) throw new Problem('budget.no-line', { year });
      const line = existing ?? (await this.lines.openForProject(projectId, year, natureId));
      lines.push({ controlId: line.controlId, amount: postedAmount(asked, line.currency) });
    }
    if (lines.some(({ amount }) => amount.isZero())) throw new Problem('virement.lines-missing');
    const controls = lines.map(({ controlId }) => controlId);
    if (new Set(controls).size < controls.length) throw new Problem('virement.line-twice');
    const funds = await this.database.query<{ fund_id: string }>(
      'SELECT DISTINCT fund_id FROM control_balance WHERE id = ANY($1)',
      [controls],
    );
    const [only, another] = funds;
    if (another) throw new Problem('virement.across-funds');
    if (!only) throw new Problem('virement.lines-missing');
    return { fundId: only.fund_id, lines };
  }

  private async assertConcerned(planId: string, requested: readonly VirementLineRequest[]): Promise<void> {
    const projects = await this.database.query<{ readonly id: string; readonly unit: string }>(
      `SELECT id, unit_id AS unit FROM plan_node WHERE plan_id = $1 AND kind = 'project' AND id = ANY($2)`,
      [planId, requested.map(({ projectId }) => projectId)],
    );
    const own = unitsWith(currentActor(), 'budget:request-virement');
    if (projects.length > 0 && !projects.some(({ unit }) => own.includes(unit))) throw new Problem('access.denied');
    const seen = unitsWith(currentActor(), 'budget:read');
    const choices = projects.filter(({ unit }) => seen.includes(unit)).map(({ id }) => id);
    const strange = requested.findIndex(({ projectId }) => !choices.includes(projectId));
    if (strange >= 0) throw invalidFields({ path: `lines.${strange}.projectId`, rule: 'choice' });
  }
}
