import { Injectable } from '@nestjs/common';
import { Clock, newId } from '@mizan/api/platform';
import { virementMovements, type DirectEntryType } from '@mizan/shared/ledger';
import { Money } from '@mizan/shared/money';

import { ControlStateReadModel } from '../posting/control-state.read-model';
import { LedgerPostingService } from '../posting/ledger-posting.service';
import type { PostingEntry } from '../posting/posting';
import type { StoredVirement } from './virement.repository';

/** Posts a virement: what leaves, what arrives, and the allotted part that goes along. */
@Injectable()
export class VirementPosting {
  constructor(
    private readonly clock: Clock,
    private readonly controls: ControlStateReadModel,
    private readonly ledger: LedgerPostingService,
  ) {}

  /** One posting, whole or not at all; says which it is. Throws the refusal of a balance that gives more than it has. */
  async post(virement: StoredVirement, justification: string | null): Promise<string> {
    const id = newId();
    await this.ledger.post(
      {
        id,
        kind: 'virement',
        effectiveDate: await this.clock.businessDate(),
        description: justification,
        reference: virement.code,
        reversesId: null,
        currency: virement.currency,
        entries: await this.entries(virement),
        commitmentVersion: null,
      },
      {
        action: 'virement.posted',
        entity: 'virement',
        entityId: virement.id,
        before: { code: virement.code, state: virement.state },
        after: { posting: id },
      },
    );
    return id;
  }

  /** What stands on the keys is read while they are held, since the allotted part depends on it. */
  private async entries({ lines, currency }: StoredVirement): Promise<PostingEntry[]> {
    const states = await this.controls.held(lines.map(({ key }) => key));
    const notAllotted = new Map(
      [...states].map(([key, { balance }]) => [key, balance.revised.minus(balance.allotted)] as const),
    );
    return virementMovements(lines, notAllotted, currency).flatMap(({ key, revised, allotted }) => {
      const line = lines.find((candidate) => candidate.key === key);
      if (!line) return [];
      const entry = (type: DirectEntryType, amount: Money): PostingEntry => ({
        lineId: line.lineId,
        controlId: key,
        activityId: null,
        commitmentId: null,
        reversesId: null,
        movement: { type, amount },
      });
      const own = entry(revised.isNegative() ? 'VIREMENT_OUT' : 'VIREMENT_IN', revised);
      return allotted.isZero() ? [own] : [own, entry('ALLOTMENT', allotted)];
    });
  }
}
