import { HttpClient, HttpErrorResponse, httpResource, provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { ApplicationRef, ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';

import { KeysetPages } from './keyset-pages';

interface Page {
  readonly rows: readonly string[];
  readonly next: string | null;
}

@Component({ template: '', changeDetection: ChangeDetectionStrategy.OnPush })
class List {
  readonly filter = signal('one');
  readonly first = httpResource<Page>(() => `/list/${this.filter()}`);
  private readonly http = inject(HttpClient);
  readonly pages = new KeysetPages<string, Page>(this.first, (last) => this.http.get<Page>(`/list/after/${last}`));
}

describe('a list that is read page by page', () => {
  let list: List;
  let api: HttpTestingController;

  const answer = async (url: string, page: Page): Promise<void> => {
    TestBed.tick();
    api.expectOne(url).flush(page);
    await TestBed.inject(ApplicationRef).whenStable();
  };

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    list = TestBed.createComponent(List).componentInstance;
    api = TestBed.inject(HttpTestingController);
    await answer('/list/one', { rows: ['a', 'b'], next: 'b' });
  });

  it('grows by the page after its last row, until there is no more', async () => {
    expect([list.pages.rows(), list.pages.hasMore()]).toEqual([['a', 'b'], true]);
    const more = list.pages.loadMore();
    expect(list.pages.isLoading()).toBe(true);
    await answer('/list/after/b', { rows: ['c'], next: null });
    await more;
    expect([list.pages.rows(), list.pages.hasMore(), list.pages.isLoading()]).toEqual([['a', 'b', 'c'], false, false]);
  });

  it('asks once, however often it is asked to', async () => {
    const both = [list.pages.loadMore(), list.pages.loadMore()];
    await answer('/list/after/b', { rows: ['c'], next: null });
    await Promise.all(both);
    expect(list.pages.rows()).toEqual(['a', 'b', 'c']);
  });

  it('begins anew with other filters, and can be tried again after a failure', async () => {
    const failing = list.pages.loadMore();
    api.expectOne('/list/after/b').flush('', { status: 503, statusText: 'gone' });
    await failing;
    expect(list.pages.error()).toBeInstanceOf(HttpErrorResponse);
    expect([list.pages.rows(), list.pages.isLoading()]).toEqual([['a', 'b'], false]);
    list.filter.set('two');
    await answer('/list/two', { rows: ['x'], next: null });
    expect(list.pages.rows()).toEqual(['x']);
  });
});
