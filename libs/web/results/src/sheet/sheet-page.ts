import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { DatePipe, Formats, LanguageChoice, ProblemMessages, SessionStore } from '@mizan/web/core';
import {
  EmptyState,
  ErrorState,
  FilterBar,
  FilterSelect,
  PageHeader,
  Skeleton,
  Toasts,
  type FilterOption,
} from '@mizan/web/ui';

import { FigureTexts } from '../data/figure-texts';
import { SheetGrid } from './sheet-grid';
import { isOpen, type PasteStart } from './sheet-paste';
import { SheetStore } from './sheet-store';

/** Reports every indicator of an area for one end of period; both stand in the address. */
@Component({
  selector: 'mz-sheet-page',
  imports: [DatePipe, EmptyState, ErrorState, FilterBar, FilterSelect, PageHeader, SheetGrid, Skeleton, TranslocoPipe],
  templateUrl: './sheet-page.html',
  providers: [SheetStore],
  host: { '(document:keydown)': 'onKey($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SheetPage {
  readonly areaId = input.required<string>();
  readonly end = input<string>();
  /** The indicator whose row is open at first. */
  readonly row = input<string>();

  private readonly formats = inject(Formats);
  private readonly figures = inject(FigureTexts);
  private readonly language = inject(LanguageChoice);
  private readonly transloco = inject(TranslocoService);
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly session = inject(SessionStore);
  protected readonly messages = inject(ProblemMessages);
  protected readonly store = inject(SheetStore);
  protected readonly isBusy = signal(false);

  protected readonly mayReport = computed(() => this.session.may('result:report'));
  protected readonly isLate = computed(() => {
    const sheet = this.store.sheet();
    return sheet !== null && sheet.dueOn < sheet.businessDate;
  });
  protected readonly ready = computed(
    () => this.store.rows().filter((row) => row.view.report !== null && isOpen(row)).length,
  );
  protected readonly endOptions = computed<readonly FilterOption[]>(() => {
    this.language.current();
    return (this.store.sheet()?.ends ?? []).map(({ endsOn, period, open }) => ({
      value: endsOn,
      label: `${this.figures.period(period)} · ${this.transloco.translate<string>('reportSheet.openCount', { count: open })}`,
    }));
  });
  protected readonly crumbs = computed(() => {
    this.language.current();
    return [
      { label: this.transloco.translate<string>('results.title'), link: '/results' },
      { label: this.transloco.translate<string>('reportSheet.owedTitle'), link: '/results/owed' },
      { label: this.store.sheet()?.area.code ?? '' },
    ];
  });
  protected readonly heading = computed(() => {
    this.language.current();
    const area = this.store.sheet()?.area;
    return area ? this.formats.text(area.shortTitle).text : this.transloco.translate<string>('reportSheet.title');
  });

  constructor() {
    effect(() => {
      const [areaId, end] = [this.areaId(), this.end() ?? null];
      untracked(() => {
        if (this.store.sheet()?.area.id !== areaId || end !== this.store.sheet()?.endsOn) {
          void this.store.open(areaId, end);
        }
      });
    });
  }

  protected async choose(end: string): Promise<void> {
    await this.store.save();
    await this.router.navigate([], {
      relativeTo: this.route,
      queryParams: { end, row: null },
      queryParamsHandling: 'merge',
    });
  }

  protected paste({ text, start }: { text: string; start: PasteStart }): void {
    const { filled, undo } = this.store.paste(text, start);
    const label: string = this.transloco.translate('reportSheet.undo');
    this.toasts.show(
      this.transloco.translate('reportSheet.pasted', { count: filled }),
      filled === 0 ? null : { label, run: undo },
    );
  }

  protected async submit(): Promise<void> {
    if (this.isBusy()) return;
    this.isBusy.set(true);
    const answers = await this.store.submit();
    this.isBusy.set(false);
    const saved = answers.filter(({ outcome }) => outcome === 'saved').length;
    const refused = answers.length - saved;
    if (answers.length === 0) return;
    const key = refused === 0 ? 'reportSheet.submitted' : 'reportSheet.submittedSome';
    this.toasts.show(this.transloco.translate(key, { count: saved, refused }));
  }

  /** Ctrl or Cmd and S saves, as everywhere. */
  protected onKey(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
    event.preventDefault();
    void this.store.save();
  }
}
