import { AsyncLocalStorage } from 'node:async_hooks';

import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import { DataSource, type EntityManager, type EntityTarget, type ObjectLiteral, type Repository } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm';

import { Problem } from '../errors/problem';

/** Serialisation failure and deadlock: the same work, done again, may succeed. */
const RETRYABLE = new Set(['40001', '40P01']);
const ATTEMPTS = 6;

/** The only way to reach the database. Repositories and read models join the current transaction untold. */
@Injectable()
export class Database {
  private readonly current = new AsyncLocalStorage<EntityManager>();
  private readonly names = new Map<string, string>();

  constructor(private readonly source: DataSource) {}

  /**
   * Runs `work` in the caller's transaction, or in a new one when there is none. The outermost call repeats the whole
   * work after a serialisation failure or deadlock, so `work` must do nothing but talk to the database.
   */
  async transaction<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.current.getStore()) return work();
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.source.transaction((manager) => this.current.run(manager, work));
      } catch (error) {
        if (attempt === ATTEMPTS || !RETRYABLE.has(sqlState(error))) throw error;
        await pause(attempt * 10 + Math.random() * 20);
      }
    }
  }

  /** The TypeORM repository of an entity, inside the current transaction. */
  repository<Entity extends ObjectLiteral>(entity: EntityTarget<Entity>): Repository<Entity> {
    return this.manager.getRepository(entity);
  }

  /** One SQL statement, for read models and for postings. Rows are what the driver returns: numeric as text. */
  query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.manager.query<Row[]>(sql, [...parameters]);
  }

  /**
   * As `query`, but planned once for each connection: for the few statements that every posting runs, whose planning
   * would cost more than their work. The text must be one of a fixed set.
   */
  async prepared<Row extends object>(sql: string, parameters: readonly unknown[]): Promise<Row[]> {
    const current = this.current.getStore()?.queryRunner;
    const runner = current ?? this.source.createQueryRunner();
    try {
      const client: unknown = await runner.connect();
      if (!isClient(client)) throw new Error('The driver has no connection.');
      const { rows } = await client.query<Row>({ name: this.nameOf(sql), text: sql, values: [...parameters] });
      return rows;
    } finally {
      if (!current) await runner.release();
    }
  }

  /** Whether the caller is inside a transaction. */
  get isInTransaction(): boolean {
    return this.current.getStore() !== undefined;
  }

  /**
   * Writes `changes` to the row with this id if it still has `version`, and raises the version by one.
   * Throws `version.stale` when somebody else was faster. TypeORM's version column alone guards nothing.
   */
  async updateVersioned<Entity extends ObjectLiteral & { id: string; version: number }>(
    entity: EntityTarget<Entity>,
    key: { readonly id: string; readonly version: number },
    changes: QueryDeepPartialEntity<Entity>,
  ): Promise<void> {
    const result = await this.manager
      .createQueryBuilder()
      .update(entity)
      .set({ ...changes, version: () => 'version + 1' })
      .where('id = :id AND version = :version', key)
      .execute();
    if (result.affected !== 1) throw new Problem('version.stale');
  }

  /** The next number of a series such as `activity:2014`; a transaction that fails gives its number back. */
  async nextNumber(scope: string): Promise<number> {
    const rows = await this.query<{ last: number }>(
      `INSERT INTO code_counter (scope, last) VALUES ($1, 1)
       ON CONFLICT (scope) DO UPDATE SET last = code_counter.last + 1 RETURNING last`,
      [scope],
    );
    return rows[0]?.last ?? 1;
  }

  private nameOf(sql: string): string {
    const known = this.names.get(sql);
    if (known !== undefined) return known;
    const name = `mizan_${this.names.size + 1}`;
    this.names.set(sql, name);
    return name;
  }

  private get manager(): EntityManager {
    return this.current.getStore() ?? this.source.manager;
  }
}

function isClient(value: unknown): value is ClientBase {
  return typeof value === 'object' && value !== null && 'query' in value;
}

function sqlState(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
