import { DestroyRef, DOCUMENT, Injectable, computed, inject, signal } from '@angular/core';
import type { Language, ReportContent, ReportSheetView, SheetRowAnswerView } from '@mizan/shared/contracts';
import { LanguageChoice, UnsavedChanges, problemOf, type ProblemFacts } from '@mizan/web/core';
import { firstValueFrom } from 'rxjs';

import { SheetClient } from '../data/sheet-client';
import { isOpen, pasted, type PasteStart } from './sheet-paste';
import {
  answered,
  changeOf,
  decided,
  isChanged,
  isUnsaved,
  left,
  untouched,
  withEdits,
  withTheirs,
  withTyped,
  type Figure,
  type SheetRow,
} from './sheet-row';

/** Pause in typing after which drafts are saved. */
const SAVE_AFTER_MS = 1200;
/** How often it is asked whether somebody else wrote into the same sheet. */
const LOOK_EVERY_MS = 8000;

/** Where saving stands: nothing to do, on its way, or not possible just now. */
export type SavingState = 'saved' | 'waiting' | 'saving' | 'failed';

/** The sheet that somebody is filling: drafts save themselves, and what others write appears. Provided by its page. */
@Injectable()
export class SheetStore {
  private readonly client = inject(SheetClient);
  private readonly language = inject(LanguageChoice);
  private readonly document = inject(DOCUMENT);
  private readonly list = signal<readonly SheetRow[]>([]);
  private readonly head = signal<ReportSheetView | null>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending: Promise<void> | null = null;
  private cell: { readonly indicatorId: string; readonly figure: Figure } | null = null;

  readonly rows = this.list.asReadonly();
  readonly sheet = this.head.asReadonly();
  readonly problem = signal<ProblemFacts | null>(null);
  readonly saving = signal<SavingState>('saved');
  /** Who changed which rows meanwhile, to be shown for a moment. */
  readonly news = signal<ReadonlyMap<string, string>>(new Map());
  readonly attention = computed(
    () => this.list().filter((row) => row.problem !== null || row.conflict !== null).length,
  );

  constructor() {
    const release = inject(UnsavedChanges).watch(() => this.list().some(isUnsaved));
    const looking = setInterval(() => void this.look(), LOOK_EVERY_MS);
    inject(DestroyRef).onDestroy(() => {
      release();
      clearInterval(looking);
      clearTimeout(this.timer);
    });
  }

  /** Shows another sheet; what is unsaved of the one before is given up, so ask first. */
  async open(areaId: string, endsOn: string | null): Promise<void> {
    this.problem.set(null);
    try {
      const sheet = await firstValueFrom(this.client.read(areaId, endsOn));
      this.head.set(sheet);
      this.list.set(sheet.rows.map(untouched));
      this.saving.set('saved');
      this.news.set(new Map());
    } catch (error) {
      this.head.set(null);
      this.problem.set(problemOf(error));
    }
  }

  type(indicatorId: string, figure: Figure, text: string): void {
    this.change(indicatorId, (row) => withTyped(row, figure, text, this.language.current()));
  }

  edit(indicatorId: string, edits: ReportContent): void {
    this.change(indicatorId, (row) => withEdits(row, edits));
  }

  /** Somebody stands in this cell: its text stays as it is typed. */
  enter(cell: { readonly indicatorId: string; readonly figure: Figure }): void {
    this.cell = cell;
  }

  /** Nobody stands in a cell any more; what was typed is saved. */
  leave(): void {
    this.cell = null;
    this.list.update((rows) => rows.map(left));
    void this.save();
  }

  decide(indicatorId: string, choice: 'mine' | 'theirs'): void {
    this.change(indicatorId, (row) => decided(row, choice));
  }

  /** Fills cells from a spreadsheet; resolves with how many, and with what puts everything back. */
  paste(text: string, start: PasteStart): { readonly filled: number; readonly undo: () => void } {
    const before = this.list();
    const language: Language = this.language.current();
    const { rows, filled } = pasted(before, text, start, language);
    this.list.set(rows);
    this.saveSoon();
    return { filled, undo: () => this.restore(before) };
  }

  /** Saves what can be saved, now. */
  async save(): Promise<void> {
    clearTimeout(this.timer);
    if (this.sending !== null) await this.sending;
    this.sending = this.send().finally(() => {
      this.sending = null;
    });
    await this.sending;
  }

  /** Hands in every open row that has a report; resolves with the answers. */
  async submit(): Promise<readonly SheetRowAnswerView[]> {
    await this.save();
    const sheet = this.head();
    const rows = this.list().flatMap((row) => {
      const { report, indicator } = row.view;
      const isReady = report !== null && isOpen(row) && !isUnsaved(row);
      return isReady ? [{ indicatorId: indicator.id, version: report.version }] : [];
    });
    if (sheet === null || rows.length === 0) return [];
    try {
      const answer = await firstValueFrom(this.client.submit(sheet.area.id, sheet.endsOn, { rows }));
      this.take(answer.rows);
      return answer.rows;
    } catch (error) {
      this.problem.set(problemOf(error));
      return [];
    }
  }

  /** Reads the sheet again: what others wrote comes in, what is being written here stays. */
  async look(): Promise<void> {
    const sheet = this.head();
    if (sheet === null || this.sending !== null || this.document.hidden) return;
    try {
      const now = await firstValueFrom(this.client.read(sheet.area.id, sheet.endsOn));
      if (this.sending !== null || this.head()?.endsOn !== now.endsOn) return;
      this.head.set(now);
      const views = new Map(now.rows.map((view) => [view.indicator.id, view]));
      const news = new Map<string, string>();
      this.list.update((rows) =>
        rows.map((row) => {
          const theirs = views.get(row.view.indicator.id)?.report ?? null;
          if (theirs === null || theirs.version === row.view.report?.version) return row;
          if (theirs.changedBy !== null) news.set(row.view.indicator.id, theirs.changedBy);
          return withTheirs(row, theirs, this.heldIn(row));
        }),
      );
      if (news.size > 0) this.news.set(news);
    } catch {
      // The next look will tell; saving says so by itself when the line is gone.
    }
  }

  private restore(before: readonly SheetRow[]): void {
    const now = new Map(this.list().map((row) => [row.view.indicator.id, row]));
    this.list.set(
      before.map((row) => {
        const current = now.get(row.view.indicator.id);
        if (!current || current.view === row.view) return row;
        // It was saved meanwhile: what was there before is saved again.
        return withEdits({ ...row, view: current.view, edits: {} }, { ...saidBefore(row), ...row.edits });
      }),
    );
    this.saveSoon();
  }

  private change(indicatorId: string, changed: (row: SheetRow) => SheetRow): void {
    this.list.update((rows) => rows.map((row) => (row.view.indicator.id === indicatorId ? changed(row) : row)));
    this.saveSoon();
  }

  private heldIn({ view }: SheetRow): Figure | null {
    return this.cell?.indicatorId === view.indicator.id ? this.cell.figure : null;
  }

  private saveSoon(): void {
    clearTimeout(this.timer);
    if (!this.list().some(isChanged)) return;
    this.saving.set('waiting');
    this.timer = setTimeout(() => void this.save(), SAVE_AFTER_MS);
  }

  private async send(): Promise<void> {
    const sheet = this.head();
    const changes = this.list().flatMap((row) => changeOf(row) ?? []);
    if (sheet === null || changes.length === 0) {
      this.saving.set(this.list().some(isChanged) ? 'waiting' : 'saved');
      return;
    }
    this.saving.set('saving');
    try {
      const answer = await firstValueFrom(this.client.save(sheet.area.id, sheet.endsOn, { rows: changes }));
      const sent = new Map(changes.map((change) => [change.indicatorId, change]));
      const answers = new Map(answer.rows.map((row) => [row.indicatorId, row]));
      this.list.update((rows) =>
        rows.map((row) => {
          const [change, said] = [sent.get(row.view.indicator.id), answers.get(row.view.indicator.id)];
          return change && said ? answered(row, change, said, this.heldIn(row)) : row;
        }),
      );
      this.problem.set(null);
      this.saving.set('saved');
      // What was typed meanwhile, or merged with what somebody else wrote, follows.
      if (this.list().some((row) => changeOf(row) !== null)) this.saveSoon();
    } catch (error) {
      this.problem.set(problemOf(error));
      this.saving.set('failed');
      this.timer = setTimeout(() => void this.save(), LOOK_EVERY_MS);
    }
  }

  private take(answers: readonly SheetRowAnswerView[]): void {
    const byId = new Map(answers.map((answer) => [answer.indicatorId, answer]));
    this.list.update((rows) =>
      rows.map((row) => {
        const answer = byId.get(row.view.indicator.id);
        if (!answer) return row;
        const change = { indicatorId: answer.indicatorId, version: row.view.report?.version ?? null };
        return answered(row, change, answer, this.heldIn(row));
      }),
    );
  }
}

/** The figures and text that a paste may have changed, as they were. */
function saidBefore({ view: { report } }: SheetRow): ReportContent {
  return {
    value: report?.value ?? null,
    numerator: report?.numerator ?? null,
    denominator: report?.denominator ?? null,
    narrative: report?.narrative ?? null,
  };
}
