import { computed, linkedSignal, signal, type Signal } from '@angular/core';
import type { HttpResourceRef } from '@angular/common/http';
import { firstValueFrom, type Observable } from 'rxjs';

/** A page of a list that is read by keyset. */
interface KeysetPage<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

/** The first page of a list and those that were asked for after it; a new first page begins anew. */
export class KeysetPages<Row, Page extends KeysetPage<Row>> {
  private readonly pages = linkedSignal<readonly Page[]>(() => (this.first.hasValue() ? [this.first.value()] : []));
  readonly rows: Signal<readonly Row[]> = computed(() => this.pages().flatMap((page) => page.rows));
  readonly hasMore = computed(() => (this.pages().at(-1)?.next ?? null) !== null);
  readonly isLoading = signal(false);
  /** Why the last page that was asked for did not come; the list stays as it is. */
  readonly error = signal<unknown>(null);

  constructor(
    private readonly first: HttpResourceRef<Page | undefined>,
    private readonly after: (last: string) => Observable<Page>,
  ) {}

  async loadMore(): Promise<void> {
    const next = this.pages().at(-1)?.next ?? null;
    if (next === null || this.isLoading()) return;
    this.isLoading.set(true);
    this.error.set(null);
    try {
      const page = await firstValueFrom(this.after(next));
      this.pages.update((pages) => [...pages, page]);
    } catch (error) {
      this.error.set(error);
    } finally {
      this.isLoading.set(false);
    }
  }
}
