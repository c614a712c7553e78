import { Injectable, computed, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { CurrentPlan, Formats, LanguageChoice } from '@mizan/web/core';
import type { FilterOption } from '@mizan/web/ui';

import { BudgetClient, filtersOf } from './budget-client';
import { ControlClient } from './control-client';

/** What the lists of the budget can be narrowed to; provided by each page beside its plan. */
@Injectable()
export class BudgetChoices {
  private readonly current = inject(CurrentPlan);
  private readonly formats = inject(Formats);
  private readonly language = inject(LanguageChoice);
  private readonly transloco = inject(TranslocoService);
  private readonly control = inject(BudgetClient).control(() => filtersOf(this.current.planId(), {}));

  private readonly natureRows = inject(ControlClient).natures();

  readonly years = computed<readonly FilterOption[]>(() => [
    { value: 'all', label: this.word('budget.wholePlan') },
    ...this.current.years().map((year) => ({ value: String(year), label: String(year) })),
  ]);
  /** Projects whose money is controlled. */
  readonly projects = computed<readonly FilterOption[]>(() => {
    this.language.current();
    const rows = this.control.hasValue() ? this.control.value().rows.filter((row) => !row.isOffBudget) : [];
    return [
      { value: '', label: this.word('words.all') },
      ...rows.map((row) => ({ value: row.projectId, label: `${row.code} ${this.formats.text(row.shortTitle).text}` })),
    ];
  });

  /** All natures of expenditure, retired ones too: what was booked on them stays. */
  readonly natures = computed<readonly FilterOption[]>(() => {
    this.language.current();
    const rows = this.natureRows.hasValue() ? this.natureRows.value() : [];
    return [
      { value: '', label: this.word('words.all') },
      ...rows.map(({ id, code, name }) => ({ value: id, label: `${code} ${this.formats.text(name).text}` })),
    ];
  });

  /** All choices, and one for each value, named by its key. */
  each(values: readonly string[], prefix: string): readonly FilterOption[] {
    return [
      { value: '', label: this.word('words.all') },
      ...values.map((value) => ({ value, label: this.word(prefix + value) })),
    ];
  }

  private word(key: string): string {
    this.language.current();
    return this.transloco.translate(key);
  }
}
