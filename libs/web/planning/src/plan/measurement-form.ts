import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  ACCUMULATIONS,
  BASELINE_STATUSES,
  DIRECTIONS,
  FREQUENCIES,
  INDICATOR_KINDS,
  LANGUAGES,
  type Accumulation,
  type BaselineStatus,
  type Direction,
  type Frequency,
  type IndicatorKind,
  type PlanNodeView,
  type StatedTarget,
} from '@mizan/shared/contracts';
import { parseTyped } from '@mizan/shared/money';
import {
  CurrentPlan,
  LanguageChoice,
  type ProblemFacts,
  ProblemMessages,
  UnsavedForm,
  problemOf,
} from '@mizan/web/core';
import { FormField } from '@mizan/web/ui';
import { firstValueFrom } from 'rxjs';

import { PlanClient } from '../data/plan-client';
import { localizedText, textInputs, type TextInputs } from './text-inputs';

interface SheetInputs {
  readonly kind: IndicatorKind;
  readonly direction: Direction;
  readonly accumulation: Accumulation;
  readonly frequency: Frequency;
  readonly unit: TextInputs;
  readonly decimals: number;
  readonly baselineStatus: BaselineStatus;
  readonly baselineValue: string;
  readonly baselineDate: string;
  readonly baselineSource: string;
  readonly targets: Readonly<Record<number, string>>;
}

/** Says how an indicator is measured, while its plan is drafted. */
@Component({
  selector: 'mz-measurement-form',
  imports: [FormField, FormsModule, TranslocoPipe, UnsavedForm],
  templateUrl: './measurement-form.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeasurementForm {
  readonly node = input.required<PlanNodeView>();
  readonly done = output<void>();
  readonly cancelled = output<void>();

  private readonly client = inject(PlanClient);
  private readonly language = inject(LanguageChoice);
  protected readonly messages = inject(ProblemMessages);
  protected readonly years = inject(CurrentPlan).years;
  protected readonly options = {
    INDICATOR_KINDS,
    DIRECTIONS,
    ACCUMULATIONS,
    FREQUENCIES,
    BASELINE_STATUSES,
    LANGUAGES,
  };
  protected readonly problem = signal<ProblemFacts | null>(null);
  protected readonly inputs = linkedSignal<SheetInputs>(() => {
    const sheet = this.node().measurement;
    return {
      kind: sheet?.kind ?? 'measure',
      direction: sheet?.direction ?? 'increase',
      accumulation: sheet?.accumulation ?? 'incremental',
      frequency: sheet?.frequency ?? 'quarter',
      unit: textInputs(sheet?.unit ?? null),
      decimals: sheet?.decimals ?? 0,
      baselineStatus: sheet?.baseline.status ?? 'unknown',
      baselineValue: sheet?.baseline.value ?? '',
      baselineDate: sheet?.baseline.date ?? '',
      baselineSource: sheet?.baseline.source ?? '',
      targets: Object.fromEntries((sheet?.targets ?? []).map((target) => [Number(target.period), target.value ?? ''])),
    };
  });

  protected set(change: Partial<SheetInputs>): void {
    this.inputs.update((inputs) => ({ ...inputs, ...change }));
  }

  protected setUnit(language: keyof TextInputs, text: string): void {
    this.set({ unit: { ...this.inputs().unit, [language]: text } });
  }

  protected setTarget(year: number, text: string): void {
    this.set({ targets: { ...this.inputs().targets, [year]: text } });
  }

  protected async save(): Promise<void> {
    const { unit, targets, baselineValue, baselineDate, baselineSource, direction, accumulation, ...rest } =
      this.inputs();
    const unitText = localizedText(unit, null);
    const isKnown = rest.baselineStatus === 'known';
    const definition = {
      ...rest,
      ...(rest.kind === 'measure' ? { direction, accumulation } : {}),
      ...(unitText === null ? {} : { unit: unitText }),
      ...(isKnown && baselineValue !== '' ? { baselineValue: this.decimal(baselineValue) } : {}),
      ...(isKnown && baselineDate !== '' ? { baselineDate } : {}),
      ...(isKnown && baselineSource !== '' ? { baselineSource } : {}),
      targets: this.years().flatMap((year): StatedTarget[] => {
        const typed = targets[year] ?? '';
        return typed.trim() === '' ? [] : [{ period: String(year), value: this.decimal(typed) }];
      }),
    };
    try {
      await firstValueFrom(this.client.define(this.node().id, this.node().version, definition));
      this.done.emit();
    } catch (error) {
      this.problem.set(problemOf(error));
    }
  }

  /** What was typed as decimal text; unreadable text goes as it is, and the answer names the field. */
  private decimal(typed: string): string {
    const read = parseTyped(typed, this.language.current());
    return 'decimal' in read ? read.decimal : typed;
  }
}
