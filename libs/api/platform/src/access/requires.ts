import { SetMetadata, applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiCookieAuth, ApiExtension } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Permission } from '@mizan/shared/contracts';

import { Problem } from '../errors/problem';
import { requestContext } from '../http/request-context';
import type { Actor } from './actor';

/** Where the guard finds the thing that a request is about, so that it can tell which unit it belongs to. */
export interface AccessSubject {
  /** A kind that a context has registered with `UnitLocator`, such as `activity`. */
  readonly kind: string;
  /** Name of the route parameter or of the body field that holds the id. */
  readonly param?: string;
  readonly body?: string;
  /** There is only one of this kind, which no request names and nobody need hide. */
  readonly isOnlyOne?: true;
}

/** Subject of what concerns everybody: the permission must be held for the organisation, not for a unit of it. */
export const ORGANISATION: AccessSubject = { kind: 'organisation', isOnlyOne: true };

/** What a route asks of its caller. Without `subject`, the permission must be held in at least one unit. */
export interface AccessRule {
  readonly permission: Permission | 'session' | 'public';
  readonly subject?: AccessSubject;
}

export const ACCESS_RULE = 'mizan:access-rule';

/** Declares who may call a route. A route without this declaration does not answer, and fails a test. */
export const Requires = (permission: AccessRule['permission'], subject?: AccessSubject): MethodDecorator =>
  applyDecorators(
    SetMetadata(ACCESS_RULE, subject === undefined ? { permission } : { permission, subject }),
    ApiExtension('x-permission', permission),
    ...(permission === 'public' ? [] : [ApiCookieAuth()]),
  );

/** The signed-in person, as a parameter of a route. */
export const CurrentActor = createParamDecorator((_: unknown, _context: ExecutionContext): Actor => currentActor());

/** The signed-in person; throws `session.required` when nobody is. */
export function currentActor(): Actor {
  const actor = requestContext.current()?.actor ?? null;
  if (actor === null) throw new Problem('session.required');
  return actor;
}

/** A request as the guard reads it. */
export type GuardedRequest = FastifyRequest<{
  Params: Record<string, string>;
  Body: Record<string, unknown> | undefined;
}>;
