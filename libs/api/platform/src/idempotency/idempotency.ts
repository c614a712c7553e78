import { hash } from 'node:crypto';

import { Injectable } from '@nestjs/common';

import { currentActor } from '../access/requires';
import { Clock } from '../clock/clock';
import { Database } from '../database/database';
import { Problem } from '../errors/problem';
import { requestContext } from '../http/request-context';

/** What a request with an Idempotency-Key is kept under. */
export interface IdempotencyClaim {
  readonly key: string;
  /** SHA-256 of what identifies the request, hexadecimal. */
  readonly hash: string;
}

/** The same Idempotency-Key sent again gets the first answer, and nothing happens twice. */
@Injectable()
export class Idempotency {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs `work` in a transaction; with an Idempotency-Key its result is kept in the same transaction and given again.
   * `request` is what identifies the request: the same key with another one is `idempotency.mismatch`.
   */
  once<Result extends object>(request: object, work: () => Promise<Result>): Promise<Result> {
    return this.database.transaction(async () => {
      const claim = this.claimOf(request);
      if (claim === null) return work();
      const { key, hash } = claim;
      const { userId } = currentActor();
      // The insert waits for a twin that is still running, and sees what it left.
      const claimed = await this.database.query<{ key: string }>(
        `INSERT INTO idempotency_key (key, user_id, request_hash, status, body, created_at)
         VALUES ($1, $2, $3, 0, 'null', $4) ON CONFLICT (user_id, key) DO NOTHING RETURNING key`,
        [key, userId, hash, this.clock.now()],
      );
      if (claimed.length === 0) return this.earlierAnswer<Result>(key, userId, hash);
      const result = await work();
      await this.database.query('UPDATE idempotency_key SET body = $3 WHERE user_id = $1 AND key = $2', [
        userId,
        key,
        JSON.stringify(result),
      ]);
      return result;
    });
  }

  /** What the current request claims, for whoever keeps its answer in a statement of his own; null without a key. */
  claimOf(request: object): IdempotencyClaim | null {
    const key = requestContext.current()?.idempotencyKey ?? null;
    if (key === null) return null;
    return { key, hash: hash('sha256', JSON.stringify(request)) };
  }

  private async earlierAnswer<Result>(key: string, userId: string, hash: string): Promise<Result> {
    const rows = await this.database.query<{ request_hash: string; body: Result }>(
      'SELECT request_hash, body FROM idempotency_key WHERE user_id = $1 AND key = $2',
      [userId, key],
    );
    const earlier = rows[0];
    if (!earlier || earlier.request_hash !== hash) throw new Problem('idempotency.mismatch');
    return earlier.body;
  }
}
