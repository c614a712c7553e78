import { Injectable } from '@nestjs/common';
import type { AppliedRate, YearEndEntry } from '@mizan/shared/ledger';
import type { Money } from '@mizan/shared/money';

import { BudgetLineRepository } from '../budget-line/budget-line.repository';
import { FundAmounts, type FundAmount } from '../posting/fund-amounts';
import type { PostingEntry } from '../posting/posting';
import type { CarriedDocument } from './carry-over.repository';
import { NextYearRepository } from './next-year.repository';
import type { EndingDocument } from './year-end-facts.read-model';
import type { RehearsedKey } from './year-end-rehearsal';

const ITSELF: AppliedRate = { rate: '1', date: null, source: null, steps: [] };

/** The end of a year as entries, with where they lead. */
export interface BookedYearEnd {
  readonly entries: readonly PostingEntry[];
  /** null where nothing goes to the next year. */
  readonly nextControlId: string | null;
  readonly documents: readonly CarriedDocument[];
}

/** Where the entries of one side are booked. */
interface Side {
  readonly controlId: string;
  /** The line of the control key itself. */
  readonly lineId: string;
  /** The lines of documents, by their keys. */
  readonly lines: ReadonlyMap<string, string>;
}

/** The entries that end the year of a control key: of the old year, then of the next one. */
@Injectable()
export class YearEndEntries {
  constructor(
    private readonly amounts: FundAmounts,
    private readonly lines: BudgetLineRepository,
    private readonly nextYear: NextYearRepository,
  ) {}

  /** Control key and lines of the next year are made where they are missing. `day` is that of the entries; `rate.missing`. */
  async of(rehearsed: RehearsedKey, day: string): Promise<BookedYearEnd> {
    const { key, outcome } = rehearsed;
    const old = {
      controlId: key.id,
      lineId: await this.lines.line(key.id, null, key.natureId),
      lines: new Map(key.documents.map((document) => [document.key, document.lineId])),
    };
    const leaving = await this.booked(rehearsed, outcome.oldYear, old, day);
    if (outcome.nextYear.length === 0) return { entries: leaving, nextControlId: null, documents: [] };
    const controlId = await this.nextYear.keyAfter(key);
    const documents = await this.carried(rehearsed, controlId);
    const next = {
      controlId,
      lineId: await this.lines.line(controlId, null, key.natureId),
      lines: new Map(documents.map(({ document, toLineId }) => [document.key, toLineId])),
    };
    const arriving = await this.booked(rehearsed, outcome.nextYear, next, day);
    return { entries: [...leaving, ...arriving], nextControlId: controlId, documents };
  }

  /** The lines of the next year that carried documents belong to. */
  private async carried({ key, decisionOf }: RehearsedKey, nextControlId: string): Promise<CarriedDocument[]> {
    const carried: CarriedDocument[] = [];
    for (const document of key.documents.filter((one) => decisionOf(one) === 'carry')) {
      const toLineId = await this.lines.line(nextControlId, document.areaId, document.natureId);
      carried.push({ document, toLineId });
    }
    return carried;
  }

  private async booked(
    { key }: RehearsedKey,
    entries: readonly YearEndEntry[],
    { controlId, lineId, lines }: Side,
    day: string,
  ): Promise<PostingEntry[]> {
    const documents = new Map(key.documents.map((document) => [document.key, document]));
    const booked: PostingEntry[] = [];
    for (const { type, amount, document: documentKey, transaction } of entries) {
      const document = documentKey === null ? undefined : documents.get(documentKey);
      const rate = document?.rate ?? ITSELF;
      booked.push({
        lineId: (documentKey === null ? undefined : lines.get(documentKey)) ?? lineId,
        controlId,
        activityId: document?.activityId ?? null,
        commitmentId: document?.commitmentId ?? null,
        reversesId: null,
        ...(await this.amounts.booked(
          type,
          { agreed: transaction, fund: amount, rate, ...kept(amount, document) },
          day,
        )),
      });
    }
    return booked;
  }
}

/** What is open of a document leaves and arrives as it was kept for reporting. */
function kept(amount: Money, document: EndingDocument | undefined): Pick<FundAmount, 'base'> {
  if (!document) return {};
  const { base } = document.open;
  return { base: amount.isNegative() ? base.negated() : base };
}
