import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MoneyView } from '@mizan/shared/contracts';
import { AmountPipe, ProblemMessages, type ProblemFacts } from '@mizan/web/core';
import { Icon } from '@mizan/web/ui';

/** What the limit is called, by the param of the problem that carries it. */
const LIMITS = ['available', 'open', 'revised', 'allotted'] as const;

/** A refusal with its reason; an amount that went too far with the figures, and by how much it is short. */
@Component({
  selector: 'mz-amount-refusal',
  imports: [AmountPipe, Icon, TranslocoPipe],
  template: `<div class="note note--bad" role="alert">
    <mz-icon name="warning" />
    <div>
      <strong>{{ messages.sentence(problem()) }}</strong>
      @if (rows().length > 0) {
        <dl class="refuse">
          @for (row of rows(); track row.name) {
            <div [class.short]="row.name === 'shortBy'">
              <dt>{{ 'budget.refusal.' + row.name | transloco: { place: place() } }}</dt>
              <dd>
                <bdi class="num">{{ row.amount | mzAmount }}</bdi>
              </dd>
            </div>
          }
        </dl>
      }
    </div>
  </div>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AmountRefusal {
  readonly problem = input.required<ProblemFacts>();
  /** Where the money is, such as P1, 2014, or the code of a commitment. */
  readonly place = input('');

  protected readonly messages = inject(ProblemMessages);
  protected readonly rows = computed(() => {
    const { params } = this.problem();
    const limit = LIMITS.find((name) => params[name] !== undefined);
    if (limit === undefined) return [];
    return [limit, 'asked', 'shortBy'].flatMap((name) => {
      const amount = params[name];
      return isMoney(amount) ? [{ name, amount }] : [];
    });
  });
}

function isMoney(value: unknown): value is MoneyView {
  return typeof value === 'object' && value !== null && 'amount' in value && 'currency' in value;
}
