import type { Actor } from './actor';

/** Port: the identity context tells who a session cookie belongs to. */
export interface SessionReader {
  /** The person behind the cookie's value, or null when it is unknown or has ended. */
  actorOf(token: string): Promise<Actor | null>;
}

export const SESSION_READER = Symbol('SessionReader');
export const SESSION_COOKIE = 'mizan_session';
