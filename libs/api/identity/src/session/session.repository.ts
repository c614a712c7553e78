import { hash, randomBytes } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { Clock, Database, SessionConfig, SharedLookup, type Actor, type SessionReader } from '@mizan/api/platform';
import { ROLE_PERMISSIONS, type Language, type Role } from '@mizan/shared/contracts';

import { UserSessionEntity } from './user-session.entity';

const HOUR = 3_600_000;

interface ActorRow {
  readonly token_hash: string;
  readonly user_id: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly roles:
    readonly { readonly role: Role; readonly unit_id: string; readonly reach: readonly string[] }[] | null;
}

/** Sessions live in the database, known only by the hash of their token: a copy of the table opens no door. */
@Injectable()
export class SessionRepository implements SessionReader {
  private readonly actors: SharedLookup<string, Actor>;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: SessionConfig,
  ) {
    this.actors = new SharedLookup(database, (hashes) => this.actorsOf(hashes));
  }

  /** Starts a session and answers its token, the only time it is known. */
  async start(userId: string): Promise<{ token: string; expiresAt: Date }> {
    const token = randomBytes(32).toString('base64url');
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + this.config.hours * HOUR);
    await this.database
      .repository(UserSessionEntity)
      .insert({ tokenHash: hashToken(token), userId, createdAt, expiresAt });
    return { token, expiresAt };
  }

  async end(tokenHash: string): Promise<void> {
    await this.database.repository(UserSessionEntity).delete({ tokenHash });
  }

  /** Ends every session of a person but the one named. */
  async endOthers(userId: string, tokenHash: string): Promise<void> {
    await this.database.query('DELETE FROM user_session WHERE user_id = $1 AND token_hash <> $2', [userId, tokenHash]);
  }

  actorOf(token: string): Promise<Actor | null> {
    return this.actors.of(hashToken(token));
  }

  private async actorsOf(hashes: readonly string[]): Promise<(Actor | null)[]> {
    const rows = await this.database.prepared<ActorRow>(ACTORS, [[...new Set(hashes)], this.clock.now()]);
    const actors = new Map(rows.map((row) => [row.token_hash, toActor(row)]));
    return hashes.map((hash) => actors.get(hash) ?? null);
  }
}

function toActor(row: ActorRow): Actor {
  const { user_id: userId, name, email, language, token_hash: sessionHash } = row;
  const roles = (row.roles ?? []).map((held) => ({
    role: held.role,
    unitId: held.unit_id,
    reach: held.reach,
    permissions: ROLE_PERMISSIONS[held.role],
  }));
  return { userId, name, email, language, roles, sessionHash };
}

function hashToken(token: string): string {
  return hash('sha256', token);
}

const ACTORS = `
  WITH RECURSIVE person AS (
    SELECT s.token_hash, u.id AS user_id, u.name, u.email, u.language
    FROM user_session s JOIN app_user u ON u.id = s.user_id
    WHERE s.token_hash = ANY (ARRAY(SELECT unnest($1::text[]))) AND s.expires_at > $2 AND u.is_active
  ), reach AS (
    SELECT r.id, r.user_id, r.role, r.unit_id, r.unit_id AS reached FROM role_assignment r
    WHERE r.user_id IN (SELECT user_id FROM person) AND r.valid_from <= $2::timestamptz::date
    UNION ALL
    SELECT reach.id, reach.user_id, reach.role, reach.unit_id, unit.id
    FROM reach JOIN org_unit unit ON unit.parent_id = reach.reached
  ), held AS (
    SELECT id, user_id, role, unit_id, json_agg(reached) AS reach FROM reach GROUP BY id, user_id, role, unit_id
  )
  SELECT p.token_hash, p.user_id, p.name, p.email, p.language,
    (SELECT json_agg(json_build_object('role', h.role, 'unit_id', h.unit_id, 'reach', h.reach)) FROM held h
     WHERE h.user_id = p.user_id) AS roles
  FROM person p`;
