import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import {
  ACTIVITY_TYPES,
  COUNTRIES,
  LANGUAGES,
  TEXT_LIMITS,
  type ActivityType,
  type ActivityView,
  type Language,
  type LocalizedText,
} from '@mizan/shared/contracts';
import { parseTyped } from '@mizan/shared/money';
import {
  Formats,
  LanguageChoice,
  localizedText,
  type ProblemFacts,
  ProblemMessages,
  problemOf,
  textInputs,
  type TextInputs,
  typedFigures,
  UnsavedForm,
} from '@mizan/web/core';
import { FormField } from '@mizan/web/ui';

/** What the form yields: decimal text for the cost, null for what was left empty. */
export interface ActivityContent {
  readonly type: ActivityType;
  readonly title: LocalizedText;
  readonly plannedStart: string;
  readonly plannedEnd: string;
  readonly actualStart: string | null;
  readonly actualEnd: string | null;
  readonly plannedCost: string | null;
  readonly costWithoutPartners: string | null;
  readonly country: string | null;
  readonly partners: string | null;
  readonly expectedBeneficiaries: number | null;
  readonly actualBeneficiaries: number | null;
}

interface ActivityInputs extends Omit<
  ActivityContent,
  'title' | 'plannedCost' | 'costWithoutPartners' | 'expectedBeneficiaries' | 'actualBeneficiaries'
> {
  readonly nodeId: string;
  readonly title: TextInputs;
  readonly plannedCost: string;
  readonly costWithoutPartners: string;
  readonly expectedBeneficiaries: string;
  readonly actualBeneficiaries: string;
}

/** The fields of an activity, new or known. Numbers are read as people type them, in the language of the screen. */
@Component({
  selector: 'mz-activity-form',
  imports: [FormField, FormsModule, TranslocoPipe, UnsavedForm],
  templateUrl: './activity-form.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ActivityForm {
  /** The activity to edit; none for a new one. */
  readonly activity = input<ActivityView | null>(null);
  /** Where a new activity may stand. */
  readonly places = input<readonly { readonly id: string; readonly label: string }[]>([]);
  readonly nodeId = input('');
  /** Sends the content; what it throws is shown beside the fields. */
  readonly send = input.required<(content: ActivityContent, nodeId: string) => Promise<void>>();
  readonly cancelled = output<void>();

  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(LanguageChoice);
  private readonly formats = inject(Formats);
  protected readonly messages = inject(ProblemMessages);
  protected readonly types = ACTIVITY_TYPES;
  protected readonly languages = LANGUAGES;
  protected readonly limits = TEXT_LIMITS;
  protected readonly isBusy = signal(false);
  protected readonly problem = signal<ProblemFacts | null>(null);
  protected readonly unreadable = signal<Readonly<Record<string, string>>>({});
  protected readonly countries = computed(() => {
    const named = COUNTRIES.map((code) => ({ code, name: this.formats.country(code) }));
    return named.sort((one, other) => one.name.localeCompare(other.name, this.language.current()));
  });
  protected readonly inputs = typedFigures<ActivityInputs>(
    () => {
      const activity = this.activity();
      return {
        nodeId: this.nodeId(),
        type: activity?.type ?? 'meeting',
        title: textInputs(activity?.title ?? null),
        plannedStart: activity?.plannedStart ?? '',
        plannedEnd: activity?.plannedEnd ?? '',
        actualStart: activity?.actualStart ?? null,
        actualEnd: activity?.actualEnd ?? null,
        plannedCost: activity?.plannedCost?.amount ?? '',
        costWithoutPartners: activity?.costWithoutPartners?.amount ?? '',
        country: activity?.country ?? null,
        partners: activity?.partners ?? null,
        expectedBeneficiaries: activity?.expectedBeneficiaries?.toString() ?? '',
        actualBeneficiaries: activity?.actualBeneficiaries?.toString() ?? '',
      };
    },
    (inputs, figure) => ({
      ...inputs,
      plannedCost: figure(inputs.plannedCost),
      costWithoutPartners: figure(inputs.costWithoutPartners),
      expectedBeneficiaries: figure(inputs.expectedBeneficiaries),
      actualBeneficiaries: figure(inputs.actualBeneficiaries),
    }),
  );

  protected set(change: Partial<ActivityInputs>): void {
    this.inputs.update((inputs) => ({ ...inputs, ...change }));
  }

  protected setTitle(language: Language, text: string): void {
    this.set({ title: { ...this.inputs().title, [language]: text } });
  }

  protected errorOf(path: string): string | null {
    return this.unreadable()[path] ?? this.messages.ofField(this.problem(), path);
  }

  protected async save(): Promise<void> {
    if (this.isBusy()) return;
    this.problem.set(null);
    this.unreadable.set({});
    const content = this.read();
    if (Object.keys(this.unreadable()).length > 0) return;
    this.isBusy.set(true);
    try {
      await this.send()(content, this.inputs().nodeId);
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.isBusy.set(false);
    }
  }

  private read(): ActivityContent {
    const { nodeId: _nodeId, title, expectedBeneficiaries, actualBeneficiaries, ...rest } = this.inputs();
    return {
      ...rest,
      actualStart: rest.actualStart || null,
      actualEnd: rest.actualEnd || null,
      country: rest.country || null,
      partners: rest.partners?.trim() || null,
      title: localizedText(title, this.activity()?.title.source ?? null) ?? { source: this.language.current() },
      plannedCost: this.number('plannedCost', rest.plannedCost),
      costWithoutPartners: this.number('costWithoutPartners', rest.costWithoutPartners),
      expectedBeneficiaries: this.people('expectedBeneficiaries', expectedBeneficiaries),
      actualBeneficiaries: this.people('actualBeneficiaries', actualBeneficiaries),
    };
  }

  private people(path: string, typed: string): number | null {
    const decimal = this.number(path, typed);
    return decimal === null ? null : Number(decimal);
  }

  /** Typed digits of any of the three scripts as decimal text; null when empty; notes what cannot be read. */
  private number(path: string, typed: string): string | null {
    if (typed.trim() === '') return null;
    const read = parseTyped(typed, this.language.current());
    if ('decimal' in read) return read.decimal;
    const key = read.reason === 'ambiguous' ? 'activities.ambiguous' : 'activities.unreadable';
    this.unreadable.update((notes) => ({ ...notes, [path]: this.transloco.translate(key) }));
    return null;
  }
}
