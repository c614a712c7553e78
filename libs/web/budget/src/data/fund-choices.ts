import { Injectable, computed, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { CurrentPlan, LanguageChoice } from '@mizan/web/core';
import type { FilterOption } from '@mizan/web/ui';

import { FundClient } from './fund-client';

/** The funds that a list may be of: one at a time, the regular budget where none is chosen. Provided with the page. */
@Injectable()
export class FundChoices {
  private readonly current = inject(CurrentPlan);
  private readonly language = inject(LanguageChoice);
  private readonly transloco = inject(TranslocoService);
  private readonly beside = inject(FundClient).beside(() => {
    const planId = this.current.planId();
    return planId === null ? null : { planId, year: '' };
  });

  readonly options = computed<readonly FilterOption[]>(() => {
    this.language.current();
    const funds = this.beside.hasValue() ? this.beside.value().funds : [];
    return [
      { value: '', label: this.transloco.translate<string>('funds.regular') },
      ...funds.map(({ id, code, currency }) => ({ value: id, label: `${code} (${currency})` })),
    ];
  });
}
