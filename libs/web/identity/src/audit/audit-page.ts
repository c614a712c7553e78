import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterRenderEffect,
  computed,
  inject,
  linkedSignal,
  signal,
  viewChildren,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AuditEventPage, AuditEventView, Uuid } from '@mizan/shared/contracts';
import { InstantPipe, ProblemMessages, problemOf } from '@mizan/web/core';
import { Card, EmptyState, ErrorState, Skeleton } from '@mizan/web/ui';

import { AdministrationHead } from '../administration/administration-head';
import { AdministrationClient } from '../data/administration-client';
import { auditEntry } from './audit-entry';
import { AuditWords } from './audit-words';

/** Who did what, when, and what it was before and after; newest first, more on demand. */
@Component({
  selector: 'mz-audit-page',
  imports: [AdministrationHead, Card, EmptyState, ErrorState, InstantPipe, RouterLink, Skeleton, TranslocoPipe],
  templateUrl: './audit-page.html',
  providers: [AuditWords],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AuditPage {
  private readonly words = inject(AuditWords);
  protected readonly messages = inject(ProblemMessages);
  protected readonly problemOf = problemOf;

  /** The last event of the page before the one that was asked for last. */
  private readonly after = signal<Uuid | null>(null);
  protected readonly page = inject(AdministrationClient).auditEvents(this.after);
  private readonly answer = computed(() => (this.page.hasValue() ? this.page.value() : null));
  /** Everything read so far: a page that is on its way or failed takes nothing away. */
  private readonly events = linkedSignal<AuditEventPage | null, readonly AuditEventView[]>({
    source: this.answer,
    computation: (page, before) => [...(before?.value ?? []), ...(page?.rows ?? [])],
  });
  protected readonly entries = computed(() => this.events().map((event) => auditEntry(event, this.words)));
  protected readonly next = computed(() => this.answer()?.next ?? null);

  private readonly items = viewChildren<ElementRef<HTMLElement>>('item');
  /** How many entries stood there when more were asked for: the focus goes to the first one behind them. */
  private shownBefore: number | null = null;

  constructor() {
    afterRenderEffect(() => {
      const items = this.items();
      const first = this.shownBefore === null ? undefined : items[this.shownBefore];
      if (first === undefined) return;
      this.shownBefore = null;
      first.nativeElement.focus();
    });
  }

  protected showMore(last: Uuid): void {
    this.shownBefore = this.events().length;
    this.after.set(last);
  }
}
