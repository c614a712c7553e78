import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  untracked,
} from '@angular/core';
import { FormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  CLOSING_RULES,
  FUND_LIMITS,
  LANGUAGES,
  TEXT_LIMITS,
  type ClosingRule,
  type FundView,
  type Language,
} from '@mizan/shared/contracts';
import { CURRENCIES } from '@mizan/shared/money';
import {
  Formats,
  LanguageChoice,
  ProblemMessages,
  Sending,
  UnsavedForm,
  localizedText,
  newRequestKey,
  textInputs,
  type TextInputs,
} from '@mizan/web/core';
import { FormField } from '@mizan/web/ui';
import { firstValueFrom } from 'rxjs';

import { FundClient } from '../data/fund-client';

/** What is typed about a fund, new or known. */
interface TypedFund {
  readonly code: string;
  readonly name: TextInputs;
  readonly currency: string;
  readonly projectIds: readonly string[];
  readonly reference: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly closingRule: ClosingRule;
  readonly conditions: TextInputs;
  /** Only those that are added. */
  readonly reports: readonly { readonly dueOn: string; readonly what: string }[];
}

/** Opens a fund for an agreement, or changes its terms. Code, currency and projects are given once. */
@Component({
  selector: 'mz-fund-form',
  imports: [FormField, FormsModule, TranslocoPipe, UnsavedForm],
  templateUrl: './fund-form.html',
  providers: [Sending],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FundForm {
  /** What is changed; null for a new one. */
  readonly fund = input<FundView | null>(null);
  /** Of the projects that a new fund may pay for; null where there is nothing to choose. */
  readonly planId = input.required<string | null>();
  /** The id of what was kept. */
  readonly kept = output<string>();
  /** Somebody else was faster: the fund is worth reading anew; what was typed stays. */
  readonly stale = output<void>();

  private readonly client = inject(FundClient);
  private readonly formats = inject(Formats);
  private readonly language = inject(LanguageChoice);
  protected readonly messages = inject(ProblemMessages);
  protected readonly languages = LANGUAGES;
  protected readonly currencies = Object.keys(CURRENCIES);
  protected readonly rules = CLOSING_RULES;
  protected readonly limits = { ...FUND_LIMITS, name: TEXT_LIMITS.title };
  private readonly beside = this.client.beside(() => {
    const planId = this.planId();
    return planId === null ? null : { planId, year: '' };
  });
  /** Off-budget projects that no open fund pays for; the API decides all the same. */
  protected readonly projects = computed(() => {
    this.language.current();
    if (!this.beside.hasValue()) return [];
    const { offBudget, funds } = this.beside.value();
    const closed = funds.filter(({ state }) => state.endsWith('closed')).map(({ id }) => id);
    const isTaken = (projectId: string): boolean =>
      offBudget.some((row) => row.projectId === projectId && row.fundId !== null && !closed.includes(row.fundId));
    const free = new Map(offBudget.filter(({ projectId }) => !isTaken(projectId)).map((row) => [row.projectId, row]));
    return [...free.values()].map(({ projectId, code, shortTitle }) => ({
      id: projectId,
      label: `${code} ${this.formats.text(shortTitle).text}`,
    }));
  });
  private readonly fundId = computed(() => this.fund()?.id ?? null);
  /** Begins as the fund is, and stays when the same fund is read anew. */
  protected readonly typed = linkedSignal<string | null, TypedFund>({
    source: this.fundId,
    computation: () => untracked(() => typedFund(this.fund())),
  });
  private readonly sending = inject(Sending);
  protected readonly isBusy = this.sending.isBusy;
  protected readonly problem = this.sending.problem;
  private readonly key = linkedSignal(() => {
    JSON.stringify(this.typed());
    return newRequestKey();
  });

  protected set(change: Partial<TypedFund>): void {
    this.typed.update((typed) => ({ ...typed, ...change }));
  }

  protected setName(language: Language, text: string): void {
    this.set({ name: { ...this.typed().name, [language]: text } });
  }

  protected setConditions(language: Language, text: string): void {
    this.set({ conditions: { ...this.typed().conditions, [language]: text } });
  }

  protected toggle(projectId: string, isChosen: boolean): void {
    const others = this.typed().projectIds.filter((id) => id !== projectId);
    this.set({ projectIds: isChosen ? [...others, projectId] : others });
  }

  protected setReport(at: number, change: Partial<TypedFund['reports'][number]>): void {
    this.set({
      reports: this.typed().reports.map((report, index) => (index === at ? { ...report, ...change } : report)),
    });
  }

  protected addReport(): void {
    this.set({ reports: [...this.typed().reports, { dueOn: '', what: '' }] });
  }

  protected removeReport(at: number): void {
    this.set({ reports: this.typed().reports.filter((_, index) => index !== at) });
  }

  protected async send(): Promise<void> {
    const refusal = await this.sending.send(async () => this.kept.emit(await this.keep()));
    if (refusal?.code === 'version.stale') this.stale.emit();
  }

  private async keep(): Promise<string> {
    const source = this.language.current();
    const { code, name, currency, projectIds, conditions, reports, reference, ...terms } = this.typed();
    const agreed = {
      ...terms,
      reference: reference.trim(),
      conditions: localizedText(conditions, this.fund()?.conditions?.source ?? null),
      reports: reports.map(({ dueOn, what }) => ({ dueOn, what: { source, [source]: what.trim() } })),
    };
    const known = this.fund();
    if (known) return (await firstValueFrom(this.client.changeTerms(known, agreed, this.key()))).id;
    const made = { ...agreed, code: code.trim(), name: localizedText(name, null) ?? { source }, currency, projectIds };
    return (await firstValueFrom(this.client.create(made, this.key()))).id;
  }
}

function typedFund(fund: FundView | null): TypedFund {
  return {
    code: fund?.code ?? '',
    name: textInputs(fund?.name ?? null),
    currency: fund?.currency ?? 'USD',
    projectIds: [],
    reference: fund?.reference ?? '',
    startsOn: fund?.startsOn ?? '',
    endsOn: fund?.endsOn ?? '',
    closingRule: fund?.closingRule ?? 'return-to-partner',
    conditions: textInputs(fund?.conditions ?? null),
    reports: [],
  };
}
