import { createHash } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { Problem } from '@mizan/api/platform';
import {
  canonicalYearEnd,
  defaultChoice,
  defaultDecision,
  yearEndOutcome,
  type DocumentDecision,
  type YearEndOutcome,
} from '@mizan/shared/ledger';
import type { YearEndKeyFigures } from '@mizan/shared/contracts';

import { blockingOf, isBlocked } from '../fiscal-period/period-checklist.read-model';
import { YearEndChecklist } from './year-end-checklist';
import { YearEndFactsReadModel, type EndingDocument, type EndingKey } from './year-end-facts.read-model';
import { differencesOf, keyFigures } from './year-end-figures';
import { YearEndNames } from './year-end-names';
import { NO_DECISIONS, YearEndRepository, type StoredYearEnd, type YearEndDecisions } from './year-end.repository';

/** A control key with what its year's end does to it. */
export interface RehearsedKey {
  readonly key: EndingKey;
  readonly outcome: YearEndOutcome;
  readonly decisionOf: (document: EndingDocument) => DocumentDecision;
}

/** What the end of a year would do now; `hash` is the same for the same postings. */
export interface Rehearsal {
  readonly keys: readonly RehearsedKey[];
  readonly figures: readonly YearEndKeyFigures[];
  readonly hash: string;
}

/** Works out what the end of a year does: the same for a rehearsal, an approval and the closing itself. */
@Injectable()
export class YearEndRehearsal {
  constructor(
    private readonly checklist: YearEndChecklist,
    private readonly facts: YearEndFactsReadModel,
    private readonly names: YearEndNames,
    private readonly yearEnds: YearEndRepository,
  ) {}

  /** By what is decided and what the ledger says now. Changes nothing. */
  async of(year: number, yearEnd: Pick<StoredYearEnd, 'id'> | null): Promise<Rehearsal> {
    const decisions = yearEnd === null ? NO_DECISIONS : await this.yearEnds.decisions(yearEnd.id);
    const keys = (await this.facts.of(year)).map((key) => rehearsed(key, decisions));
    const canonical = canonicalYearEnd(keys.map(({ outcome }) => outcome));
    return {
      keys,
      figures: keys.map(keyFigures),
      hash: createHash('sha256').update(canonical).digest('hex'),
    };
  }

  /** Throws `year-end.changed` with the figures that are no longer those that were approved. */
  async assertApproved(approved: StoredYearEnd): Promise<void> {
    const now = await this.of(approved.year, approved);
    if (approved.outcomeHash === now.hash) return;
    const differences = await this.names.differences(differencesOf(approved.outcome ?? [], now.figures));
    throw new Problem('year-end.changed', { count: differences.length, differences });
  }

  /** As `of`, where nothing must be settled first: `year-end.blocked` with what must. */
  async unblocked(year: number, yearEnd: Pick<StoredYearEnd, 'id'>): Promise<Rehearsal> {
    const rehearsal = await this.of(year, yearEnd);
    const items = await this.checklist.of(year, rehearsal.figures);
    if (isBlocked(items)) throw new Problem('year-end.blocked', blockingOf(items));
    return rehearsal;
  }
}

function rehearsed(key: EndingKey, { balances, commitments }: YearEndDecisions): RehearsedKey {
  const decisionOf = ({ commitmentId, part }: EndingDocument): DocumentDecision =>
    commitments.get(commitmentId) ?? defaultDecision(part);
  const outcome = yearEndOutcome({
    key: key.id,
    balance: key.balance,
    documents: key.documents.map((document) => ({ ...document, decision: decisionOf(document) })),
    choice: balances.get(key.id) ?? defaultChoice(key.isRegular),
  });
  return { key, outcome, decisionOf };
}
