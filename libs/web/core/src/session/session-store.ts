import { Injectable, computed, inject, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { ChangePassword, Language, Permission, SessionView, SignIn } from '@mizan/shared/contracts';

import { LanguageChoice } from '../language/language-choice';
import { SessionClient } from './session-client';

/** Who is signed in, for every page. What may be done is decided by the server; here it only shows or hides. */
@Injectable({ providedIn: 'root' })
export class SessionStore {
  private readonly client = inject(SessionClient);
  private readonly language = inject(LanguageChoice);
  private readonly state = signal<SessionView | null>(null);

  readonly session = this.state.asReadonly();
  readonly clock = computed(() => this.state()?.clock ?? null);

  /** Asks the server who this is; nobody is an answer too. */
  async restore(): Promise<void> {
    try {
      this.state.set(await firstValueFrom(this.client.read()));
    } catch {
      this.state.set(null);
    }
  }

  async signIn(credentials: SignIn): Promise<void> {
    this.state.set(await firstValueFrom(this.client.signIn(credentials)));
  }

  async signOut(): Promise<void> {
    await firstValueFrom(this.client.signOut());
    this.state.set(null);
  }

  async changePassword(change: ChangePassword): Promise<void> {
    await firstValueFrom(this.client.changePassword(change));
  }

  /** Switches the screen; the account remembers it when somebody is signed in. */
  async chooseLanguage(language: Language): Promise<void> {
    this.language.choose(language);
    if (this.state() !== null) await firstValueFrom(this.client.changeLanguage(language));
  }

  /** Whether the permission is held in at least one unit, or in the unit named (its own roles only, not inherited). */
  may(permission: Permission): boolean {
    return this.state()?.permissions.includes(permission) ?? false;
  }

  /** Called when the server says that the session has ended. */
  forget(): void {
    this.state.set(null);
  }
}
