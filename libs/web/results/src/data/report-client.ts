import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { ifMatch } from '@mizan/web/core';
import type { Observable } from 'rxjs';
import type {
  ApproveIndicatorReport,
  CorrectIndicatorReport,
  IndicatorReportPage,
  IndicatorReportView,
  ReturnIndicatorReport,
  WrittenView,
} from '@mizan/shared/contracts';

const URL = '/api/indicator-reports';

/** What the list of reports is narrowed to; empty values do not narrow. */
export type ReportFilters = Readonly<Record<string, string>>;

/** Reports on indicators at the API. */
@Injectable({ providedIn: 'root' })
export class ReportClient {
  private readonly http = inject(HttpClient);

  list(filters: () => ReportFilters | null): HttpResourceRef<IndicatorReportPage | undefined> {
    return httpResource<IndicatorReportPage>(() => {
      const wanted = filters();
      if (wanted === null) return undefined;
      return { url: URL, params: Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== '')) };
    });
  }

  report(id: () => string | null): HttpResourceRef<IndicatorReportView | undefined> {
    return httpResource<IndicatorReportView>(() => (id() === null ? undefined : `${URL}/${id()}`));
  }

  approve(id: string, version: number, approval: ApproveIndicatorReport = {}): Observable<WrittenView> {
    return this.http.post<WrittenView>(`${URL}/${id}/approval`, approval, ifMatch(version));
  }

  giveBack(id: string, version: number, remarks: ReturnIndicatorReport): Observable<WrittenView> {
    return this.http.post<WrittenView>(`${URL}/${id}/return`, remarks, ifMatch(version));
  }

  /** Opens a correction of an approved report; resolves with the new draft. */
  correct(id: string, version: number, correction: CorrectIndicatorReport): Observable<WrittenView> {
    return this.http.post<WrittenView>(`${URL}/${id}/correction`, correction, ifMatch(version));
  }
}
