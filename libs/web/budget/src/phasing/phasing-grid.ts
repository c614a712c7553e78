import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { PhasingListView, PhasingView } from '@mizan/shared/contracts';
import {
  AmountPipe,
  Formats,
  LanguageChoice,
  pastedCells,
  ProblemMessages,
  problemOf,
  TextPipe,
  typedFigures,
  UnsavedForm,
} from '@mizan/web/core';
import { Toasts } from '@mizan/web/ui';
import { firstValueFrom } from 'rxjs';

import { evenMonths, isNothing } from '../data/amounts';
import { PhasingClient } from '../data/phasing-client';
import { readCourse, type TypedMonths } from './course-inputs';

/** The months of each project: typed, pasted or spread, and kept project by project. What was refused stays typed. */
@Component({
  selector: 'mz-phasing-grid',
  imports: [AmountPipe, TextPipe, TranslocoPipe, UnsavedForm],
  templateUrl: './phasing-grid.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PhasingGrid {
  readonly list = input.required<PhasingListView>();
  readonly mayKeep = input.required<boolean>();
  /** Something was kept, and is worth reading anew. */
  readonly kept = output<void>();

  private readonly client = inject(PhasingClient);
  private readonly formats = inject(Formats);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly language = inject(LanguageChoice);
  private readonly messages = inject(ProblemMessages);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  /** By the key of the course. */
  private readonly typed = typedFigures<Readonly<Record<string, TypedMonths>>>(
    () => ({}),
    (all, figure) => mapped(all, (months) => mapped(months, figure)),
  );
  protected readonly isBusy = signal(false);
  protected readonly refusals = signal<readonly string[]>([]);
  protected readonly hasTyped = computed(() => Object.keys(this.typed()).length > 0);
  protected readonly months = computed(() => {
    const format = new Intl.DateTimeFormat(this.language.current(), { month: 'short', timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, month) => format.format(new Date(Date.UTC(this.list().year, month, 1))));
  });
  protected readonly rows = computed(() => {
    const language = this.language.current();
    return this.list().rows.map((course) => {
      const typed = this.typed()[keyOf(course)] ?? {};
      const read = readCourse(course, typed, language);
      return {
        course,
        name: this.nameOf(course),
        cells: course.months.map((month, at) => typed[at] ?? this.shown(month.amount)),
        unread: 'unread' in read ? read.unread.month : null,
        missing: 'missing' in read ? read.missing : null,
        isWhole: 'missing' in read && isNothing(read.missing),
        keptFor: this.keptForOf(course),
      };
    });
  });

  protected set(course: PhasingView, month: number, text: string): void {
    this.typed.update((all) => ({ ...all, [keyOf(course)]: { ...all[keyOf(course)], [month]: text } }));
  }

  protected spread(course: PhasingView): void {
    evenMonths(course.revised).forEach(({ amount }, month) => this.set(course, month, this.formats.typable(amount)));
  }

  /** A block of a spreadsheet fills the cells beside and below; one figure goes into its cell as ever. */
  protected onPaste(event: ClipboardEvent, row: number, month: number): void {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!/[\t\n\r]/.test(text.trim())) return;
    event.preventDefault();
    for (const [down, line] of pastedCells(text).entries()) {
      const course = this.list().rows[row + down];
      if (course) line.slice(0, 12 - month).forEach((cell, across) => this.set(course, month + across, cell));
    }
  }

  /** Enter and the arrows walk along a column. */
  protected onKey(event: KeyboardEvent, row: number, month: number): void {
    const isUp = event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey);
    if (!isUp && event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    const cell = `input[data-cell="${row + (isUp ? -1 : 1)}:${month}"]`;
    this.host.nativeElement.querySelector<HTMLInputElement>(cell)?.focus();
  }

  protected async keep(): Promise<void> {
    this.isBusy.set(true);
    this.refusals.set([]);
    let isAnyKept = false;
    for (const course of this.list().rows.filter((row) => this.typed()[keyOf(row)])) {
      isAnyKept = (await this.keepOne(course)) || isAnyKept;
    }
    this.isBusy.set(false);
    if (isAnyKept) this.kept.emit();
  }

  /** Whether it was kept; if not, it is said why. */
  private async keepOne(course: PhasingView): Promise<boolean> {
    const project = this.nameOf(course);
    const read = readCourse(course, this.typed()[keyOf(course)] ?? {}, this.language.current());
    if ('unread' in read) {
      const { month, error } = read.unread;
      const reason = this.transloco.translate<string>(error);
      this.refuse('phasing.unread', { project, month: this.months()[month] ?? '', reason });
      return false;
    }
    const { projectId, year, natureId, fundId } = course;
    try {
      await firstValueFrom(
        this.client.keep({ projectId, year, natureId, fundId, months: read.months }, course.version),
      );
      this.typed.update(({ [keyOf(course)]: _kept, ...others }) => others);
      this.toasts.show(this.transloco.translate('phasing.kept', { project }));
      return true;
    } catch (error) {
      this.refuse('phasing.notKept', { project, reason: this.messages.sentence(problemOf(error)) });
      return false;
    }
  }

  /** In a field as it is typed; elsewhere as it is read. */
  private shown(amount: string): string {
    return this.mayKeep() ? this.formats.typable(amount) : this.formats.amount(amount);
  }

  private refuse(key: string, params: Readonly<Record<string, string>>): void {
    this.refusals.update((refusals) => [...refusals, this.transloco.translate(key, params)]);
  }

  private nameOf({ projectCode, natureName, isRegular, fundCode }: PhasingView): string {
    const nature = natureName === null ? '' : this.formats.text(natureName).text;
    return [projectCode, nature, isRegular ? '' : fundCode].filter((part) => part !== '').join(' · ');
  }

  private keptForOf({ keptFor, keptAt }: PhasingView): string | null {
    if (keptFor === null || keptAt === null) return null;
    const date = this.formats.date(keptAt.slice(0, 10));
    return this.transloco.translate('phasing.keptFor', { amount: this.formats.money(keptFor), date });
  }
}

function keyOf({ projectId, fundId, natureId }: PhasingView): string {
  return `${projectId} ${fundId} ${natureId ?? ''}`;
}

/** The same names with other values. */
function mapped<Value>(record: Readonly<Record<string, Value>>, by: (value: Value) => Value): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, by(value)]));
}
