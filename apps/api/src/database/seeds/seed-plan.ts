import { Database } from '@mizan/api/platform';
import type {
  Accumulation,
  BaselineStatus,
  Direction,
  Frequency,
  IndicatorKind,
  LocalizedText,
  NodeKind,
  RateWindow,
} from '@mizan/shared/contracts';

import type { MeasurementContent, PlanContent, ProjectContent, TextContent } from './reference/plan-content';
import { stableId } from './stable-id';

/** How an indicator of the plan is measured. */
export interface MeasurementSheet {
  readonly kind: IndicatorKind;
  readonly direction: Direction | null;
  readonly accumulation: Accumulation | null;
  readonly frequency: Frequency;
  readonly decimals?: number;
  readonly definition?: LocalizedText;
  readonly method?: LocalizedText;
  readonly meansOfVerification?: LocalizedText;
  readonly minimum?: string;
  readonly maximum?: string;
  readonly band?: { readonly low: string; readonly high: string; readonly tolerance: string };
  readonly rateWindow?: RateWindow;
  /** The e-mail address of who answers for it. */
  readonly responsible?: string;
  readonly evidenceRequired?: boolean;
  /** Codes of the dimensions that reports are broken down by. */
  readonly dimensions?: readonly string[];
  /** The levels of a rubric, the lowest first. */
  readonly levels?: readonly { readonly title: LocalizedText; readonly score: string }[];
  readonly baseline: {
    readonly status: BaselineStatus;
    /** For rubrics: the place of a level, from 1. */
    readonly level?: number;
    readonly dueOn?: string;
    readonly value?: string;
    readonly date?: string;
    readonly source?: string;
  };
  /**
   * Targets by period (2014, 2014-H1, 2014-Q3) in the indicator's unit: increments for incremental indicators, levels
   * otherwise, the place of a level for rubrics.
   */
  readonly targets: Readonly<Record<string, string>>;
  readonly isCritical?: boolean;
  readonly milestones?: readonly { readonly title: LocalizedText; readonly weight: string; readonly dueOn: string }[];
}

export type MeasurementSheets = Readonly<Record<string, MeasurementSheet>>;

/** The id of a node or plan, from its natural keys. */
export const planId = (plan: string): string => stableId(`plan:${plan}`);
export const nodeId = (plan: string, code: string): string => stableId(`node:${plan}:${code}`);
export const rubricLevelId = (plan: string, code: string, position: number): string =>
  stableId(`rubric-level:${plan}:${code}:${position}`);
export const indicatorMilestoneId = (plan: string, code: string, position: number): string =>
  stableId(`indicator-milestone:${plan}:${code}:${position}`);

interface Address {
  readonly directorate?: string;
  readonly project?: string;
  readonly area?: string;
  readonly outcome?: string;
}

interface NewNode extends TextContent {
  readonly kind: NodeKind;
  readonly parent: string | null;
  readonly parentKind: NodeKind | null;
  readonly position: number;
  readonly narrative?: LocalizedText;
  readonly project?: ProjectContent;
  readonly isCritical?: boolean;
}

/** Writes a whole drafted plan, top down; a plan whose code is there already is left as it is. */
export class PlanSeeder {
  constructor(
    private readonly database: Database,
    private readonly plan: PlanContent,
    private readonly sheets: MeasurementSheets,
  ) {}

  /** Whether the plan was written now. */
  async seed(): Promise<boolean> {
    const { code, title, startsOn, endsOn, directorates } = this.plan;
    const inserted = await this.database.query<{ id: string }>(
      `INSERT INTO action_plan (id, code, title, starts_on, ends_on) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (code) DO NOTHING RETURNING id`,
      [planId(code), code, JSON.stringify(title), startsOn, endsOn],
    );
    if (inserted.length === 0) return false;
    for (const [index, directorate] of directorates.entries()) {
      const address = { directorate: directorate.code };
      const node = {
        ...directorate,
        kind: 'directorate' as const,
        parent: null,
        parentKind: null,
        position: index + 1,
      };
      await this.node(node, address, directorate.unit);
      for (const [position, project] of directorate.projects.entries()) {
        await this.project(project, position + 1, address, directorate.unit);
      }
    }
    return true;
  }

  private async project(project: ProjectContent, position: number, above: Address, unit: string): Promise<void> {
    const address = { ...above, project: project.code };
    const place = { parent: above.directorate ?? null, parentKind: 'directorate' as const, position };
    await this.node({ ...project, ...place, kind: 'project', project }, address, unit);
    const inside = { parent: project.code, parentKind: 'project' as const };
    for (const [index, objective] of project.objectives.entries()) {
      await this.node({ ...objective, ...inside, kind: 'objective', position: index + 1 }, address, unit);
    }
    for (const [index, area] of project.areas.entries()) {
      const areaAddress = { ...address, area: area.code };
      await this.node({ ...area, ...inside, kind: 'area', position: index + 1 }, areaAddress, unit);
      const outcomeAddress = { ...areaAddress, outcome: area.outcome.code };
      const outcome = {
        ...area.outcome,
        kind: 'outcome' as const,
        parent: area.code,
        parentKind: 'area' as const,
        position: 1,
      };
      await this.node(outcome, outcomeAddress, unit);
      await this.indicators(area.outcome, outcomeAddress, unit);
    }
  }

  private async indicators(
    outcome: {
      readonly code: string;
      readonly performanceIndicators: readonly TextContent[];
      readonly measurementIndicators: readonly MeasurementContent[];
    },
    address: Address,
    unit: string,
  ): Promise<void> {
    const inside = { parent: outcome.code, parentKind: 'outcome' as const };
    for (const [index, indicator] of outcome.performanceIndicators.entries()) {
      await this.node({ ...indicator, ...inside, kind: 'performance-indicator', position: index + 1 }, address, unit);
    }
    for (const [index, indicator] of outcome.measurementIndicators.entries()) {
      const sheet = this.sheets[indicator.code];
      const node = { ...indicator, ...inside, kind: 'measurement-indicator' as const, position: index + 1 };
      await this.node({ ...node, isCritical: sheet?.isCritical ?? false }, address, unit);
      await this.measurement(indicator, sheet);
    }
  }

  private async node(node: NewNode, address: Address, unit: string): Promise<void> {
    const { code: plan } = this.plan;
    const id = (code: string | undefined | null): string | null => (code ? nodeId(plan, code) : null);
    const total = node.project?.totalBudget ?? null;
    await this.database.query(
      `INSERT INTO plan_node (id, plan_id, kind, parent_id, parent_kind, unit_id, directorate_id, project_id, area_id,
         outcome_id, code, position, title, short_title, narrative, is_critical, funding, field, total_budget, currency)
       VALUES ($1, $2, $3, $4, $5, (SELECT id FROM org_unit WHERE code = $6), $7, $8, $9, $10, $11, $12, $13, $14, $15, $16,
         $17, $18, $19, $20)`,
      [
        nodeId(plan, node.code),
        planId(plan),
        node.kind,
        id(node.parent),
        node.parentKind,
        unit,
        id(address.directorate),
        id(address.project),
        id(address.area),
        id(address.outcome),
        node.code,
        node.position,
        JSON.stringify(node.title),
        JSON.stringify(node.shortTitle),
        node.narrative ? JSON.stringify(node.narrative) : null,
        node.isCritical ?? false,
        node.project?.funding ?? null,
        node.project?.field ?? null,
        total,
        total === null ? null : 'USD',
      ],
    );
  }

  private async measurement(indicator: MeasurementContent, sheet: MeasurementSheet | undefined): Promise<void> {
    const { code: plan } = this.plan;
    const id = nodeId(plan, indicator.code);
    await this.sheet(id, indicator, sheet ?? UNDEFINED);
    for (const [index, { title, score }] of (sheet?.levels ?? []).entries()) {
      await this.database.query(
        'INSERT INTO rubric_level (id, indicator_id, position, title, score) VALUES ($1, $2, $3, $4, $5)',
        [rubricLevelId(plan, indicator.code, index + 1), id, index + 1, JSON.stringify(title), score],
      );
    }
    const isByLevel = sheet?.levels !== undefined;
    for (const [period, target] of Object.entries(sheet?.targets ?? {})) {
      await this.database.query(
        'INSERT INTO indicator_target (id, indicator_id, period, value, level_id) VALUES ($1, $2, $3, $4, $5)',
        [
          stableId(`target:${plan}:${indicator.code}:${period}`),
          id,
          period,
          isByLevel ? null : target,
          isByLevel ? rubricLevelId(plan, indicator.code, Number(target)) : null,
        ],
      );
    }
    for (const dimension of sheet?.dimensions ?? []) {
      await this.database.query(
        `INSERT INTO indicator_dimension (indicator_id, dimension_id)
         SELECT $1, id FROM disaggregation_dimension WHERE code = $2`,
        [id, dimension],
      );
    }
    for (const [index, milestone] of (sheet?.milestones ?? []).entries()) {
      await this.database.query(
        'INSERT INTO indicator_milestone (id, indicator_id, position, title, weight, due_on) VALUES ($1, $2, $3, $4, $5, $6)',
        [
          indicatorMilestoneId(plan, indicator.code, index + 1),
          id,
          index + 1,
          JSON.stringify(milestone.title),
          milestone.weight,
          milestone.dueOn,
        ],
      );
    }
    for (const link of indicator.links) {
      await this.database.query(
        'INSERT INTO indicator_link (performance_indicator_id, measurement_indicator_id, is_proposal) VALUES ($1, $2, true)',
        [nodeId(plan, link), id],
      );
    }
  }

  private async sheet(id: string, indicator: MeasurementContent, sheet: MeasurementSheet): Promise<void> {
    const { baseline, band } = sheet;
    const level = baseline.level ? rubricLevelId(this.plan.code, indicator.code, baseline.level) : null;
    const text = (written: LocalizedText | undefined): string | null => (written ? JSON.stringify(written) : null);
    await this.database.query(SHEET, [
      id,
      sheet.kind,
      sheet.direction,
      sheet.accumulation,
      JSON.stringify(indicator.unit),
      sheet.decimals ?? 0,
      sheet.frequency,
      baseline.status,
      baseline.value ?? null,
      baseline.date ?? null,
      baseline.source ?? null,
      level,
      baseline.dueOn ?? null,
      text(sheet.definition),
      text(sheet.method),
      text(sheet.meansOfVerification),
      sheet.minimum ?? null,
      sheet.maximum ?? null,
      band?.low ?? null,
      band?.high ?? null,
      band?.tolerance ?? null,
      sheet.rateWindow ?? null,
      sheet.evidenceRequired ?? false,
      sheet.responsible ?? null,
    ]);
  }
}

/** How an indicator is measured of which the plan says nothing: an increase from a baseline that nobody knows. */
const UNDEFINED: MeasurementSheet = {
  kind: 'measure',
  direction: 'increase',
  accumulation: 'incremental',
  frequency: 'quarter',
  baseline: { status: 'unknown' },
  targets: {},
};

const SHEET = `
  INSERT INTO measurement_indicator (node_id, kind, direction, accumulation, unit, decimals, frequency, baseline_status,
    baseline_value, baseline_date, baseline_source, baseline_level_id, baseline_due_on, definition, method,
    means_of_verification, minimum, maximum, band_low, band_high, band_tolerance, rate_window, evidence_required,
    responsible_id)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23,
    (SELECT id FROM app_user WHERE email = $24))`;
