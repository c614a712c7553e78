import type { HttpEvent, HttpInterceptorFn } from '@angular/common/http';
import { finalize, type Observable, shareReplay } from 'rxjs';

const underWay = new Map<string, Observable<HttpEvent<unknown>>>();

/** A write that is sent again while it is still under way, as by a double click, is one write with one answer. */
export const writeOnceInterceptor: HttpInterceptorFn = (request, next) => {
  // One file cannot be told from another by what is written of it here; whoever sends files takes care of it.
  if (request.method === 'GET' || request.body instanceof Blob) return next(request);
  const key = `${request.method} ${request.urlWithParams} ${JSON.stringify(request.body)}`;
  const running = underWay.get(key);
  if (running !== undefined) return running;
  const answer = next(request).pipe(
    finalize(() => underWay.delete(key)),
    shareReplay({ bufferSize: 1, refCount: true }),
  );
  underWay.set(key, answer);
  return answer;
};
