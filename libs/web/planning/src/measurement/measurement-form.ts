import { httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { FormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  ACCUMULATIONS,
  BASELINE_STATUSES,
  DIRECTIONS,
  FREQUENCIES,
  INDICATOR_KINDS,
  LANGUAGES,
  MEASUREMENT_LIMITS,
  RATE_WINDOWS,
  type DimensionView,
  type PlanNodeView,
} from '@mizan/shared/contracts';
import { parseTyped } from '@mizan/shared/money';
import {
  CurrentPlan,
  LanguageChoice,
  type ProblemFacts,
  ProblemMessages,
  SessionStore,
  TextPipe,
  UnsavedForm,
  problemOf,
  type TextInputs,
} from '@mizan/web/core';
import { FormField } from '@mizan/web/ui';
import { firstValueFrom } from 'rxjs';

import { PlanClient } from '../data/plan-client';
import {
  definitionOf,
  filledTargets,
  hasTargets,
  isJudged,
  sheetInputs,
  type LevelInputs,
  type MilestoneInputs,
  type SheetInputs,
} from './measurement-inputs';
import { TargetGrid, type TypedTarget } from './target-grid';

const NO_TEXT: TextInputs = { en: '', fr: '', ar: '' };
const TEXTS = ['definition', 'method', 'meansOfVerification'] as const;

/** Says how an indicator is measured, while its plan is drafted: only what its kind needs. */
@Component({
  selector: 'mz-measurement-form',
  imports: [FormField, FormsModule, TargetGrid, TextPipe, TranslocoPipe, UnsavedForm],
  templateUrl: './measurement-form.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeasurementForm {
  readonly node = input.required<PlanNodeView>();
  readonly done = output<void>();
  readonly cancelled = output<void>();

  private readonly client = inject(PlanClient);
  private readonly language = inject(LanguageChoice);
  private readonly session = inject(SessionStore);
  protected readonly messages = inject(ProblemMessages);
  protected readonly years = inject(CurrentPlan).years;
  protected readonly texts = TEXTS;
  protected readonly limits = MEASUREMENT_LIMITS;
  protected readonly options = {
    INDICATOR_KINDS,
    DIRECTIONS,
    ACCUMULATIONS,
    FREQUENCIES,
    RATE_WINDOWS,
    BASELINE_STATUSES,
    LANGUAGES,
  };
  protected readonly dimensions = httpResource<DimensionView[]>(() => '/api/dimensions');
  protected readonly problem = signal<ProblemFacts | null>(null);
  protected readonly inputs = linkedSignal<SheetInputs>(() => sheetInputs(this.node().measurement));
  protected readonly ownId = computed(() => this.session.session()?.userId ?? '');
  /** Somebody else who answers for the indicator so far. */
  protected readonly responsible = computed(() => {
    const person = this.node().measurement?.responsible ?? null;
    return person === null || person.id === this.ownId() ? null : person.name;
  });
  protected readonly isChange = computed(() => ['measure', 'rate'].includes(this.inputs().kind));
  protected readonly isJudged = computed(() => isJudged(this.inputs().kind));
  protected readonly hasTargets = computed(() => hasTargets(this.inputs().kind));
  protected readonly hasBounds = computed(() => ['measure', 'maintain'].includes(this.inputs().kind));
  /** What was refused of the targets, by the keys of their cells. */
  protected readonly targetErrors = computed<ReadonlyMap<string, string>>(() => {
    const keys = filledTargets(this.inputs());
    const fields = this.problem()?.fields ?? [];
    return new Map(
      fields.flatMap((field) => {
        const key = keys[Number(/^targets\.(\d+)\./.exec(field.path)?.[1] ?? -1)];
        return key === undefined ? [] : [[key, this.messages.field(field)] as const];
      }),
    );
  });

  protected set(change: Partial<SheetInputs>): void {
    this.inputs.update((inputs) => ({ ...inputs, ...change }));
  }

  protected setText(name: 'unit' | (typeof TEXTS)[number], language: keyof TextInputs, text: string): void {
    this.set({ [name]: { ...this.inputs()[name], [language]: text } });
  }

  protected setTargets(typed: readonly TypedTarget[]): void {
    const targets = { ...this.inputs().targets };
    for (const { key, text } of typed) targets[key] = text;
    this.set({ targets });
  }

  protected retitled(title: TextInputs, language: keyof TextInputs, text: string): TextInputs {
    return { ...title, [language]: text };
  }

  protected addLevel(): void {
    this.set({ levels: [...this.inputs().levels, { title: NO_TEXT, score: '' }] });
  }

  protected setLevel(index: number, change: Partial<LevelInputs>): void {
    this.set({ levels: this.inputs().levels.map((level, at) => (at === index ? { ...level, ...change } : level)) });
  }

  protected removeLevel(index: number): void {
    this.set({ levels: this.inputs().levels.filter((_, at) => at !== index) });
  }

  protected addMilestone(): void {
    this.set({ milestones: [...this.inputs().milestones, { title: NO_TEXT, weight: '1', dueOn: '' }] });
  }

  protected setMilestone(index: number, change: Partial<MilestoneInputs>): void {
    const milestones = this.inputs().milestones.map((row, at) => (at === index ? { ...row, ...change } : row));
    this.set({ milestones });
  }

  protected removeMilestone(index: number): void {
    this.set({ milestones: this.inputs().milestones.filter((_, at) => at !== index) });
  }

  protected toggleDimension(id: string, isChosen: boolean): void {
    const others = this.inputs().dimensionIds.filter((chosen) => chosen !== id);
    this.set({ dimensionIds: isChosen ? [...others, id] : others });
  }

  /** What is wrong with one field; with a part of it where the answer names that. */
  protected errorOf(path: string): string | null {
    const exact = this.problem()?.fields.find((field) => field.path === path);
    return exact ? this.messages.field(exact) : null;
  }

  protected async save(): Promise<void> {
    const definition = definitionOf(this.inputs(), (typed) => this.decimal(typed));
    this.problem.set(null);
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
