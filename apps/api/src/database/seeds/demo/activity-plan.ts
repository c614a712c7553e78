import type { ActivityStatus } from '@mizan/shared/contracts';

import { ACTIVITY_TEMPLATES, OFF_BUDGET_ACTIVITIES, type ActivityTemplate } from './activity-content';
import { SeededRandom } from './seeded-random';

const BUSINESS_DATE = '2014-09-30';
const YEARS = [2013, 2014, 2015] as const;

/** How dear and how early in the year the activities of an area are, so that the projects differ. */
const AREAS = [
  { area: 'P1.1', project: 'P1', unit: 'DERC', cost: 0.93, later: 0 },
  { area: 'P1.2', project: 'P1', unit: 'DERC', cost: 0.93, later: 1 },
  { area: 'P2.1', project: 'P2', unit: 'DERC', cost: 0.78, later: 2 },
  { area: 'P2.2', project: 'P2', unit: 'DERC', cost: 0.78, later: 2 },
  { area: 'P3.1', project: 'P3', unit: 'DDT', cost: 1.3, later: 1 },
] as const;

/** What went otherwise than planned: area, year, position. */
const EXCEPTIONS: Readonly<Record<string, { readonly status: ActivityStatus; readonly reason: string }>> = {
  'P1.2:2013:4': { status: 'cancelled', reason: 'The partner withdrew before the agreement was signed.' },
  'P2.2:2013:4': { status: 'overtaken', reason: 'The situation on the ground made travel impossible.' },
  'P1.2:2014:3': { status: 'blocked', reason: 'The equipment waits for customs clearance.' },
  'P2.1:2014:3': { status: 'postponed', reason: 'The host asked for a date after the annual meeting.' },
};

/** Begun in time and not finished when it should have been: area, year, position. */
const LATE: ReadonlySet<string> = new Set(['P2.2:2014:2', 'P3.1:2014:1']);

/** An activity of the demonstration; days are YYYY-MM-DD, the cost is whole US dollars. */
export interface DemonstrationActivity {
  readonly code: string;
  readonly plan: string;
  readonly unit: string;
  readonly project: string;
  readonly area: string | null;
  readonly year: number;
  readonly template: ActivityTemplate;
  readonly status: ActivityStatus;
  readonly reason: string | null;
  readonly plannedStart: string;
  readonly plannedEnd: string;
  readonly actualStart: string | null;
  readonly actualEnd: string | null;
  readonly cost: number;
  readonly expectedBeneficiaries: number;
  readonly actualBeneficiaries: number | null;
}

type Uncoded = Omit<DemonstrationActivity, 'code'>;

/** Every activity of the demonstration, by code; the same in every database. */
export function demonstrationActivities(): DemonstrationActivity[] {
  const random = new SeededRandom(20_140_930);
  const planned = YEARS.flatMap((year) => AREAS.flatMap((area) => activitiesOf(area, year, random)));
  const offBudget = OFF_BUDGET_ACTIVITIES.map(({ node, template, year }) => offBudgetActivity(node, template, year));
  const all = [...planned, ...offBudget];
  return YEARS.flatMap((year) =>
    all
      .filter((activity) => activity.year === year)
      .sort((one, other) => one.plannedStart.localeCompare(other.plannedStart))
      .map((activity, index) => ({
        ...activity,
        code: `A-${String(year).slice(2)}-${String(index + 1).padStart(3, '0')}`,
      })),
  );
}

function activitiesOf(place: (typeof AREAS)[number], year: number, random: SeededRandom): Uncoded[] {
  const templates = ACTIVITY_TEMPLATES[place.area] ?? [];
  const used = year === 2015 ? templates.slice(0, Math.ceil(templates.length * 0.75)) : templates;
  return used.map((template, index) => {
    const month = Math.min(1 + place.later + Math.round((index * (10 - place.later)) / used.length), 11);
    const start = day(year, month, random.between(3, 24));
    const end = shift(start, template.days - 1, `${year}-12-12`);
    const cost = Math.round((template.cost * place.cost * (0.97 + random.next() * 0.06)) / 50) * 50;
    const key = `${place.area}:${year}:${index}`;
    const exception = EXCEPTIONS[key];
    const status = exception?.status ?? statusOf(start, end, index);
    const people = random.between(20, 160);
    const activity = {
      plan: 'AP-2013-2015',
      unit: place.unit,
      project: place.project,
      area: place.area,
      year,
      template,
      status,
      reason: exception?.reason ?? null,
      plannedStart: status === 'postponed' ? '2014-11-18' : start,
      plannedEnd: status === 'postponed' ? '2014-11-20' : end,
      ...actualDates(status, start, end),
      cost,
      expectedBeneficiaries: people,
      actualBeneficiaries: isDone(status) ? people - random.between(-8, 14) : null,
    };
    return LATE.has(key) ? { ...activity, status: 'under-way', actualEnd: null, actualBeneficiaries: null } : activity;
  });
}

function offBudgetActivity(node: string, template: ActivityTemplate, year: number): Uncoded {
  const start = day(year, 5, 12);
  const end = shift(start, template.days, `${year}-12-12`);
  const status = statusOf(start, end, 1);
  return {
    plan: 'AP-2013-2015',
    unit: 'DERC',
    project: node,
    area: null,
    year,
    template,
    status,
    reason: null,
    plannedStart: start,
    plannedEnd: end,
    ...actualDates(status, start, end),
    cost: 0,
    expectedBeneficiaries: 300,
    actualBeneficiaries: isDone(status) ? 284 : null,
  };
}

function statusOf(start: string, end: string, index: number): ActivityStatus {
  if (end <= BUSINESS_DATE) return start < '2014-01-01' || index % 3 === 0 ? 'verified' : 'completed';
  if (start <= BUSINESS_DATE) return 'under-way';
  if (start < '2014-12-31') return index % 2 === 0 ? 'committed' : 'planned';
  return start < '2015-07-01' ? 'planned' : 'proposed';
}

function actualDates(
  status: ActivityStatus,
  start: string,
  end: string,
): { actualStart: string | null; actualEnd: string | null } {
  const isBegun = isDone(status) || status === 'under-way' || status === 'blocked';
  return { actualStart: isBegun ? start : null, actualEnd: isDone(status) ? end : null };
}

function isDone(status: ActivityStatus): boolean {
  return status === 'completed' || status === 'verified';
}

function day(year: number, month: number, date: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** The day so many days later, but not after `latest`. */
export function shift(from: string, days: number, latest: string): string {
  const moved = new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);
  return moved > latest ? latest : moved;
}
