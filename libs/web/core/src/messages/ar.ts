import * as problems from './ar/problems';
import * as shell from './ar/shell';
import type { en } from './en';
import type { MessagesLike } from './message-shape';

/** Every text of the application in Arabic. */
export const ar: MessagesLike<typeof en> = { ...problems, ...shell };
