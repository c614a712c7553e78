import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  ApplicableRateView,
  ExchangeRateView,
  ImportExchangeRates,
  RateImportView,
  RecordExchangeRate,
  WrittenView,
} from '@mizan/shared/contracts';
import type { Observable } from 'rxjs';

const RATES = '/api/exchange-rates';

/** Exchange rates at the API. */
@Injectable({ providedIn: 'root' })
export class RateClient {
  private readonly http = inject(HttpClient);

  rates(filters: () => Readonly<Record<string, string>>): HttpResourceRef<ExchangeRateView[] | undefined> {
    return httpResource<ExchangeRateView[]>(() => ({ url: RATES, params: filters() }));
  }

  /** The rate of a pair on a day; nothing is asked as long as one of them is not known. */
  applicable(
    asked: () => { readonly from: string; readonly to: string; readonly date: string } | null,
  ): HttpResourceRef<ApplicableRateView | undefined> {
    return httpResource<ApplicableRateView>(() => {
      const params = asked();
      return params === null ? undefined : { url: `${RATES}/applicable`, params };
    });
  }

  record(rate: RecordExchangeRate): Observable<WrittenView> {
    return this.http.post<WrittenView>(RATES, rate);
  }

  import(request: ImportExchangeRates): Observable<RateImportView> {
    return this.http.post<RateImportView>(`${RATES}/import`, request);
  }
}
