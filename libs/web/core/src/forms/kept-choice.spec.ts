import { signal } from '@angular/core';

import { keptChoice } from './kept-choice';

describe('a choice from a list that is read anew', () => {
  const values = signal<readonly string[]>([]);

  beforeEach(() => values.set(['a', 'b']));

  it('is the first one until another is chosen', () => {
    const choice = keptChoice(values);
    expect(choice()).toBe('a');
    choice.set('b');
    expect(choice()).toBe('b');
  });

  it('is empty as long as there was never anything', () => {
    values.set([]);
    const choice = keptChoice(values);
    expect(choice()).toBe('');
    values.set(['c']);
    expect(choice()).toBe('c');
  });

  it('stays while the list is on its way, and when it comes in another order', () => {
    const choice = keptChoice(values);
    choice.set('b');
    values.set([]);
    expect(choice()).toBe('b');
    values.set(['c', 'b']);
    expect(choice()).toBe('b');
  });

  it('is the first one again when it is no longer offered', () => {
    const choice = keptChoice(values);
    choice.set('b');
    values.set(['c', 'd']);
    expect(choice()).toBe('c');
  });
});
