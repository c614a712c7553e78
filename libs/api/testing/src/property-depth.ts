import { configureGlobal } from 'fast-check';

import { DEPTH } from './depth';

// Set up once for all specs of the rules, so that no property carries a count of its own.
configureGlobal({ numRuns: DEPTH.examples });
