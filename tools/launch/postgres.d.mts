/** A running cluster: `url` with its password, and `stop`, which resolves when it has ended. */
export interface Postgres {
  readonly url: string;
  /** The server itself, which leads a group of its own. */
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

/** Starts the cluster in `folder`, which the caller holds, creating it on first use. */
export function startPostgres(folder: string, settings?: Readonly<Record<string, string>>): Promise<Postgres>;

/** A port nobody listens on right now. */
export function freePort(): Promise<number>;
