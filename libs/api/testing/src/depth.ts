/** How often the specs of each rung repeat what chance decides. */
export interface Depth {
  /** Rules: examples that each property is tried with. */
  readonly examples: number;
  /** Database: postings that race for one budget line. */
  readonly racingPostings: number;
  /** Database: sequences of up to sixty postings, each held against the rules. */
  readonly commandSequences: number;
  /** HTTP: requests that race for one budget line through two processes. */
  readonly racingRequests: number;
  /** HTTP: what 64 workers attempt on budget lines of every number. */
  readonly spendingAttempts: number;
  /** HTTP: idempotency keys, each sent eight times at once. */
  readonly duplicatedKeys: number;
  /** HTTP: requests with hostile input. */
  readonly hostileRequests: number;
  /** HTTP: times that the process, and the database, are killed in the middle of their work. */
  readonly kills: number;
}

const DEPTHS: Readonly<Record<'brief' | 'usual' | 'deep', Depth>> = {
  brief: {
    examples: 50,
    racingPostings: 200,
    commandSequences: 20,
    racingRequests: 12,
    spendingAttempts: 128,
    duplicatedKeys: 5,
    hostileRequests: 60,
    kills: 1,
  },
  usual: {
    examples: 200,
    racingPostings: 2_000,
    commandSequences: 500,
    racingRequests: 120,
    spendingAttempts: 2_000,
    duplicatedKeys: 100,
    hostileRequests: 600,
    kills: 2,
  },
  deep: {
    examples: 5_000,
    racingPostings: 10_000,
    commandSequences: 20_000,
    racingRequests: 1_000,
    spendingAttempts: 10_000,
    duplicatedKeys: 1_000,
    hostileRequests: 12_000,
    kills: 20,
  },
};

const isDepth = (name: string): name is keyof typeof DEPTHS => Object.hasOwn(DEPTHS, name);
const asked = process.env['MIZAN_TEST_DEPTH'] ?? 'usual';

/**
 * The counts of this run: `npm run test:deep` sets MIZAN_TEST_DEPTH to "deep", and to "brief" where every mutant runs the
 * specs again; every other run has the usual ones.
 */
export const DEPTH: Depth = DEPTHS[isDepth(asked) ? asked : 'usual'];

const seed = Number(process.env['MIZAN_TEST_SEED']);

/** The seed of MIZAN_TEST_SEED, an integer, to draw again what a failed property has printed; null: a new one each time. */
export const SEED: number | null = Number.isInteger(seed) && seed !== 0 ? seed : null;
