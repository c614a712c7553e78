import { Injectable } from '@nestjs/common';
import { Clock, Database, Problem, currentActor } from '@mizan/api/platform';
import type { QueryDeepPartialEntity } from 'typeorm';

import { IndicatorLinkEntity } from './indicator-link.entity';
import { PlanNodeEntity } from './plan-node.entity';

/** Nodes of a plan, by identity. What a plan in force may not change is refused by the database. */
@Injectable()
export class PlanNodeRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws `request.not-found` when there is none. */
  async get(id: string): Promise<PlanNodeEntity> {
    const node = await this.database.repository(PlanNodeEntity).findOneBy({ id });
    if (!node) throw new Problem('request.not-found');
    return node;
  }

  async add(node: QueryDeepPartialEntity<PlanNodeEntity>): Promise<void> {
    await this.database.repository(PlanNodeEntity).insert(node);
  }

  /** The position behind the last of the siblings. */
  async nextPosition(parentId: string): Promise<number> {
    return (await this.database.repository(PlanNodeEntity).countBy({ parentId })) + 1;
  }

  /** Throws `version.stale` when somebody was faster. */
  async change(key: { id: string; version: number }, changes: QueryDeepPartialEntity<PlanNodeEntity>): Promise<void> {
    const trace = { updatedAt: this.clock.now(), updatedBy: currentActor().userId };
    await this.database.updateVersioned(PlanNodeEntity, key, { ...changes, ...trace });
  }

  /** The performance indicators that a measurement indicator belongs to, or is proposed to. */
  async linksOf(measurementIndicatorId: string): Promise<string[]> {
    const links = this.database.repository(IndicatorLinkEntity);
    const found = await links.find({ where: { measurementIndicatorId }, order: { performanceIndicatorId: 'ASC' } });
    return found.map((link) => link.performanceIndicatorId);
  }

  /** Replaces the performance indicators that a measurement indicator belongs to. */
  async link(measurementIndicatorId: string, performanceIndicatorIds: readonly string[]): Promise<void> {
    const links = this.database.repository(IndicatorLinkEntity);
    await links.delete({ measurementIndicatorId });
    const rows = performanceIndicatorIds.map((performanceIndicatorId) => ({
      performanceIndicatorId,
      measurementIndicatorId,
      isProposal: false,
    }));
    if (rows.length > 0) await links.insert(rows);
  }

  /** The performance indicators of an outcome among these. */
  async performanceIndicatorsOf(outcomeId: string, ids: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM plan_node WHERE outcome_id = $1 AND kind = 'performance-indicator' AND id = ANY($2)`,
      [outcomeId, ids],
    );
    return rows.map((row) => row.id);
  }
}
