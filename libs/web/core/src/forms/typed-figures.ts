import { computed, inject, linkedSignal, type WritableSignal } from '@angular/core';
import type { Language } from '@mizan/shared/contracts';
import { parseTyped } from '@mizan/shared/money';

import { Formats } from '../formats/formats';
import { LanguageChoice } from '../language/language-choice';

/** What is done with the text of one figure. */
export type EachFigure = (text: string) => string;

/**
 * What is typed into a form with figures in it. It begins with `begin`, whose figures are plain decimals as they come from the
 * wire, and begins anew when that becomes something else. When the language changes, it stays what it is, its figures in the
 * marks of the new language, so that none is read as another number; what cannot be read stays as it was typed. `each` says
 * where the figures are. Within an injection context.
 */
export function typedFigures<Value>(
  begin: () => Value,
  each: (value: Value, figure: EachFigure) => Value,
): WritableSignal<Value> {
  const formats = inject(Formats);
  const language = inject(LanguageChoice);
  const retyped = (text: string, from: Language): string => {
    const read = parseTyped(text, from);
    return 'decimal' in read ? formats.typable(read.decimal) : text;
  };
  const begun = computed(begin);
  return linkedSignal<{ readonly begun: Value; readonly language: Language }, Value>({
    source: () => ({ begun: begun(), language: language.current() }),
    computation: (now, before) => {
      if (before === undefined || before.source.begun !== now.begun) {
        return each(now.begun, (decimal) => formats.typable(decimal));
      }
      const { language: from } = before.source;
      return from === now.language ? before.value : each(before.value, (text) => retyped(text, from));
    },
  });
}

/** One such figure. */
export function typedFigure(begin: () => string = () => ''): WritableSignal<string> {
  return typedFigures(begin, (text, figure) => figure(text));
}
