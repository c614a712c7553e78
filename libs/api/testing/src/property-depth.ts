import { configureGlobal } from 'fast-check';

import { DEPTH, SEED } from './depth';

// Set up once for all specs of the rules, so that no property carries a count or a seed of its own.
configureGlobal({ numRuns: DEPTH.examples, ...(SEED === null ? {} : { seed: SEED }) });
