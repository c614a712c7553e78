import { Injectable } from '@nestjs/common';
import { Clock, Database, SessionConfig } from '@mizan/api/platform';

const WINDOW = 15 * 60_000;

/** Counts failed sign-ins in the database, so that every process refuses together. */
@Injectable()
export class SignInAttempts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: SessionConfig,
  ) {}

  /** Whether so many attempts have failed lately that no more are evaluated. */
  async areExhausted(key: string): Promise<boolean> {
    const rows = await this.database.query<{ failures: number }>(
      'SELECT failures FROM sign_in_attempt WHERE key = $1 AND window_ends_at > $2',
      [key, this.clock.now()],
    );
    return (rows[0]?.failures ?? 0) >= this.config.attempts;
  }

  async countFailure(key: string): Promise<void> {
    const now = this.clock.now();
    await this.database.query(
      `INSERT INTO sign_in_attempt (key, failures, window_ends_at) VALUES ($1, 1, $2)
       ON CONFLICT (key) DO UPDATE SET
         failures = CASE WHEN sign_in_attempt.window_ends_at > $3 THEN sign_in_attempt.failures + 1 ELSE 1 END,
         window_ends_at = CASE WHEN sign_in_attempt.window_ends_at > $3 THEN sign_in_attempt.window_ends_at ELSE $2 END`,
      [key, new Date(now.getTime() + WINDOW), now],
    );
  }

  async forget(key: string): Promise<void> {
    await this.database.query('DELETE FROM sign_in_attempt WHERE key = $1', [key]);
  }
}
