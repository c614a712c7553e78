import { Injectable } from '@nestjs/common';
import { FileStore } from '@mizan/api/files';
import { Audit, Database, Problem, currentActor, newId, type IncomingBytes } from '@mizan/api/platform';
import { type AddEvidenceLink, type Identity, type ReportState } from '@mizan/shared/contracts';

import { EvidenceRepository, type NewEvidence, type ProvenReport } from './evidence.repository';

const ENTITY = 'evidence';
/** While its author works on a report, its evidence comes and goes; then it is what was handed over. */
const OPEN: readonly ReportState[] = ['draft', 'returned'];
const VERIFIABLE: readonly ReportState[] = ['submitted', 'approved'];

/** What a file is said to be. */
export interface NamedFile {
  readonly name: string;
  readonly title: string;
}

/** Evidence of reports: given by reporters, verified by somebody else. */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly database: Database,
    private readonly evidence: EvidenceRepository,
    private readonly audit: Audit,
    private readonly files: FileStore,
  ) {}

  /** Throws `evidence.report-handed-over` when the report is not open any more. */
  addLink(reportId: string, { kind, title, link }: AddEvidenceLink): Promise<Identity> {
    return this.database.transaction(() => this.add({ id: newId(), reportId, kind, title, link }));
  }

  /** Reads the bytes and keeps them once. Throws what reading a file throws. */
  async addFile(reportId: string, { name: givenName, title }: NamedFile, bytes: IncomingBytes): Promise<Identity> {
    // Before ten megabytes are read for nothing; what counts is asked again in the transaction.
    refuseHandedOver(await this.evidence.report(reportId));
    const { name, file } = await this.files.read(givenName, bytes);
    return this.database.transaction(async () => {
      await this.files.keep(file);
      return this.add({ id: newId(), reportId, kind: 'file', title, fileHash: file.hash, fileName: name });
    });
  }

  /** Takes evidence away while the report is open; the bytes of a file stay. */
  remove(reportId: string, id: string): Promise<void> {
    return this.database.transaction(async () => {
      const { kind, title, link, fileHash, fileName } = await this.found(reportId, id);
      await this.evidence.remove(reportId, id);
      const before = { reportId, kind, title, link, fileHash, fileName };
      await this.audit.record({ action: 'evidence.removed', entity: ENTITY, entityId: id, before });
    });
  }

  /**
   * Says that somebody has looked at it; not whoever added it or wrote the report (`evidence.own-verification`), not
   * twice, and only once the report was submitted.
   */
  verify(
    reportId: string,
    key: { readonly id: string; readonly version: number },
    note: string | null,
  ): Promise<number> {
    return this.database.transaction(async () => {
      const report = await this.evidence.report(reportId);
      const evidence = await this.evidence.get(reportId, key.id);
      if (evidence.version !== key.version) throw new Problem('version.stale');
      if (evidence.verifiedAt !== null) throw new Problem('evidence.already-verified');
      const own = [evidence.addedBy, report.reportedBy, report.createdBy];
      if (own.includes(currentActor().userId)) throw new Problem('evidence.own-verification');
      if (!VERIFIABLE.includes(report.state)) throw new Problem('report.step-not-allowed', { from: report.state });
      await this.evidence.verify(key, note);
      const change = {
        before: { isVerified: false },
        after: { reportId, title: evidence.title, isVerified: true, note },
      };
      await this.audit.record({ action: 'evidence.verified', entity: ENTITY, entityId: key.id, ...change });
      return key.version + 1;
    });
  }

  private async add(added: NewEvidence): Promise<Identity> {
    refuseHandedOver(await this.evidence.report(added.reportId));
    await this.evidence.add(added);
    const { id, ...after } = added;
    await this.audit.record({ action: 'evidence.added', entity: ENTITY, entityId: id, after });
    return { id };
  }

  private async found(reportId: string, id: string): ReturnType<EvidenceRepository['get']> {
    const report = await this.evidence.report(reportId);
    const evidence = await this.evidence.get(reportId, id);
    refuseHandedOver(report);
    return evidence;
  }
}

function refuseHandedOver({ state }: ProvenReport): void {
  if (!OPEN.includes(state)) throw new Problem('evidence.report-handed-over', { state });
}
