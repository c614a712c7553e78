import { TestBed } from '@angular/core/testing';

import { Toasts } from './toasts';

describe('Toasts', () => {
  const texts = (toasts: Toasts) => toasts.shown().map((toast) => toast.text);

  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('shows a message for eight seconds', () => {
    const toasts = TestBed.inject(Toasts);
    toasts.show('94 activities saved.');
    jest.advanceTimersByTime(7999);
    expect(texts(toasts)).toEqual(['94 activities saved.']);
    jest.advanceTimersByTime(1);
    expect(texts(toasts)).toEqual([]);
  });

  it('waits while somebody is at it, then counts anew', () => {
    const toasts = TestBed.inject(Toasts);
    toasts.show('Saved.', { label: 'Undo', run: () => undefined });
    toasts.hold();
    jest.advanceTimersByTime(60_000);
    expect(texts(toasts)).toEqual(['Saved.']);
    toasts.release();
    jest.advanceTimersByTime(8000);
    expect(texts(toasts)).toEqual([]);
  });
});
