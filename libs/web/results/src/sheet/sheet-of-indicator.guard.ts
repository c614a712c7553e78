import { HttpClient } from '@angular/common/http';
import { inject } from '@angular/core';
import { Router, type CanActivateFn } from '@angular/router';
import type { PlanNodeView } from '@mizan/shared/contracts';
import { periodEnd } from '@mizan/shared/progress';
import { catchError, map, of } from 'rxjs';

/**
 * Leads from an indicator and a period in the address to their row in the sheet of the area; without them, or when the
 * indicator is not to be seen, to everything that is owed.
 */
export const sheetOfIndicator: CanActivateFn = (route) => {
  const router = inject(Router);
  const owed = router.createUrlTree(['/results/owed']);
  const [indicator, period] = [route.queryParamMap.get('indicator'), route.queryParamMap.get('period')];
  if (indicator === null) return owed;
  const end = period === null ? null : periodEnd(period);
  return inject(HttpClient)
    .get<PlanNodeView>(`/api/plan-nodes/${indicator}`)
    .pipe(
      map(({ ancestors }) => {
        const area = ancestors.find(({ kind }) => kind === 'area');
        if (!area) return owed;
        const queryParams = { row: indicator, ...(end === null ? {} : { end }) };
        return router.createUrlTree(['/results/sheet', area.id], { queryParams });
      }),
      catchError(() => of(owed)),
    );
};
