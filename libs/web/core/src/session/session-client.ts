import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { Observable } from 'rxjs';
import type { ChangePassword, Language, SessionView, SignIn } from '@mizan/shared/contracts';

const URL = '/api/session';

/** The caller's session at the API. */
@Injectable({ providedIn: 'root' })
export class SessionClient {
  private readonly http = inject(HttpClient);

  read(): Observable<SessionView> {
    return this.http.get<SessionView>(URL);
  }

  signIn(credentials: SignIn): Observable<SessionView> {
    return this.http.post<SessionView>(URL, credentials);
  }

  signOut(): Observable<void> {
    return this.http.delete<void>(URL);
  }

  changePassword(change: ChangePassword): Observable<void> {
    return this.http.put<void>(`${URL}/password`, change);
  }

  changeLanguage(language: Language): Observable<void> {
    return this.http.put<void>(`${URL}/language`, { language });
  }
}
