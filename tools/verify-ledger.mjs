/** `npm run verify:ledger`: plain JavaScript without dependencies, since it runs before anything is installed. */
import { handOver } from './launch/handover.mjs';

handOver('tools/launch/verify-ledger.mjs');
