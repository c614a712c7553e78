import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { MEMBER_STATES } from '@mizan/shared/contracts';
import { periodsOf, type ReportingFrequency } from '@mizan/shared/progress';
import { CountryPipe, PeriodPipe, pastedCells } from '@mizan/web/core';

import { targetKey, type LevelInputs } from './measurement-inputs';

/** A text that was typed into a cell, by the key of the cell. */
export interface TypedTarget {
  readonly key: string;
  readonly text: string;
}

const FREQUENCIES: readonly ReportingFrequency[] = ['year', 'half', 'quarter'];

/** Targets by period, for all countries together and for single ones; typed, or pasted from a spreadsheet. */
@Component({
  selector: 'mz-target-grid',
  imports: [CountryPipe, PeriodPipe, TranslocoPipe],
  templateUrl: './target-grid.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TargetGrid {
  readonly years = input.required<readonly number[]>();
  readonly targets = input.required<Readonly<Record<string, string>>>();
  /** The levels of the rubric, where targets are levels. */
  readonly levels = input<readonly LevelInputs[]>([]);
  readonly isByLevel = input(false);
  /** What is wrong, by the key of the cell. */
  readonly errors = input<ReadonlyMap<string, string>>(new Map());
  readonly typed = output<readonly TypedTarget[]>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly chosen = signal<ReportingFrequency | null>(null);
  private readonly added = signal<readonly string[]>([]);
  protected readonly frequencies = FREQUENCIES;
  protected readonly key = targetKey;

  /** As fine as what is there, unless somebody chose. */
  protected readonly frequency = computed<ReportingFrequency>(() => {
    const keys = Object.keys(this.targets()).join();
    const finest = keys.includes('-Q') ? 'quarter' : 'half';
    return this.chosen() ?? (keys.includes('-') ? finest : 'year');
  });
  /** Years always, and the parts of them that are chosen; those that have a target stay. */
  protected readonly periods = computed(() => {
    const [first, last] = [this.years()[0] ?? 0, this.years().at(-1) ?? -1];
    const asked = new Set([...periodsOf(this.frequency(), first, last)].map(({ key }) => key));
    const filled = new Set(Object.keys(this.targets()).map((key) => key.split(' ')[0] ?? ''));
    return FREQUENCIES.flatMap((frequency) => periodsOf(frequency, first, last))
      .filter(({ key }) => asked.has(key) || filled.has(key))
      .toSorted((one, other) => one.endPosition - other.endPosition || one.key.length - other.key.length);
  });
  protected readonly countries = computed(() => {
    const stated = Object.keys(this.targets()).flatMap((key) => key.split(' ')[1] ?? []);
    return [...new Set([...stated, ...this.added()])].toSorted();
  });
  protected readonly otherCountries = computed(() =>
    MEMBER_STATES.filter((country) => !this.countries().includes(country)),
  );
  protected readonly columns = computed(() => ['', ...(this.isByLevel() ? [] : this.countries())]);

  protected choose(frequency: string): void {
    this.chosen.set(FREQUENCIES.find((candidate) => candidate === frequency) ?? null);
  }

  protected add(country: string): void {
    if (country !== '') this.added.update((added) => [...added, country]);
  }

  protected set(key: string, text: string): void {
    this.typed.emit([{ key, text }]);
  }

  /** A block of a spreadsheet fills the cells below and beside; one figure goes into its cell as ever. */
  protected onPaste(event: ClipboardEvent, row: number, column: number): void {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!/[\t\n\r]/.test(text.trim())) return;
    event.preventDefault();
    this.typed.emit(
      pastedCells(text).flatMap((line, down) =>
        line.flatMap((cell, across) => {
          const [period, country] = [this.periods()[row + down]?.key, this.columns()[column + across]];
          return period === undefined || country === undefined ? [] : [{ key: targetKey(period, country), text: cell }];
        }),
      ),
    );
  }

  /** Enter and the arrows walk along a column. */
  protected onKey(event: KeyboardEvent, row: number, column: number): void {
    const isUp = event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey);
    if (!isUp && event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    const cell = `input[data-target="${row + (isUp ? -1 : 1)}:${column}"]`;
    this.host.nativeElement.querySelector<HTMLInputElement>(cell)?.focus();
  }
}
