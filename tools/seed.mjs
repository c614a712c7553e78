/** `npm run seed`: plain JavaScript without dependencies, since it runs before anything is installed. */
import { handOver } from './launch/handover.mjs';

handOver('tools/seed/seed.mjs');
