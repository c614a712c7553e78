/** Builds both applications whether or not something has changed. */
import { buildApplications } from './build.mjs';

buildApplications({ force: true, quiet: true });
