import { Injectable } from '@nestjs/common';
import { Clock, Database, Problem, currentActor, newId } from '@mizan/api/platform';
import type { StatedTarget } from '@mizan/shared/contracts';
import type { QueryDeepPartialEntity } from 'typeorm';

import { IndicatorLinkEntity } from './indicator-link.entity';
import { IndicatorTargetEntity } from './indicator-target.entity';
import { MeasurementIndicatorEntity } from './measurement-indicator.entity';
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

  /** How an indicator is measured, in the shape in which it was asked for; null before it was said. */
  async definitionOf(nodeId: string): Promise<object | null> {
    const rows = await this.database.query<{ definition: object }>(
      `SELECT jsonb_strip_nulls(jsonb_build_object(
         'kind', kind, 'direction', direction, 'accumulation', accumulation, 'unit', unit, 'decimals', decimals,
         'frequency', frequency, 'baselineStatus', baseline_status, 'baselineValue', trim_scale(baseline_value)::text,
         'baselineDate', baseline_date, 'baselineSource', baseline_source,
         'targets', (SELECT coalesce(
             jsonb_agg(jsonb_strip_nulls(jsonb_build_object('period', period, 'country', country,
               'value', trim_scale(value)::text, 'levelId', level_id)) ORDER BY period, country), '[]')
           FROM indicator_target WHERE indicator_id = node_id))) AS definition
       FROM measurement_indicator WHERE node_id = $1`,
      [nodeId],
    );
    return rows[0]?.definition ?? null;
  }

  /** Writes the definition of a measurement indicator and replaces its targets. */
  async define(
    definition: QueryDeepPartialEntity<MeasurementIndicatorEntity> & { nodeId: string },
    targets: readonly StatedTarget[],
  ): Promise<void> {
    await this.database.repository(MeasurementIndicatorEntity).upsert(definition, ['nodeId']);
    const repository = this.database.repository(IndicatorTargetEntity);
    await repository.delete({ indicatorId: definition.nodeId });
    const rows = targets.map(({ period, country, value, levelId }) => ({
      id: newId(),
      indicatorId: definition.nodeId,
      period,
      country: country ?? null,
      value: value ?? null,
      levelId: levelId ?? null,
    }));
    if (rows.length > 0) await repository.insert(rows);
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
