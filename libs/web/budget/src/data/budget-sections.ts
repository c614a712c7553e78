import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { LanguageChoice, SessionStore } from '@mizan/web/core';
import { Segmented } from '@mizan/web/ui';

/** The views of the budget, side by side; each keeps the plan, year and project in view. */
@Component({
  selector: 'mz-budget-sections',
  imports: [Segmented, TranslocoPipe],
  template: `<mz-segmented [label]="'budget.view' | transloco" [options]="sections()" [value]="here()" />`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BudgetSections {
  readonly here = input.required<
    | 'control'
    | 'ledger'
    | 'commitments'
    | 'virements'
    | 'funds'
    | 'contributions'
    | 'payments'
    | 'periods'
    | 'year-end'
    | 'rates'
    | 'rules'
  >();
  readonly plan = input<string | null>(null);
  readonly year = input<string>('');
  readonly projectId = input<string>('');

  private readonly session = inject(SessionStore);
  private readonly language = inject(LanguageChoice);
  private readonly transloco = inject(TranslocoService);
  protected readonly sections = computed(() => {
    this.language.current();
    const queryParams = { plan: this.plan(), year: this.year() || null, projectId: this.projectId() || null };
    return [
      { value: 'control', label: this.word('budget.control'), link: ['/budget'], queryParams },
      { value: 'ledger', label: this.word('budget.ledger'), link: ['/budget/ledger'], queryParams },
      { value: 'commitments', label: this.word('budget.commitments'), link: ['/budget/commitments'], queryParams },
      { value: 'virements', label: this.word('virements.title'), link: ['/budget/virements'], queryParams },
      { value: 'funds', label: this.word('funds.title'), link: ['/budget/funds'], queryParams },
      { value: 'contributions', label: this.word('contributions.title'), link: ['/budget/contributions'], queryParams },
      ...(this.session.may('budget:pay')
        ? [{ value: 'payments', label: this.word('payments.short'), link: ['/budget/payments'], queryParams }]
        : []),
      { value: 'periods', label: this.word('periods.title'), link: ['/budget/months'], queryParams },
      { value: 'year-end', label: this.word('yearEnd.title'), link: ['/budget/year-end'], queryParams },
      { value: 'rates', label: this.word('rates.title'), link: ['/budget/rates'], queryParams },
      { value: 'rules', label: this.word('rules.title'), link: ['/budget/rules'], queryParams },
    ];
  });

  private word(key: string): string {
    return this.transloco.translate(key);
  }
}
