import { ChangeDetectionStrategy, Component, ElementRef, inject, input, linkedSignal, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { IndicatorReportView, LocalizedText, ReportContent } from '@mizan/shared/contracts';
import { parseTyped } from '@mizan/shared/money';
import { DecimalPipe, Formats, LanguageChoice, PeriodPipe, ProblemMessages, TextPipe } from '@mizan/web/core';
import { Icon } from '@mizan/web/ui';

import { FigureTexts } from '../data/figure-texts';
import { SheetDetails } from './sheet-details';
import { isOpen, type PasteStart } from './sheet-paste';
import { contentOf, figuresOf, isUnsaved, toDateOf, type ContentField, type Figure, type SheetRow } from './sheet-row';

/** The rows of a sheet as a grid: figures are typed or pasted, everything else of a report opens below its row. */
@Component({
  selector: 'mz-sheet-grid',
  imports: [DecimalPipe, Icon, PeriodPipe, RouterLink, SheetDetails, TextPipe, TranslocoPipe],
  templateUrl: './sheet-grid.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SheetGrid {
  readonly rows = input.required<readonly SheetRow[]>();
  /** Who changed which rows meanwhile. */
  readonly news = input<ReadonlyMap<string, string>>(new Map());
  readonly readOnly = input(false);
  /** The indicator whose row is open at first. */
  readonly first = input<string | null>(null);
  readonly typed = output<{ indicatorId: string; figure: Figure; text: string }>();
  readonly edited = output<{ indicatorId: string; edits: ReportContent }>();
  readonly decided = output<{ indicatorId: string; choice: 'mine' | 'theirs' }>();
  readonly pasted = output<{ text: string; start: PasteStart }>();
  /** A cell is being typed into. */
  readonly entered = output<{ indicatorId: string; figure: Figure }>();
  /** A cell was left. */
  readonly left = output<void>();
  /** Something beside the report changed, such as its evidence. */
  readonly reread = output<void>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly formats = inject(Formats);
  private readonly figureTexts = inject(FigureTexts);
  private readonly language = inject(LanguageChoice);
  private readonly transloco = inject(TranslocoService);
  protected readonly messages = inject(ProblemMessages);
  protected readonly opened = linkedSignal<string | null>(() => this.first());
  protected readonly isOpen = isOpen;
  protected readonly isUnsaved = isUnsaved;
  protected readonly figuresOf = figuresOf;

  protected mayWrite(row: SheetRow): boolean {
    return !this.readOnly() && isOpen(row);
  }

  /** What stands in a cell: what was typed, else what is saved. */
  protected textIn(row: SheetRow, figure: Figure): string {
    const typed = row.typed[figure];
    if (typed !== undefined) return typed;
    const value = figure in row.edits ? row.edits[figure] : contentOf(row.view.report)[figure];
    return value ? this.figureShown(value) : '';
  }

  /** With its groups where it is read back as what it is, else without. */
  private figureShown(value: string): string {
    const grouped = this.formats.decimal(value);
    return 'decimal' in parseTyped(grouped, this.language.current()) ? grouped : this.formats.typable(value);
  }

  /** Why a cell is refused; null when it is not. */
  protected errorIn(row: SheetRow, figure: Figure): string | null {
    const fault = row.faults[figure];
    if (fault === 'ambiguous') return this.transloco.translate('indicatorReports.ambiguous');
    if (fault) return this.transloco.translate('indicatorReports.unreadable');
    return this.messages.ofField(row.problem, figure);
  }

  protected labelOf({ view: { indicator } }: SheetRow, figure: Figure): string {
    const unit = indicator.unit ? this.formats.text(indicator.unit).text : '–';
    return this.transloco.translate(`reportSheet.cells.${figure}`, { code: indicator.code, unit });
  }

  /** The limits of a value in words; null where there are none. */
  protected boundsOf({ view: { minimum, maximum } }: SheetRow): string | null {
    if (minimum === null && maximum === null) return null;
    const shown = {
      minimum: minimum && this.formats.decimal(minimum),
      maximum: maximum && this.formats.decimal(maximum),
    };
    if (minimum === null) return this.transloco.translate('reportSheet.atMost', shown);
    return this.transloco.translate(maximum === null ? 'reportSheet.atLeast' : 'reportSheet.bounds', shown);
  }

  protected before({ view }: SheetRow): string {
    if (view.indicator.kind === 'rate') return this.rateText([view.beforeNumerator, view.beforeDenominator]);
    return this.figureTexts.value(view.before, view.indicator.kind);
  }

  protected toDate(row: SheetRow): string {
    const { total, parts } = toDateOf(row);
    if (row.view.indicator.kind === 'rate') return this.rateText(parts ?? []);
    return this.figureTexts.value(total, row.view.indicator.kind);
  }

  protected target({ view }: SheetRow): string {
    const level = view.levels.find(({ id }) => id === view.targetLevelId);
    if (level) return this.formats.text(level.title).text;
    return this.figureTexts.value(view.target, view.indicator.kind);
  }

  protected levelOf(row: SheetRow): string {
    return (row.edits.levelId === undefined ? row.view.report?.levelId : row.edits.levelId) ?? '';
  }

  protected valueOf(row: SheetRow): string {
    return (row.edits.value === undefined ? row.view.report?.value : row.edits.value) ?? '';
  }

  protected confidenceOf(row: SheetRow): string {
    return row.edits.confidence ?? row.view.report?.confidence ?? 'measured';
  }

  protected reachedIn(row: SheetRow): number {
    return (row.edits.milestones ?? row.view.report?.milestones ?? []).length;
  }

  protected setConfidence(row: SheetRow, chosen: string): void {
    this.edit(row, { confidence: chosen === 'estimated' ? 'estimated' : 'measured' });
  }

  protected edit({ view: { indicator } }: SheetRow, edits: ReportContent): void {
    this.edited.emit({ indicatorId: indicator.id, edits });
  }

  protected toggle(indicatorId: string): void {
    this.opened.update((open) => (open === indicatorId ? null : indicatorId));
  }

  /** Enter and the arrows walk along a column; in text they would only move the caret. */
  protected onKey(event: KeyboardEvent, row: number, column: number): void {
    const isUp = event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey);
    const isDown = event.key === 'ArrowDown' || (event.key === 'Enter' && !event.shiftKey);
    if (!isUp && !isDown) return;
    event.preventDefault();
    const step = isUp ? -1 : 1;
    for (let next = row + step; next >= 0 && next < this.rows().length; next += step) {
      const cell = this.cellAt(next, column) ?? this.cellAt(next, 0);
      if (cell === null) continue;
      cell.focus();
      cell.select();
      return;
    }
  }

  /** A block of cells is spread over the sheet; a single figure goes into its cell as ever. */
  protected onPaste(event: ClipboardEvent, row: number, figure: Figure): void {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!/[\t\n\r]/.test(text.trim())) return;
    event.preventDefault();
    this.pasted.emit({ text, start: { row, column: figure === 'denominator' ? 'denominator' : 'figure' } });
  }

  /** Both sides of a field in conflict, in words. */
  protected shown(content: ReportContent, field: ContentField): string {
    const value = content[field];
    if (value === null || value === undefined || value === '') return this.transloco.translate('reportSheet.empty');
    if (typeof value === 'string') return /^-?\d/.test(value) ? this.formats.decimal(value) : value;
    if (isText(value)) return this.formats.text(value).text;
    if ('text' in value) return this.formats.text(value.text).text;
    return this.formats.decimal(value.length);
  }

  protected contentOf(report: IndicatorReportView): ReportContent {
    return contentOf(report);
  }

  /** The two sums of a rate before this period; null where there are none, or it is no rate. */
  protected partsBefore({ view }: SheetRow): readonly [string, string] | null {
    return pairOf([view.beforeNumerator, view.beforeDenominator]);
  }

  protected partsToDate(row: SheetRow): readonly [string, string] | null {
    return pairOf(toDateOf(row).parts ?? []);
  }

  private rateText(parts: readonly (string | null)[]): string {
    const pair = pairOf(parts);
    if (pair === null || Number(pair[1]) === 0) return '–';
    return this.formats.percent(Number(pair[0]) / Number(pair[1]), 1);
  }

  private cellAt(row: number, column: number): HTMLInputElement | null {
    return this.host.nativeElement.querySelector<HTMLInputElement>(`input[data-cell="${row}:${column}"]`);
  }
}

function isText(value: object): value is LocalizedText {
  return 'source' in value;
}

function pairOf([one, other]: readonly (string | null)[]): readonly [string, string] | null {
  return one === null || one === undefined || other === null || other === undefined ? null : [one, other];
}
