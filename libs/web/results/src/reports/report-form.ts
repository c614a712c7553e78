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
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import {
  LANGUAGES,
  REPORT_LIMITS,
  type IndicatorReportView,
  type Language,
  type MeasurementView,
} from '@mizan/shared/contracts';
import { parseTyped } from '@mizan/shared/money';
import {
  DatePipe,
  Formats,
  LanguageChoice,
  type ProblemFacts,
  ProblemMessages,
  TextPipe,
  UnsavedForm,
  problemOf,
} from '@mizan/web/core';
import { FormField, Toasts } from '@mizan/web/ui';
import { firstValueFrom } from 'rxjs';

import { FigureTexts } from '../data/figure-texts';
import { ReportClient } from '../data/report-client';
import {
  reportContent,
  reportInputs,
  type MilestoneInputs,
  type ReportContent,
  type ReportInputs,
} from './report-inputs';

/** A report that is there already: what later saves go to. */
interface SavedReport {
  readonly id: string;
  readonly version: number;
}

/** Value, narrative and evidence of one period. Numbers are read as people type them, in the language of the screen. */
@Component({
  selector: 'mz-report-form',
  imports: [DatePipe, FormField, FormsModule, TextPipe, TranslocoPipe, UnsavedForm],
  templateUrl: './report-form.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReportForm {
  readonly indicatorId = input.required<string>();
  readonly measurement = input.required<MeasurementView>();
  readonly period = input.required<string>();
  /** The draft or returned report to correct; none for a new one. */
  readonly report = input<IndicatorReportView | null>(null);
  /** Milestones that count as reached already. */
  readonly reached = input<ReadonlySet<string>>(new Set());
  /** It was saved or submitted: the id of the report. */
  readonly done = output<string>();
  readonly cancelled = output<void>();

  private readonly client = inject(ReportClient);
  private readonly formats = inject(Formats);
  private readonly figures = inject(FigureTexts);
  private readonly language = inject(LanguageChoice);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  protected readonly messages = inject(ProblemMessages);
  protected readonly languages = LANGUAGES;
  protected readonly limits = REPORT_LIMITS;
  protected readonly isBusy = signal(false);
  protected readonly problem = signal<ProblemFacts | null>(null);
  protected readonly unreadable = signal<string | null>(null);
  /** What somebody else saved meanwhile. */
  protected readonly theirs = signal<IndicatorReportView | null>(null);
  private readonly saved = linkedSignal<SavedReport | null>(() => {
    this.indicatorId();
    this.period();
    return this.report();
  });
  protected readonly inputs = linkedSignal<ReportInputs>(() => {
    const report = this.report();
    const value = report?.value ? this.formats.decimal(report.value) : '';
    return reportInputs(
      report,
      this.measurement().milestones.map((milestone) => milestone.id),
      value,
    );
  });
  protected readonly valueHint = computed(() => {
    this.language.current();
    const { kind, accumulation, unit, decimals } = this.measurement();
    if (kind === 'binary') return this.transloco.translate<string>('indicatorReports.valueHint.binary');
    const named = unit ? this.formats.text(unit).text : '–';
    const what = this.transloco.translate<string>(`indicatorReports.valueHint.${accumulation ?? 'latest'}`, {
      unit: named,
    });
    return `${what} ${this.transloco.translate<string>('indicatorReports.decimals', { count: decimals })}`;
  });
  protected readonly asksFallReason = computed(
    () => this.problem()?.code === 'report.value-falls' || this.inputs().fallReason !== '',
  );
  protected readonly fallHint = computed(() => {
    const before = this.problem()?.params['before'];
    if (typeof before !== 'string') return null;
    return this.transloco.translate<string>('indicatorReports.fallHint', { before: this.figures.atMost(before, 6) });
  });

  protected set(change: Partial<ReportInputs>): void {
    this.inputs.update((inputs) => ({ ...inputs, ...change }));
  }

  protected setNarrative(language: Language, text: string): void {
    this.set({ narrative: { ...this.inputs().narrative, [language]: text } });
  }

  protected setMilestone(index: number, change: Partial<MilestoneInputs>): void {
    const milestones = this.inputs().milestones.map((row, at) => (at === index ? { ...row, ...change } : row));
    this.set({ milestones });
  }

  /** Errors name milestones by their place among those that were sent. */
  protected milestoneError(milestoneId: string, field: string): string | null {
    const sent = this.inputs().milestones.filter((milestone) => milestone.doneOn !== '');
    const index = sent.findIndex((milestone) => milestone.milestoneId === milestoneId);
    return index < 0 ? null : this.messages.ofField(this.problem(), `milestones.${index}.${field}`);
  }

  protected shownValue(report: IndicatorReportView): string {
    return this.figures.value(report.value, report.indicator.kind);
  }

  /** Takes over the version that somebody else saved, and saves what was typed on top of it. */
  protected async overwrite(theirs: IndicatorReportView): Promise<void> {
    this.saved.set(theirs);
    await this.save(false);
  }

  protected async save(isSubmission: boolean): Promise<void> {
    if (this.isBusy()) return;
    this.problem.set(null);
    this.theirs.set(null);
    const value = this.readValue();
    if (this.unreadable() !== null) return;
    this.isBusy.set(true);
    try {
      const source = this.report()?.narrative?.source ?? this.language.current();
      const written = await this.write(reportContent(this.inputs(), value, source));
      if (isSubmission) await firstValueFrom(this.client.submit(written.id, written.version));
      await this.tell(written.id, isSubmission);
    } catch (error) {
      await this.refuse(problemOf(error));
    } finally {
      this.isBusy.set(false);
    }
  }

  private async write(content: ReportContent): Promise<SavedReport> {
    const saved = this.saved();
    const written = await firstValueFrom(
      saved === null
        ? this.client.create({ indicatorId: this.indicatorId(), period: this.period(), ...content })
        : this.client.edit(saved.id, saved.version, content),
    );
    this.saved.set(written);
    return written;
  }

  private async tell(id: string, isSubmission: boolean): Promise<void> {
    const { code } = await firstValueFrom(this.client.read(id));
    const key = isSubmission ? 'indicatorReports.submitted' : 'indicatorReports.draftSaved';
    this.toasts.show(this.transloco.translate(key, { code }));
    this.done.emit(id);
  }

  private async refuse(problem: ProblemFacts): Promise<void> {
    this.problem.set(problem);
    const saved = this.saved();
    if (problem.code === 'version.stale' && saved !== null) {
      this.theirs.set(await firstValueFrom(this.client.read(saved.id)));
    }
  }

  /** Typed digits of any of the three scripts as decimal text; null when empty; notes what cannot be read. */
  private readValue(): string | null {
    this.unreadable.set(null);
    const typed = this.inputs().value;
    if (typed.trim() === '' || this.measurement().kind === 'milestone') return null;
    const read = parseTyped(typed, this.language.current());
    if ('decimal' in read) return read.decimal;
    const key = read.reason === 'ambiguous' ? 'indicatorReports.ambiguous' : 'indicatorReports.unreadable';
    this.unreadable.set(this.transloco.translate(key));
    return null;
  }
}
