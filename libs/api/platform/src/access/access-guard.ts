import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { rolesWith, type Permission } from '@mizan/shared/contracts';

import { Problem, invalidFields } from '../errors/problem';
import { requestContext } from '../http/request-context';
import { mayIn, maySomewhere, type Actor } from './actor';
import { ACCESS_RULE, type AccessRule, type AccessSubject, type GuardedRequest } from './requires';
import { SESSION_COOKIE, SESSION_READER, type SessionReader } from './session-reader';
import { UnitLocator } from './unit-locator';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Decides on every request. May not see: the same 404 as for an id that does not exist. May see but not act: 403 that
 * names the roles which could.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly locator: UnitLocator,
    @Inject(SESSION_READER) private readonly sessions: SessionReader,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.get<AccessRule | undefined>(ACCESS_RULE, context.getHandler());
    if (!rule) throw new Error(`${context.getClass().name}.${context.getHandler().name} declares no permission.`);
    // Not even a session is read for what is public: whether the process lives can be told without a database.
    if (rule.permission === 'public') return true;
    const request = context.switchToHttp().getRequest<GuardedRequest>();
    const token = request.cookies[SESSION_COOKIE];
    if (token === undefined) throw new Problem('session.required');
    const { permission, subject } = rule;
    if (permission === 'session' || !subject) {
      const actor = signedIn(await this.sessions.actorOf(token));
      if (permission !== 'session' && !maySomewhere(actor, permission)) throw denied(permission);
      return true;
    }
    // Who asks and what for are looked up at the same time; what is wrong with the session is told first.
    const units = this.unitsOf(subject, request);
    units.catch(() => undefined);
    const actor = signedIn(await this.sessions.actorOf(token));
    this.decide(actor, permission, subject, await units);
    return true;
  }

  private async unitsOf(subject: AccessSubject, request: GuardedRequest): Promise<readonly string[]> {
    const found = await this.locator.kind(subject.kind).unitOf(subject.isOnlyOne ? '' : subjectId(subject, request));
    return typeof found === 'string' ? [found] : (found ?? []);
  }

  private decide(actor: Actor, permission: Permission, subject: AccessSubject, units: readonly string[]): void {
    const { readPermission } = this.locator.kind(subject.kind);
    const maySee = subject.isOnlyOne || units.every((unit) => mayIn(actor, readPermission, unit));
    if (units.length === 0 || !maySee) throw new Problem('request.not-found');
    if (!units.some((unit) => mayIn(actor, permission, unit))) throw denied(permission);
  }
}

/** Says in the context of the request who it is; throws `session.required` when it is nobody. */
function signedIn(actor: Actor | null): Actor {
  if (actor === null) throw new Problem('session.required');
  const facts = requestContext.current();
  if (facts) facts.actor = actor;
  return actor;
}

function subjectId(subject: AccessSubject, request: GuardedRequest): string {
  if (subject.body === undefined) {
    const id = request.params[subject.param ?? 'id'] ?? '';
    if (!UUID.test(id)) throw new Problem('request.not-found');
    return id;
  }
  const id = request.body?.[subject.body];
  if (typeof id !== 'string' || !UUID.test(id)) {
    throw invalidFields({ path: subject.body, rule: id === undefined ? 'required' : 'identifier' });
  }
  return id;
}

function denied(permission: Permission): Problem {
  return new Problem('access.denied', { permission, roles: rolesWith(permission) });
}
