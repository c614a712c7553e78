import { Injectable } from '@nestjs/common';
import { Audit, Idempotency, Problem } from '@mizan/api/platform';
import { splitRuleObstacle } from '@mizan/shared/ledger';
import {
  COUNTRIES,
  type CreateSplitRule,
  type Identity,
  type LocalizedText,
  type SplitDimension,
  type SplitPartView,
  type WrittenView,
} from '@mizan/shared/contracts';

import { ActivitySplitRepository, type ActivitySplit } from './activity-split.repository';
import { SplitRuleRepository } from './split-rule.repository';

/** By what money is divided: rules are made, and chosen for activities. */
@Injectable()
export class SplitService {
  constructor(
    private readonly audit: Audit,
    private readonly chosen: ActivitySplitRepository,
    private readonly idempotency: Idempotency,
    private readonly rules: SplitRuleRepository,
  ) {}

  /** Throws `split.receiver-twice`, `split.weight-not-positive`, `split.country-unknown`; each names the receiver. */
  create(request: CreateSplitRule): Promise<Identity> {
    return this.idempotency.once({ splitRule: request }, async () => {
      const { dimension, name } = request;
      const parts = request.parts.map(({ key, weight }) => ({ key: asName(key), weight }));
      refuseBadParts(dimension, parts);
      const id = await this.rules.insert({ dimension, name, parts });
      const after = { dimension, name: name[name.source], parts };
      await this.audit.record({ action: 'split-rule.created', entity: 'split_rule', entityId: id, after });
      return { id };
    });
  }

  /** null: by no rule. Throws `version.stale`, `split.rule-unknown`, `split.wrong-dimension`. */
  choose(split: ActivitySplit, version: number, ruleId: string | null): Promise<WrittenView> {
    return this.idempotency.once({ chooseSplit: split, version, ruleId }, async () => {
      const before = await this.chosen.held(split, version);
      const rule = await this.nameOf(ruleId, split.dimension);
      await this.chosen.write(split, version, ruleId);
      const { activityId, dimension } = split;
      await this.audit.record({
        action: 'activity.split-chosen',
        entity: 'activity',
        entityId: activityId,
        before: { dimension, rule: sourceOf(before.rule) },
        after: { dimension, rule: sourceOf(rule) },
      });
      return { id: activityId, version: version + 1 };
    });
  }

  private async nameOf(ruleId: string | null, dimension: SplitDimension): Promise<LocalizedText | null> {
    if (ruleId === null) return null;
    const rule = await this.rules.byId(ruleId);
    if (!rule) throw new Problem('split.rule-unknown');
    if (rule.dimension !== dimension) throw new Problem('split.wrong-dimension', { dimension: rule.dimension });
    return rule.name;
  }
}

function refuseBadParts(dimension: SplitDimension, parts: readonly SplitPartView[]): void {
  const obstacle = splitRuleObstacle(parts);
  if (obstacle) {
    const { code, ...figures } = obstacle;
    throw new Problem(code, figures);
  }
  const countries: readonly string[] = COUNTRIES;
  const unknown = dimension === 'country' ? parts.find(({ key }) => !countries.includes(key)) : undefined;
  if (unknown) throw new Problem('split.country-unknown', { key: unknown.key });
}

/** Names that read the same are the same: one form of each letter, single spaces. */
function asName(typed: string): string {
  return typed.normalize('NFC').replace(/\s+/g, ' ').trim();
}

function sourceOf(name: LocalizedText | null): string | null {
  return name === null ? null : (name[name.source] ?? null);
}
