import { newId } from '@mizan/api/platform';
import { sum } from '@mizan/shared/money';
import type { CommitmentRequest } from '@mizan/shared/contracts';

import type { Posting, PostingEntry } from '../posting/posting';
import type { RequestedDocument } from './requested-lines';

/** The posting that gives a new document its amount. */
export function commitmentPosting(
  request: CommitmentRequest,
  document: RequestedDocument,
  entries: readonly PostingEntry[],
): Posting {
  return {
    id: newId(),
    kind: request.isReservation ? 'reservation' : 'commitment',
    effectiveDate: document.on,
    description: request.description?.trim() || null,
    reference: request.reference?.trim() || null,
    reversesId: null,
    currency: document.first.line.currency,
    entries,
    commitmentVersion: null,
  };
}

/** What the audit says of a new document, but its code. */
export function commitmentTrace(
  request: CommitmentRequest,
  { first, lines, currency }: RequestedDocument,
): { readonly action: string; readonly after: object } {
  const agreed = sum(
    lines.map(({ amount }) => amount.agreed),
    currency,
  );
  return {
    action: request.isReservation ? 'commitment.reserved' : 'commitment.created',
    after: {
      activity: first.activity.code,
      kind: request.kind,
      supplier: request.supplier.trim(),
      amount: agreed.toJSON(),
      lines: lines.length,
    },
  };
}
