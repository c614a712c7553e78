import { DEFAULT_LIGHT_POLICY, type Trace } from '@mizan/shared/progress';
import type { ExplainedSource, LightPolicyView, ProgressExplanationView } from '@mizan/shared/contracts';

import type { NodeFacts, PlanFacts, ReportFacts, MilestoneFacts } from '../plan-progress/plan-progress';

const PERIOD = /^\d{4}(-[QH]\d)?$/;

/** The trace of a figure, with the records that its inputs come from named so that a reader can go there. */
export function explained(trace: Trace, facts: PlanFacts): ProgressExplanationView {
  const sources = sourcesOf(facts);
  const sourceOf = (id: string | undefined): ExplainedSource | null => {
    if (id === undefined) return null;
    return sources.get(id) ?? (PERIOD.test(id) ? targetOf(id) : null);
  };
  return {
    formula: trace.formula,
    policy: policyView(),
    inputs: trace.inputs.map(({ label, value, id }) => ({ label, value, source: sourceOf(id) })),
    steps: trace.steps,
    exclusions: trace.exclusions.map(({ id, reason }) => ({ reason, source: sourceOf(id) })),
  };
}

/** The thresholds in force and their version. */
export function policyView(): LightPolicyView {
  const { version, onTrack, partly, coverage } = DEFAULT_LIGHT_POLICY;
  return { version, onTrack, partly, coverage };
}

function sourcesOf(facts: PlanFacts): ReadonlyMap<string, ExplainedSource> {
  const reports = facts.indicators.flatMap((indicator) => indicator.reports.map(reportSource));
  const milestones = facts.indicators.flatMap((indicator) => indicator.milestones.map(milestoneSource));
  return new Map([...facts.nodes.map(nodeSource), ...reports, ...milestones]);
}

function reportSource({ id, code, period, reportedOn }: ReportFacts): [string, ExplainedSource] {
  return [id, { kind: 'report', id, code, title: null, period, date: reportedOn }];
}

function milestoneSource({ id, title, dueOn }: MilestoneFacts): [string, ExplainedSource] {
  return [id, { kind: 'milestone', id, code: null, title, period: null, date: dueOn }];
}

function nodeSource({ id, code, shortTitle }: NodeFacts): [string, ExplainedSource] {
  return [id, { kind: 'node', id, code, title: shortTitle, period: null, date: null }];
}

function targetOf(period: string): ExplainedSource {
  return { kind: 'target', id: null, code: null, title: null, period, date: null };
}
