import { Injectable } from '@nestjs/common';
import { currentActor, Database, type Actor } from '@mizan/api/platform';
import type {
  YearEndActView,
  YearEndFundView,
  YearEndKeyFigures,
  YearEndKeyView,
  YearEndReopeningView,
  YearEndUnitView,
  YearEndView,
} from '@mizan/shared/contracts';

import { isBlocked } from '../fiscal-period/period-checklist.read-model';
import { YearEndChecklist } from './year-end-checklist';
import { differencesOf, totalFigures } from './year-end-figures';
import { YearEndNames, type NamedDocument, type NamedKey } from './year-end-names';
import { YearEndRehearsal, type Rehearsal } from './year-end-rehearsal';
import { YearEndRepository, type StoredYearEnd } from './year-end.repository';

interface ActRow {
  readonly state: StoredYearEnd['state'];
  readonly prepared_at: Date;
  readonly prepared_by: string | null;
  readonly approved_at: Date | null;
  readonly approved_by: string | null;
  readonly closed_at: Date | null;
  readonly closed_by: string | null;
  readonly reopened_at: Date | null;
  readonly reopened_by: string | null;
  readonly reason: string | null;
}

/** The end of a year as it is shown: a rehearsal of today, what was approved, or what was carried. */
@Injectable()
export class YearEndReadModel {
  constructor(
    private readonly checklist: YearEndChecklist,
    private readonly database: Database,
    private readonly names: YearEndNames,
    private readonly rehearsal: YearEndRehearsal,
    private readonly yearEnds: YearEndRepository,
  ) {}

  /** `units` is the scope of the reader; totals are those of what is shown. Throws `request.not-found`. */
  async of(year: number, units: readonly string[]): Promise<YearEndView> {
    const yearStatus = await this.yearEnds.assertYear(year);
    const found = await this.yearEnds.current(year);
    const now = yearStatus === 'closed' ? null : await this.rehearsal.of(year, found);
    const figures = found?.outcome ?? now?.figures ?? [];
    const checklist = now === null ? [] : await this.checklist.of(year, now.figures);
    const acts = await this.acts(year);
    const current = acts.find(({ state }) => state !== 'reopened');
    return {
      year,
      nextYear: year + 1,
      yearStatus,
      state: yearStatus === 'closed' ? 'closed' : openState(found),
      version: found?.version ?? 0,
      prepared: act(current?.prepared_at, current?.prepared_by),
      approved: act(current?.approved_at, current?.approved_by),
      closed: act(current?.closed_at, current?.closed_by),
      reopenings: acts.flatMap(reopening),
      funds: await this.funds(figures, units),
      checklist,
      isBlocked: isBlocked(checklist),
      differences: await this.differences(found, now, units),
      mayApprove: found?.state === 'prepared' && !isBlocked(checklist) && mayApprove(currentActor(), found),
    };
  }

  private async differences(
    found: StoredYearEnd | null,
    now: Rehearsal | null,
    units: readonly string[],
  ): Promise<YearEndView['differences']> {
    if (!found?.outcome || !now || found.outcomeHash === now.hash) return [];
    const all = differencesOf(found.outcome, now.figures);
    const seen = await this.names.keys(
      all.map(({ controlId }) => controlId),
      units,
    );
    const visible = new Set(seen.map(({ controlId }) => controlId));
    return this.names.differences(all.filter(({ controlId }) => visible.has(controlId)));
  }

  private async funds(figures: readonly YearEndKeyFigures[], units: readonly string[]): Promise<YearEndFundView[]> {
    const byId = new Map(figures.map((key) => [key.controlId, key]));
    const named = await this.names.keys([...byId.keys()], units);
    const documents = await this.names.documents(
      figures.flatMap((key) => key.documents.map(({ commitmentId }) => commitmentId)),
    );
    const keys = named.flatMap((name) => {
      const key = byId.get(name.controlId);
      return key && !isEmpty(key) ? [{ name, view: keyView(key, name, documents) }] : [];
    });
    return [...Map.groupBy(keys, ({ name }) => name.fundId).values()].flatMap(fundView);
  }

  private acts(year: number): Promise<ActRow[]> {
    return this.database.query<ActRow>(ACTS, [year]);
  }
}

interface ShownKey {
  readonly name: NamedKey;
  readonly view: YearEndKeyView;
}

function fundView(keys: readonly ShownKey[]): YearEndFundView[] {
  const name = keys[0]?.name;
  if (!name) return [];
  const units = [...Map.groupBy(keys, ({ name: own }) => own.unitId).values()].flatMap(unitView);
  return [
    {
      fundId: name.fundId,
      code: name.fundCode,
      name: name.fundName,
      currency: name.currency,
      isRegular: name.isRegular,
      totals: totalFigures(
        keys.map(({ view }) => view),
        name.currency,
      ),
      units,
    },
  ];
}

function unitView(keys: readonly ShownKey[]): YearEndUnitView[] {
  const name = keys[0]?.name;
  if (!name) return [];
  const views = keys.map(({ view }) => view);
  return [
    {
      unitId: name.unitId,
      code: name.unitCode,
      name: name.unitName,
      totals: totalFigures(views, name.currency),
      keys: views,
    },
  ];
}

function keyView(
  key: YearEndKeyFigures,
  { projectId, projectCode, projectTitle, natureName }: NamedKey,
  names: ReadonlyMap<string, NamedDocument>,
): YearEndKeyView {
  const documents = key.documents.flatMap((document) => {
    const name = names.get(document.commitmentId);
    if (!name) return [];
    const { code, kind, supplier, activityCode, dueDate } = name;
    return [{ ...document, code, kind, supplier, activityCode, dueDate }];
  });
  return { ...key, projectId, projectCode, projectTitle, natureName, documents };
}

/** A key that nothing was ever given to has nothing to end. */
function isEmpty({ revised, documents }: YearEndKeyFigures): boolean {
  return documents.length === 0 && /^[0.]+$/.test(revised.amount);
}

function openState(found: StoredYearEnd | null): YearEndView['state'] {
  return found === null || found.state === 'reopened' ? 'open' : found.state;
}

function mayApprove({ userId, roles }: Actor, { preparedBy }: StoredYearEnd): boolean {
  return preparedBy !== userId && roles.some(({ permissions }) => permissions.includes('budget:close-period'));
}

function act(at: Date | null | undefined, by: string | null | undefined): YearEndActView | null {
  return at ? { at: at.toISOString(), by: by ?? null } : null;
}

function reopening({ reopened_at: at, reopened_by: by, reason }: ActRow): YearEndReopeningView[] {
  return at === null || reason === null ? [] : [{ at: at.toISOString(), by, reason }];
}

/** The latest first. */
const ACTS = `
  SELECT y.state, y.prepared_at, preparer.name AS prepared_by, y.approved_at, approver.name AS approved_by, y.closed_at,
    closer.name AS closed_by, y.reopened_at, reopener.name AS reopened_by, y.reason
  FROM year_end y LEFT JOIN app_user preparer ON preparer.id = y.prepared_by
  LEFT JOIN app_user approver ON approver.id = y.approved_by LEFT JOIN app_user closer ON closer.id = y.closed_by
  LEFT JOIN app_user reopener ON reopener.id = y.reopened_by
  WHERE y.year = $1 ORDER BY y.reopened_at DESC NULLS FIRST`;
