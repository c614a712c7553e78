import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { FundView } from '@mizan/shared/contracts';
import { MoneyPipe, PercentPipe } from '@mizan/web/core';

/** The money of one fund by project and year, in its currency, with dollars beside. */
@Component({
  selector: 'mz-fund-money',
  imports: [MoneyPipe, PercentPipe, TranslocoPipe],
  template: `<section class="card">
    <div class="card__head">
      <h2>{{ 'funds.money' | transloco }}</h2>
      <span class="end">{{ fund().total.utilisation | mzPercent: 1 }}</span>
    </div>
    @if (fund().balances.length === 0) {
      <p class="card__body soft">{{ 'funds.noMoney' | transloco }}</p>
    } @else {
      <div class="scroll" tabindex="0" role="region" [attr.aria-label]="'funds.money' | transloco">
        <table class="ledger">
          <thead>
            <tr>
              <th scope="col">{{ 'budget.project' | transloco }}</th>
              <th scope="col">{{ 'budget.year' | transloco }}</th>
              <th scope="col" class="n">{{ 'funds.received' | transloco }}</th>
              <th scope="col" class="n">{{ 'budget.parts.committed' | transloco }}</th>
              <th scope="col" class="n">{{ 'budget.parts.paid' | transloco }}</th>
              <th scope="col" class="n">{{ 'budget.parts.available' | transloco }}</th>
            </tr>
          </thead>
          <tbody>
            @for (row of fund().balances; track $index) {
              <tr>
                <th scope="row">
                  <bdi class="code">{{ row.projectCode }}</bdi>
                </th>
                <td class="num">{{ row.year }}</td>
                <td class="n">
                  <bdi class="num">{{ row.money.revised | mzMoney }}</bdi>
                </td>
                <td class="n">
                  <bdi class="num">{{ row.money.committed | mzMoney }}</bdi>
                </td>
                <td class="n">
                  <bdi class="num">{{ row.money.paid | mzMoney }}</bdi>
                </td>
                <td class="n">
                  <bdi class="num">{{ row.money.available | mzMoney }}</bdi>
                </td>
              </tr>
            }
            <tr class="sum">
              <th scope="row">
                <bdi class="code">{{ fund().code }}</bdi>
              </th>
              <td></td>
              <td class="n">
                <bdi class="num">{{ fund().total.revised | mzMoney }}</bdi>
              </td>
              <td class="n">
                <bdi class="num">{{ fund().total.committed | mzMoney }}</bdi>
              </td>
              <td class="n">
                <bdi class="num">{{ fund().total.paid | mzMoney }}</bdi>
              </td>
              <td class="n">
                <bdi class="num">{{ fund().total.available | mzMoney }}</bdi>
              </td>
            </tr>
            @if (fund().total.paid.currency !== fund().total.base.paid.currency) {
              <tr>
                <th scope="row" class="soft">{{ 'funds.inBase' | transloco }}</th>
                <td></td>
                <td class="n soft">
                  <bdi class="num">{{ fund().total.base.revised | mzMoney }}</bdi>
                </td>
                <td class="n soft">
                  <bdi class="num">{{ fund().total.base.committed | mzMoney }}</bdi>
                </td>
                <td class="n soft">
                  <bdi class="num">{{ fund().total.base.paid | mzMoney }}</bdi>
                </td>
                <td></td>
              </tr>
            }
          </tbody>
        </table>
      </div>
    }
  </section>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FundMoney {
  readonly fund = input.required<FundView>();
}
