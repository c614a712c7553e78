import { Injectable } from '@nestjs/common';
import { Clock, Database, Problem, currentActor } from '@mizan/api/platform';
import type { EvidenceKind, ReportState } from '@mizan/shared/contracts';

import { EvidenceEntity } from './evidence.entity';

/** The report that evidence belongs to, as its rules need it. */
export interface ProvenReport {
  readonly state: ReportState;
  readonly reportedBy: string | null;
  readonly createdBy: string | null;
}

/** New evidence as it is stored. */
export interface NewEvidence {
  readonly id: string;
  readonly reportId: string;
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly link?: string;
  readonly fileHash?: string;
  readonly fileName?: string;
}

/** Evidence by identity within its report. */
@Injectable()
export class EvidenceRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Holds the report as it is until the transaction ends; throws `request.not-found` when there is none. */
  async report(id: string): Promise<ProvenReport> {
    const rows = await this.database.query<ProvenReport>(
      `SELECT state, reported_by AS "reportedBy", created_by AS "createdBy" FROM indicator_report WHERE id = $1 FOR SHARE`,
      [id],
    );
    if (!rows[0]) throw new Problem('request.not-found');
    return rows[0];
  }

  /** Throws `request.not-found` when this report has no such evidence. */
  async get(reportId: string, id: string): Promise<EvidenceEntity> {
    const evidence = await this.database.repository(EvidenceEntity).findOneBy({ id, reportId });
    if (!evidence) throw new Problem('request.not-found');
    return evidence;
  }

  async add(evidence: NewEvidence): Promise<void> {
    const trace = { addedBy: currentActor().userId, addedAt: this.clock.now() };
    await this.database.repository(EvidenceEntity).insert({ ...evidence, ...trace });
  }

  async remove(reportId: string, id: string): Promise<void> {
    await this.database.repository(EvidenceEntity).delete({ id, reportId });
  }

  /** Throws `version.stale` when somebody was faster. */
  async verify(key: { readonly id: string; readonly version: number }, note: string | null): Promise<void> {
    const verification = { verifiedBy: currentActor().userId, verifiedAt: this.clock.now(), verificationNote: note };
    await this.database.updateVersioned(EvidenceEntity, key, verification);
  }
}
