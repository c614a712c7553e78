import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { Observable } from 'rxjs';
import type {
  OwedReportsView,
  ReportSheetView,
  SaveReportSheet,
  SheetAnswerView,
  SubmitReportSheet,
} from '@mizan/shared/contracts';

/** Sheets of areas at the API, and which of them are owed. */
@Injectable({ providedIn: 'root' })
export class SheetClient {
  private readonly http = inject(HttpClient);

  /** The sheet of an area for a last day of periods; without a day the latest on which something is open. */
  read(areaId: string, endsOn: string | null): Observable<ReportSheetView> {
    return this.http.get<ReportSheetView>(urlOf(areaId), { params: endsOn === null ? {} : { endsOn } });
  }

  save(areaId: string, endsOn: string, changes: SaveReportSheet): Observable<SheetAnswerView> {
    return this.http.patch<SheetAnswerView>(urlOf(areaId), changes, { params: { endsOn } });
  }

  submit(areaId: string, endsOn: string, rows: SubmitReportSheet): Observable<SheetAnswerView> {
    return this.http.post<SheetAnswerView>(`${urlOf(areaId)}/submission`, rows, { params: { endsOn } });
  }

  owed(planId: () => string | null): HttpResourceRef<OwedReportsView | undefined> {
    return httpResource<OwedReportsView>(() => {
      const id = planId();
      return id === null ? undefined : { url: '/api/results/owed', params: { planId: id } };
    });
  }
}

function urlOf(areaId: string): string {
  return `/api/results/areas/${areaId}/sheet`;
}
