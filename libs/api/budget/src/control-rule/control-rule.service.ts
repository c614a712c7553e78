import { Injectable } from '@nestjs/common';
import { Audit, Clock, Database, Problem } from '@mizan/api/platform';
import type { ChangeControlRule, CreateControlRule, WrittenView } from '@mizan/shared/contracts';

import { ControlRuleRepository } from './control-rule.repository';

/** Changes of what is stopped, what is warned about and what is not looked at; they hold at once. */
@Injectable()
export class ControlRuleService {
  constructor(
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly rules: ControlRuleRepository,
  ) {}

  /** Throws `control-rule.taken`, `control-rule.in-breach`, and `request.invalid` for a nature on an area or activity. */
  create(request: CreateControlRule): Promise<WrittenView> {
    return this.database.transaction(async () => {
      const id = await this.rules.insert(request, this.clock.now());
      const keys = await this.rules.apply();
      await this.audit.record({
        action: 'control-rule.created',
        entity: 'control_rule',
        entityId: id,
        after: { ...request, keys },
      });
      return { id, version: 1 };
    });
  }

  /**
   * Throws `request.not-found`, `version.stale`, and `control-rule.in-breach` where a key is overdrawn by more than the new
   * policy allows.
   */
  change(id: string, version: number, change: ChangeControlRule): Promise<WrittenView> {
    return this.database.transaction(async () => {
      const { policy, tolerance, level } = await this.rules.byId(id);
      const next = { policy: change.policy, tolerance: change.tolerance ?? tolerance };
      await this.rules.update(id, version, next, this.clock.now());
      const keys = await this.rules.apply().catch((error: unknown) => {
        throw isOverdrawn(error) ? new Problem('control-rule.in-breach') : error;
      });
      await this.audit.record({
        action: 'control-rule.changed',
        entity: 'control_rule',
        entityId: id,
        before: { level, policy, tolerance },
        after: { level, ...next, keys },
      });
      return { id, version: version + 1 };
    });
  }
}

function isOverdrawn(error: unknown): boolean {
  return error instanceof Error && error.message.includes('control_balance_available_not_negative');
}
