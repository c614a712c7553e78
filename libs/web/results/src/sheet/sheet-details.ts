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
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import {
  LANGUAGES,
  REPORT_LIMITS,
  VARIANCE_REASONS,
  type CorrectiveAction,
  type Language,
  type LocalizedText,
  type ReportBreakdown,
  type ReportContent,
  type ReportedMilestone,
  type VarianceReason,
} from '@mizan/shared/contracts';
import { parseTyped } from '@mizan/shared/money';
import { breakdownOf, figureText } from '@mizan/shared/progress';
import { DatePipe, Formats, LanguageChoice, ProblemMessages, TextPipe } from '@mizan/web/core';
import { FormField } from '@mizan/web/ui';

import { EvidenceList } from '../evidence/evidence-list';
import { contentOf, type Figure, type SheetRow } from './sheet-row';

/** Everything of a report beside its figure: what happened, why, what will be done, breakdown, milestones, remarks. */
@Component({
  selector: 'mz-sheet-details',
  imports: [DatePipe, EvidenceList, FormField, TextPipe, TranslocoPipe],
  templateUrl: './sheet-details.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SheetDetails {
  readonly row = input.required<SheetRow>();
  readonly readOnly = input(false);
  readonly edited = output<ReportContent>();
  /** Evidence was added or taken away. */
  readonly reread = output<void>();

  private readonly formats = inject(Formats);
  private readonly transloco = inject(TranslocoService);
  protected readonly language = inject(LanguageChoice);
  protected readonly messages = inject(ProblemMessages);
  protected readonly reasons = VARIANCE_REASONS;
  protected readonly limits = REPORT_LIMITS;
  /** What was typed into a breakdown and cannot be read. */
  protected readonly unreadable = signal<ReadonlyMap<string, string>>(new Map());

  /** What the report says, with what is not saved yet. */
  protected readonly content = computed<ReportContent>(() => ({
    ...contentOf(this.row().view.report),
    ...this.row().edits,
  }));
  protected readonly action = linkedSignal<{ text: string; owner: string; dueOn: string }>(() => {
    const action = this.content().correctiveAction;
    return { text: this.ofLanguage(action?.text), owner: action?.owner ?? '', dueOn: action?.dueOn ?? '' };
  });
  protected readonly asksFallReason = computed(
    () => this.row().problem?.code === 'report.value-falls' || (this.content().fallReason ?? '') !== '',
  );
  protected readonly breakdownFigures = computed<readonly Figure[]>(() =>
    this.row().view.indicator.kind === 'rate' ? ['numerator', 'denominator'] : ['value'],
  );

  protected ofLanguage(text: LocalizedText | null | undefined): string {
    if (!text) return '';
    return text[this.language.current()] ?? '';
  }

  /** What is asked for: an increment or a level, in which unit, with how many decimals; null where it is no figure. */
  protected readonly valueHint = computed(() => {
    const { kind, accumulation, unit, decimals } = this.row().view.indicator;
    if (kind !== 'measure' && kind !== 'maintain') return null;
    this.language.current();
    const form = accumulation === 'incremental' || accumulation === 'cumulative' ? accumulation : 'latest';
    const what = this.transloco.translate<string>(`indicatorReports.valueHint.${form}`, {
      unit: unit ? this.formats.text(unit).text : '–',
    });
    return `${what} ${this.transloco.translate<string>('indicatorReports.decimals', { count: decimals })}`;
  });
  /** The languages that the page is not read in. */
  protected readonly otherLanguages = computed(() =>
    LANGUAGES.filter((language) => language !== this.language.current()),
  );

  protected setText(field: 'narrative' | 'varianceText', text: string, language = this.language.current()): void {
    this.edited.emit({ [field]: withText(this.content()[field] ?? null, text, language) });
  }

  protected setVariance(chosen: string): void {
    this.edited.emit({
      varianceReason: VARIANCE_REASONS.find((reason): reason is VarianceReason => reason === chosen) ?? null,
    });
  }

  protected setFallReason(text: string): void {
    this.edited.emit({ fallReason: text.trim() === '' ? null : text.trim() });
  }

  /** A corrective action without somebody who does it is not sent. */
  protected setAction(change: Partial<{ text: string; owner: string; dueOn: string }>): void {
    const action = { ...this.action(), ...change };
    this.action.set(action);
    const text = withText(this.content().correctiveAction?.text ?? null, action.text, this.language.current());
    if (text === null) {
      this.edited.emit({ correctiveAction: null });
      return;
    }
    if (action.owner.trim().length < 2) return;
    const corrective: CorrectiveAction = {
      text,
      owner: action.owner.trim(),
      ...(action.dueOn === '' ? {} : { dueOn: action.dueOn }),
    };
    this.edited.emit({ correctiveAction: corrective });
  }

  protected milestoneOn(milestoneId: string): ReportedMilestone | null {
    return this.content().milestones?.find((milestone) => milestone.milestoneId === milestoneId) ?? null;
  }

  protected setMilestone(milestoneId: string, change: { doneOn?: string; evidenceLink?: string }): void {
    const before = this.milestoneOn(milestoneId);
    const { doneOn = before?.doneOn ?? '', evidenceLink = before?.evidenceLink ?? '' } = change;
    const others = (this.content().milestones ?? []).filter((milestone) => milestone.milestoneId !== milestoneId);
    const link = evidenceLink.trim();
    const own = doneOn === '' ? [] : [{ milestoneId, doneOn, ...(link === '' ? {} : { evidenceLink: link }) }];
    this.edited.emit({ milestones: [...others, ...own] });
  }

  protected partOf(categoryId: string, figure: Figure): string {
    const typed = this.unreadable().get(`${categoryId}:${figure}`);
    if (typed !== undefined) return typed;
    const value = this.content().breakdown?.find((part) => part.categoryId === categoryId)?.[figure];
    return value ? this.formats.decimal(value) : '';
  }

  protected setPart(categoryId: string, figure: Figure, text: string): void {
    const read = parseTyped(text, this.language.current());
    const key = `${categoryId}:${figure}`;
    const unreadable = new Map(this.unreadable());
    if ('reason' in read && read.reason !== 'empty') {
      this.unreadable.set(unreadable.set(key, text));
      return;
    }
    unreadable.delete(key);
    this.unreadable.set(unreadable);
    const parts = this.content().breakdown ?? [];
    const { [figure]: _before, ...rest } = parts.find((part) => part.categoryId === categoryId) ?? { categoryId };
    const own: ReportBreakdown = 'decimal' in read ? { ...rest, [figure]: read.decimal } : rest;
    const isEmpty = own.value === undefined && own.numerator === undefined && own.denominator === undefined;
    this.edited.emit({
      breakdown: [...parts.filter((part) => part.categoryId !== categoryId), ...(isEmpty ? [] : [own])],
    });
  }

  /** What is not disaggregated along a dimension; null without a total. */
  protected restOf(categoryIds: readonly string[], figure: Figure): string | null {
    const total = this.content()[figure];
    if (!total) return null;
    const parts = (this.content().breakdown ?? [])
      .filter(({ categoryId }) => categoryIds.includes(categoryId))
      .map((part) => ({ categoryId: part.categoryId, value: part[figure] ?? '0' }));
    return this.formats.decimal(figureText(breakdownOf(total, parts).notDisaggregated) ?? '');
  }

  protected idsOf(categories: readonly { readonly id: string }[]): readonly string[] {
    return categories.map(({ id }) => id);
  }

  protected errorOf(path: string): string | null {
    return this.messages.ofField(this.row().problem, path);
  }

  protected fallHint(): string | null {
    const before = this.row().problem?.params['before'];
    if (typeof before !== 'string') return null;
    return this.transloco.translate('indicatorReports.fallHint', { before: this.formats.decimal(before) });
  }
}

/** The text with its part in one language replaced; null when nothing is left. */
function withText(text: LocalizedText | null, typed: string, language: Language): LocalizedText | null {
  const { [language]: _before, source, ...others } = text ?? { source: language };
  const filled = typed.trim() === '' ? others : { ...others, [language]: typed };
  const [first] = LANGUAGES.filter((candidate) => candidate in filled);
  if (first === undefined) return null;
  return { ...filled, source: source in filled ? source : first };
}
