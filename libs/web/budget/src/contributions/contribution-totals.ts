import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { CONTRIBUTION_STEPS, type ContributionAmounts, type ContributionTotalView } from '@mizan/shared/contracts';
import { MoneyPipe } from '@mizan/web/core';

/** A total for each currency, with dollars beside; several currencies are never added. */
@Component({
  selector: 'mz-contribution-totals',
  imports: [MoneyPipe, TranslocoPipe],
  template: `<section class="card">
    <div class="card__head">
      <h2>{{ 'contributions.totals' | transloco }}</h2>
    </div>
    <div class="scroll" tabindex="0" role="region" [attr.aria-label]="'contributions.totals' | transloco">
      <table class="ledger">
        <thead>
          <tr>
            <th scope="col">{{ 'contributions.currency' | transloco }}</th>
            @for (step of steps; track step) {
              <th scope="col" class="n">{{ 'contributions.steps.' + step | transloco }}</th>
            }
          </tr>
        </thead>
        <tbody>
          @for (total of totals(); track total.currency) {
            <tr>
              <th scope="row">
                <bdi class="code">{{ total.currency }}</bdi>
              </th>
              @for (name of names; track name) {
                <td class="n">
                  <bdi class="num">{{ total.amounts[name] | mzMoney }}</bdi>
                  @if (total.currency !== total.base.agreed.currency) {
                    <p class="caption">
                      <bdi class="num">{{ total.base[name] | mzMoney }}</bdi>
                    </p>
                  }
                </td>
              }
            </tr>
          }
        </tbody>
      </table>
    </div>
  </section>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ContributionTotals {
  readonly totals = input.required<readonly ContributionTotalView[]>();

  protected readonly steps = CONTRIBUTION_STEPS;
  protected readonly names: readonly (keyof ContributionAmounts)[] = ['pledged', 'agreed', 'received', 'paidOut'];
}
