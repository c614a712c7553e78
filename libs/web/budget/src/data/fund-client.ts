import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  ChangeFundTerms,
  ChangePartner,
  CreateFund,
  CreatePartner,
  FundStepRequest,
  FundsView,
  FundView,
  Identity,
  PartnerRowView,
  ReceiptRequest,
  WrittenView,
} from '@mizan/shared/contracts';
import { idempotent, ifMatch } from '@mizan/web/core';
import type { Observable } from 'rxjs';

const FUNDS = '/api/funds';
const PARTNERS = '/api/partners';

/** Which fund, and how it was when it was looked at. */
export type SeenFund = Pick<WrittenView, 'id' | 'version'>;

/** Funds of agreements and partners at the API. */
@Injectable({ providedIn: 'root' })
export class FundClient {
  private readonly http = inject(HttpClient);

  /** Regular and off-budget beside each other; an empty year is the whole plan. */
  beside(
    asked: () => { readonly planId: string; readonly year: string } | null,
  ): HttpResourceRef<FundsView | undefined> {
    return httpResource<FundsView>(() => {
      const question = asked();
      if (question === null) return undefined;
      const { planId, year } = question;
      return { url: FUNDS, params: year === '' ? { planId } : { planId, year } };
    });
  }

  fund(id: () => string): HttpResourceRef<FundView | undefined> {
    return httpResource<FundView>(() => `${FUNDS}/${id()}`);
  }

  partners(): HttpResourceRef<PartnerRowView[] | undefined> {
    return httpResource<PartnerRowView[]>(() => PARTNERS);
  }

  create(fund: CreateFund, key: string): Observable<WrittenView> {
    return this.http.post<WrittenView>(FUNDS, fund, idempotent(key));
  }

  changeTerms({ id, version }: SeenFund, terms: ChangeFundTerms, key: string): Observable<WrittenView> {
    return this.http.put<WrittenView>(`${FUNDS}/${id}/terms`, terms, {
      headers: { ...ifMatch(version).headers, ...idempotent(key).headers },
    });
  }

  step({ id, version }: SeenFund, to: FundStepRequest['to'], key: string): Observable<WrittenView> {
    return this.http.post<WrittenView>(
      `${FUNDS}/${id}/steps`,
      { to },
      {
        headers: { ...ifMatch(version).headers, ...idempotent(key).headers },
      },
    );
  }

  receive(id: string, receipt: ReceiptRequest, key: string): Observable<Identity> {
    return this.http.post<Identity>(`${FUNDS}/${id}/receipts`, receipt, idempotent(key));
  }

  reportDone(id: string, reportId: string, doneOn: string): Observable<WrittenView> {
    return this.http.post<WrittenView>(`${FUNDS}/${id}/reports/${reportId}/done`, { doneOn });
  }

  createPartner(partner: CreatePartner, key: string): Observable<Identity> {
    return this.http.post<Identity>(PARTNERS, partner, idempotent(key));
  }

  changePartner({ id, version }: PartnerRowView, change: ChangePartner, key: string): Observable<WrittenView> {
    return this.http.patch<WrittenView>(`${PARTNERS}/${id}`, change, {
      headers: { ...ifMatch(version).headers, ...idempotent(key).headers },
    });
  }
}
