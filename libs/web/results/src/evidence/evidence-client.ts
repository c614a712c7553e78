import { HttpClient, type HttpEvent, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { AddEvidenceLink, EvidenceView, Identity, WrittenView } from '@mizan/shared/contracts';
import { ifMatch } from '@mizan/web/core';
import type { Observable } from 'rxjs';

const BYTES = { 'Content-Type': 'application/octet-stream' } as const;

/** The evidence of reports at the API. */
@Injectable({ providedIn: 'root' })
export class EvidenceClient {
  private readonly http = inject(HttpClient);

  list(reportId: () => string): HttpResourceRef<EvidenceView[] | undefined> {
    return httpResource<EvidenceView[]>(() => addressOf(reportId()));
  }

  addLink(reportId: string, link: AddEvidenceLink): Observable<Identity> {
    return this.http.post<Identity>(addressOf(reportId), link);
  }

  /** Sends the bytes of a file; its events tell how many have gone. */
  addFile(reportId: string, file: File, title: string): Observable<HttpEvent<Identity>> {
    return this.http.post<Identity>(`${addressOf(reportId)}/files`, file, {
      params: { name: file.name, title },
      headers: BYTES,
      reportUploadProgress: true,
      observe: 'events',
    });
  }

  remove({ reportId, id }: EvidenceView): Observable<void> {
    return this.http.delete<void>(`${addressOf(reportId)}/${id}`);
  }

  verify({ reportId, id, version }: EvidenceView, note: string): Observable<WrittenView> {
    const body = note === '' ? {} : { note };
    return this.http.post<WrittenView>(`${addressOf(reportId)}/${id}/verification`, body, ifMatch(version));
  }

  /** Where a file is fetched from. */
  fileAddress({ reportId, id }: EvidenceView): string {
    return `${addressOf(reportId)}/${id}/file`;
  }
}

function addressOf(reportId: string): string {
  return `/api/indicator-reports/${reportId}/evidence`;
}
