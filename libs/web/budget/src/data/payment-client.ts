import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  CommitmentFileView,
  Identity,
  PaymentCandidateView,
  PaymentImportResultView,
  PaymentQueueView,
  PaymentRowView,
  PostedPaymentsView,
  WrittenView,
} from '@mizan/shared/contracts';
import { ifMatch } from '@mizan/web/core';
import type { Observable } from 'rxjs';

const IMPORTS = '/api/payment-imports';
const BYTES = { headers: { 'content-type': 'application/octet-stream' } };

/** Payments from the accounts, and the files of commitments, at the API. */
@Injectable({ providedIn: 'root' })
export class PaymentClient {
  private readonly http = inject(HttpClient);

  queue(state: () => string): HttpResourceRef<PaymentQueueView | undefined> {
    return httpResource<PaymentQueueView>(() => ({ url: IMPORTS, params: state() === '' ? {} : { state: state() } }));
  }

  /** Open commitments that a payment could be one of, of all funds. */
  candidates(rowId: () => string): HttpResourceRef<PaymentCandidateView[] | undefined> {
    return httpResource<PaymentCandidateView[]>(() => `${IMPORTS}/rows/${rowId()}/candidates`);
  }

  take(file: File): Observable<PaymentImportResultView> {
    return this.http.post<PaymentImportResultView>(IMPORTS, file, { ...BYTES, params: { name: file.name } });
  }

  post(): Observable<PostedPaymentsView> {
    return this.http.post<PostedPaymentsView>(`${IMPORTS}/posting`, null);
  }

  match({ id, version }: PaymentRowView, commitmentId: string): Observable<WrittenView> {
    return this.http.post<WrittenView>(`${IMPORTS}/rows/${id}/match`, { commitmentId }, ifMatch(version));
  }

  dismiss({ id, version }: PaymentRowView, reason: string): Observable<WrittenView> {
    return this.http.post<WrittenView>(`${IMPORTS}/rows/${id}/dismissal`, { reason }, ifMatch(version));
  }

  files(commitmentId: () => string): HttpResourceRef<CommitmentFileView[] | undefined> {
    return httpResource<CommitmentFileView[]>(() => `/api/commitments/${commitmentId()}/files`);
  }

  attach(commitmentId: string, file: File): Observable<Identity> {
    const title = file.name.replace(/\.[^.]+$/, '');
    return this.http.post<Identity>(`/api/commitments/${commitmentId}/files`, file, {
      ...BYTES,
      params: { name: file.name, title: title === '' ? file.name : title },
    });
  }
}
