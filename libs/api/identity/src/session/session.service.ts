import { Injectable } from '@nestjs/common';
import { Audit, Clock, Database, Problem, type Actor } from '@mizan/api/platform';
import type { ChangePassword, Language, SignIn } from '@mizan/shared/contracts';

import { AppUserEntity } from '../people/app-user.entity';
import { fitsPassword, hashPassword, isWeakPassword } from './passwords';
import { SessionRepository } from './session.repository';
import { SignInAttempts } from './sign-in-attempts.repository';

/** Signing in and out, and what people change about their own account. */
@Injectable()
export class SessionService {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionRepository,
    private readonly attempts: SignInAttempts,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Starts a session. The answer to a wrong address and to a wrong password is the same, and takes as long. */
  async signIn(input: SignIn, address: string): Promise<{ token: string; expiresAt: Date }> {
    const email = input.email.trim().toLowerCase();
    const key = `${email}|${address}`;
    if (await this.attempts.areExhausted(key)) throw new Problem('session.too-many-attempts');
    const user = await this.database.repository(AppUserEntity).findOneBy({ email, isActive: true });
    if (!(await fitsPassword(user?.passwordHash ?? null, input.password)) || user === null) {
      await this.attempts.countFailure(key);
      throw new Problem('session.refused');
    }
    return this.database.transaction(async () => {
      await this.attempts.forget(key);
      await this.database.repository(AppUserEntity).update({ id: user.id }, { lastSignIn: this.clock.now() });
      await this.audit.record({ action: 'session.started', entity: 'app_user', entityId: user.id, after: { email } });
      return this.sessions.start(user.id);
    });
  }

  signOut(actor: Actor): Promise<void> {
    return this.database.transaction(async () => {
      await this.sessions.end(actor.sessionHash);
      await this.audit.record({ action: 'session.ended', entity: 'app_user', entityId: actor.userId });
    });
  }

  /** Changes the password and ends every other session of the account. */
  async changePassword(actor: Actor, input: ChangePassword): Promise<void> {
    const user = await this.database.repository(AppUserEntity).findOneByOrFail({ id: actor.userId });
    if (!(await fitsPassword(user.passwordHash, input.current))) throw new Problem('password.wrong');
    if (isWeakPassword(input.next, user.email)) throw new Problem('password.weak');
    const passwordHash = await hashPassword(input.next);
    await this.database.transaction(async () => {
      await this.database.repository(AppUserEntity).update({ id: user.id }, { passwordHash });
      await this.sessions.endOthers(user.id, actor.sessionHash);
      await this.audit.record({ action: 'password.changed', entity: 'app_user', entityId: user.id });
    });
  }

  changeLanguage(actor: Actor, language: Language): Promise<void> {
    return this.database.transaction(async () => {
      await this.database.repository(AppUserEntity).update({ id: actor.userId }, { language });
      await this.audit.record({
        action: 'language.changed',
        entity: 'app_user',
        entityId: actor.userId,
        before: { language: actor.language },
        after: { language },
      });
    });
  }
}
