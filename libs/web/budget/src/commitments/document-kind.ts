import type { ActivityType, CommitmentKind } from '@mizan/shared/contracts';

/** The document that an activity is mostly committed by; another one can be chosen. */
const USUAL: Readonly<Partial<Record<ActivityType, CommitmentKind>>> = {
  mission: 'travel-order',
  fellowship: 'grant',
  grant: 'grant',
  meeting: 'letter',
};

/** The document that is offered first for an activity of that type. */
export function usualDocument(type: ActivityType): CommitmentKind {
  return USUAL[type] ?? 'contract';
}
