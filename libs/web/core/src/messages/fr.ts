import type { en } from './en';
import * as problems from './fr/problems';
import * as shell from './fr/shell';
import type { MessagesLike } from './message-shape';

/** Every text of the application in French. */
export const fr: MessagesLike<typeof en> = { ...problems, ...shell };
