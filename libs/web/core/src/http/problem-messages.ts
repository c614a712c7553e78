import { Injectable, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { FieldProblem } from '@mizan/shared/contracts';

import { Formats } from '../formats/formats';
import type { ProblemFacts } from './problem-error';

/** A calendar day on the wire. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Says in the reader's language what was refused and why. */
@Injectable({ providedIn: 'root' })
export class ProblemMessages {
  private readonly transloco = inject(TranslocoService);
  private readonly formats = inject(Formats);

  /** The sentence for a whole problem. */
  sentence(problem: ProblemFacts): string {
    return this.transloco.translate(`problems.${problem.code.replace('.', '_')}`, this.shown(problem.params));
  }

  /** The sentence for one field. */
  field(problem: FieldProblem): string {
    return this.transloco.translate(`fields.${problem.rule}`, { min: '', max: '', ...problem.params });
  }

  /** Sentence for the field with this path, or null when nothing is wrong with it. */
  ofField(problem: ProblemFacts | null, path: string): string | null {
    const found = problem?.fields.find((field) => field.path === path || field.path.startsWith(`${path}.`));
    return found ? this.field(found) : null;
  }

  /** Amounts, days and lists of roles in the params, as people read them. */
  private shown(params: ProblemFacts['params']): Record<string, string> {
    return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, this.shownValue(value)]));
  }

  private shownValue(value: unknown): string {
    if (isMoney(value)) return this.formats.money(value);
    if (typeof value === 'string' && DAY.test(value)) return this.formats.date(value);
    if (!Array.isArray(value)) return String(value);
    const names = value.map((item: unknown) => this.transloco.translate<string>(`roles.${String(item)}`));
    return names.join(', ');
  }
}

function isMoney(value: unknown): value is { amount: string; currency: string } {
  return typeof value === 'object' && value !== null && 'amount' in value && 'currency' in value;
}
