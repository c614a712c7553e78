import { Database } from '@mizan/api/platform';
import type { LocalizedText, NodeKind } from '@mizan/shared/contracts';

import type { MeasurementContent, PlanContent, ProjectContent, TextContent } from './reference/plan-content';
import { stableId } from './stable-id';

/** How an indicator of the plan is measured. */
export interface MeasurementSheet {
  readonly kind: 'measure' | 'milestone' | 'binary';
  readonly direction: 'increase' | 'decrease' | null;
  readonly accumulation: 'incremental' | 'cumulative' | 'latest' | null;
  readonly frequency: 'quarter' | 'half' | 'year';
  readonly baseline: {
    readonly status: 'known' | 'unknown' | 'count-from-zero';
    readonly value?: string;
    readonly date?: string;
    readonly source?: string;
  };
  /** Yearly targets in the indicator's unit: increments for incremental indicators, levels otherwise. */
  readonly targets: Readonly<Record<number, string>>;
  readonly isCritical?: boolean;
  readonly milestones?: readonly { readonly title: LocalizedText; readonly weight: string; readonly dueOn: string }[];
}

export type MeasurementSheets = Readonly<Record<string, MeasurementSheet>>;

/** The id of a node or plan, from its natural keys. */
export const planId = (plan: string): string => stableId(`plan:${plan}`);
export const nodeId = (plan: string, code: string): string => stableId(`node:${plan}:${code}`);
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
    const baseline = sheet?.baseline ?? { status: 'unknown' as const };
    await this.database.query(
      `INSERT INTO measurement_indicator (node_id, kind, direction, accumulation, unit, decimals, frequency, baseline_status,
         baseline_value, baseline_date, baseline_source) VALUES ($1, $2, $3, $4, $5, 0, $6, $7, $8, $9, $10)`,
      [
        id,
        sheet?.kind ?? 'measure',
        sheet ? sheet.direction : 'increase',
        sheet ? sheet.accumulation : 'incremental',
        JSON.stringify(indicator.unit),
        sheet?.frequency ?? 'quarter',
        baseline.status,
        baseline.value ?? null,
        baseline.date ?? null,
        baseline.source ?? null,
      ],
    );
    for (const [year, value] of Object.entries(sheet?.targets ?? {})) {
      await this.database.query(
        'INSERT INTO indicator_target (id, indicator_id, period, value) VALUES ($1, $2, $3, $4)',
        [stableId(`target:${plan}:${indicator.code}:${year}`), id, year, value],
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
}
