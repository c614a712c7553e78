import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { BUDGET_REPORTS } from '@mizan/shared/contracts';
import { PageHeader } from '@mizan/web/ui';

/** Which reports there are, and what each one answers. */
@Component({
  selector: 'mz-reports-page',
  imports: [PageHeader, RouterLink, TranslocoPipe],
  template: `<mz-page-header [heading]="'budgetReports.title' | transloco">
      <p>{{ 'budgetReports.sentence' | transloco }}</p>
    </mz-page-header>
    <div class="grid">
      @for (name of names; track name) {
        <section class="card c6">
          <div class="card__head">
            <h2>
              <a [routerLink]="['/reports', name]">{{ 'budgetReports.names.' + name | transloco }}</a>
            </h2>
          </div>
          <p class="card__body">{{ 'budgetReports.about.' + name | transloco }}</p>
        </section>
      }
    </div>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReportsPage {
  protected readonly names = BUDGET_REPORTS;
}
