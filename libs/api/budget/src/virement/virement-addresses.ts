import { Injectable } from '@nestjs/common';
import { currentActor, Database, Problem, unitsWith } from '@mizan/api/platform';
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
   * projects is of a unit for which the actor may ask.
   */
  async of(
    year: number,
    requested: readonly VirementLineRequest[],
  ): Promise<{ readonly fundId: string; readonly lines: readonly VirementAddress[] }> {
    await this.assertConcerned(requested);
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

  private async assertConcerned(requested: readonly VirementLineRequest[]): Promise<void> {
    const units = await this.database.query<{ unit_id: string }>('SELECT unit_id FROM plan_node WHERE id = ANY($1)', [
      requested.map(({ projectId }) => projectId),
    ]);
    const own = unitsWith(currentActor(), 'budget:request-virement');
    if (units.length > 0 && !units.some(({ unit_id: unit }) => own.includes(unit))) throw new Problem('access.denied');
  }
}
