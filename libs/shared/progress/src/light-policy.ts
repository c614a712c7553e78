/** The thresholds of one version of the lights, fractions as decimal strings. */
export interface LightPolicy {
  readonly version: number;
  /** The pace from which something is on track. */
  readonly onTrack: string;
  /** The pace from which something is partly on track. */
  readonly partly: string;
  /** The coverage under which a parent says "insufficient data". */
  readonly coverage: string;
  /** The expected progress under which nothing is due yet. */
  readonly minExpected: string;
  /** The most that the progress of one child counts in a roll-up. */
  readonly cap: string;
  /** How far the burn pace may be from 1 before it is flagged. */
  readonly burnTolerance: string;
}

/** The policy that holds until an administrator sets another one. */
export const DEFAULT_LIGHT_POLICY: LightPolicy = {
  version: 1,
  onTrack: '0.90',
  partly: '0.70',
  coverage: '0.60',
  minExpected: '0.05',
  cap: '1',
  burnTolerance: '0.3',
};
