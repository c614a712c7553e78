import { Injectable } from '@nestjs/common';
import { Database, newId } from '@mizan/api/platform';
import type { DefineMeasurement } from '@mizan/shared/contracts';

import { IndicatorMilestoneEntity } from './indicator-milestone.entity';
import { IndicatorTargetEntity } from './indicator-target.entity';
import { MeasurementIndicatorEntity } from './measurement-indicator.entity';
import { MEASUREMENT } from './measurement.sql';
import { RubricLevelEntity } from './rubric-level.entity';

/** The sheets of measurement indicators. What a plan in force may not change is refused by the database. */
@Injectable()
export class MeasurementRepository {
  constructor(private readonly database: Database) {}

  /** The sheet as it is read; null before it was defined. */
  async sheetOf(nodeId: string): Promise<object | null> {
    const rows = await this.database.query<{ sheet: object }>(
      `SELECT ${MEASUREMENT} AS sheet FROM measurement_indicator m WHERE m.node_id = $1`,
      [nodeId],
    );
    return rows[0]?.sheet ?? null;
  }

  /** Whether there is such a person. */
  async isPerson(id: string): Promise<boolean> {
    const rows = await this.database.query('SELECT 1 FROM app_user WHERE id = $1', [id]);
    return rows.length > 0;
  }

  /** The dimensions among these ids. */
  async dimensions(ids: readonly string[]): Promise<readonly string[]> {
    const rows = await this.database.query<{ id: string }>(
      'SELECT id FROM disaggregation_dimension WHERE id = ANY($1)',
      [ids],
    );
    return rows.map(({ id }) => id);
  }

  /** Writes the whole sheet: what it said before is replaced. */
  async define(nodeId: string, sheet: DefineMeasurement): Promise<void> {
    const levels = (sheet.levels ?? []).map((level, index) => ({ id: newId(), position: index + 1, ...level }));
    const levelAt = (place: number | undefined): string | null => levels[(place ?? 0) - 1]?.id ?? null;
    await this.clear(nodeId);
    await this.database
      .repository(MeasurementIndicatorEntity)
      .upsert({ ...columnsOf(nodeId, sheet), baselineLevelId: levelAt(sheet.baselineLevel) }, ['nodeId']);
    if (levels.length > 0) {
      await this.database
        .repository(RubricLevelEntity)
        .insert(levels.map((level) => ({ ...level, indicatorId: nodeId })));
    }
    const targets = sheet.targets.map(({ period, country, value, level }) => ({
      id: newId(),
      indicatorId: nodeId,
      period,
      country: country ?? null,
      value: levelAt(level) === null ? (value ?? null) : null,
      levelId: levelAt(level),
    }));
    if (targets.length > 0) await this.database.repository(IndicatorTargetEntity).insert(targets);
    const milestones = (sheet.milestones ?? []).map((milestone, index) => ({
      id: newId(),
      indicatorId: nodeId,
      position: index + 1,
      ...milestone,
    }));
    if (milestones.length > 0) await this.database.repository(IndicatorMilestoneEntity).insert(milestones);
    await this.database.query(
      'INSERT INTO indicator_dimension (indicator_id, dimension_id) SELECT $1, unnest($2::uuid[])',
      [nodeId, sheet.dimensionIds ?? []],
    );
  }

  /** States a baseline that was not known; false when it is known already, or there is none to be stated. */
  async stateBaseline(nodeId: string, baseline: { value: string; date: string; source: string }): Promise<boolean> {
    const rows = await this.database.query(
      `WITH stated AS (
         UPDATE measurement_indicator SET baseline_status = 'known', baseline_value = $2, baseline_date = $3,
           baseline_source = $4
         WHERE node_id = $1 AND baseline_status = 'unknown' AND kind IN ('measure', 'rate') RETURNING node_id)
       SELECT node_id FROM stated`,
      [nodeId, baseline.value, baseline.date, baseline.source],
    );
    return rows.length > 0;
  }

  /** Takes away what a sheet consists of besides its columns; nothing is reported on a plan that is drafted. */
  private async clear(nodeId: string): Promise<void> {
    await this.database.query('DELETE FROM indicator_target WHERE indicator_id = $1', [nodeId]);
    await this.database.query('DELETE FROM indicator_dimension WHERE indicator_id = $1', [nodeId]);
    await this.database.query('DELETE FROM indicator_milestone WHERE indicator_id = $1', [nodeId]);
    await this.database.query('DELETE FROM rubric_level WHERE indicator_id = $1', [nodeId]);
  }
}

function columnsOf(nodeId: string, sheet: DefineMeasurement): Omit<MeasurementIndicatorEntity, 'baselineLevelId'> {
  const isKnown = sheet.baselineStatus === 'known';
  return {
    nodeId,
    kind: sheet.kind,
    direction: sheet.direction ?? null,
    accumulation: sheet.accumulation ?? null,
    unit: sheet.unit ?? null,
    decimals: sheet.decimals,
    frequency: sheet.frequency,
    baselineStatus: sheet.baselineStatus,
    baselineValue: isKnown ? (sheet.baselineValue ?? null) : null,
    baselineDate: isKnown ? (sheet.baselineDate ?? null) : null,
    baselineSource: isKnown ? (sheet.baselineSource ?? null) : null,
    baselineDueOn: sheet.baselineStatus === 'unknown' ? (sheet.baselineDueOn ?? null) : null,
    definition: sheet.definition ?? null,
    method: sheet.method ?? null,
    meansOfVerification: sheet.meansOfVerification ?? null,
    minimum: sheet.minimum ?? null,
    maximum: sheet.maximum ?? null,
    bandLow: sheet.band?.low ?? null,
    bandHigh: sheet.band?.high ?? null,
    bandTolerance: sheet.band?.tolerance ?? null,
    rateWindow: sheet.rateWindow ?? null,
    responsibleId: sheet.responsibleId ?? null,
    evidenceRequired: sheet.evidenceRequired ?? false,
  };
}
