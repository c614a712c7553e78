import { Injectable } from '@nestjs/common';
import { mediaTypeOf, type StoredName } from '@mizan/api/files';
import { Database } from '@mizan/api/platform';
import type { EvidenceFileView, EvidenceKind, EvidenceView } from '@mizan/shared/contracts';

interface EvidenceRow {
  readonly id: string;
  readonly report_id: string;
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly link: string | null;
  readonly file: Pick<EvidenceFileView, 'name' | 'size'> | null;
  readonly added_by: string | null;
  readonly added_at: Date;
  readonly verified_by: string | null;
  readonly verified_at: Date | null;
  readonly verification_note: string | null;
  readonly is_own: boolean;
  readonly version: number;
}

/** The evidence of reports as lists and files. */
@Injectable()
export class EvidenceReadModel {
  constructor(private readonly database: Database) {}

  /** Everything that proves a report, the oldest first. */
  async list(reportId: string, readerId: string): Promise<EvidenceView[]> {
    const rows = await this.database.query<EvidenceRow>(LIST, [reportId, readerId]);
    return rows.map(toView);
  }

  /** Where a file of this report is kept; null when it is a link or nothing at all. */
  async file(reportId: string, id: string): Promise<StoredName | null> {
    const rows = await this.database.query<StoredName>(
      `SELECT file_name AS name, file_hash AS hash FROM evidence
       WHERE report_id = $1 AND id = $2 AND file_hash IS NOT NULL`,
      [reportId, id],
    );
    return rows[0] ?? null;
  }
}

function toView(row: EvidenceRow): EvidenceView {
  const { id, kind, title, link, file, version } = row;
  return {
    id,
    reportId: row.report_id,
    kind,
    title,
    link,
    file: file === null ? null : { ...file, mediaType: mediaTypeOf(file.name) },
    addedBy: row.added_by,
    addedAt: row.added_at.toISOString(),
    verifiedBy: row.verified_by,
    verifiedAt: row.verified_at?.toISOString() ?? null,
    verificationNote: row.verification_note,
    isOwn: row.is_own,
    version,
  };
}

const LIST = `
  SELECT e.id, e.report_id, e.kind, e.title, e.link, e.added_at, e.verified_at, e.verification_note, e.version,
    CASE WHEN f.hash IS NULL THEN NULL
      ELSE json_build_object('name', e.file_name, 'size', f.size) END AS file,
    author.name AS added_by, verifier.name AS verified_by,
    coalesce($2::uuid IN (e.added_by, r.reported_by, r.created_by), false) AS is_own
  FROM evidence e JOIN indicator_report r ON r.id = e.report_id LEFT JOIN stored_file f ON f.hash = e.file_hash
  LEFT JOIN app_user author ON author.id = e.added_by LEFT JOIN app_user verifier ON verifier.id = e.verified_by
  WHERE e.report_id = $1 ORDER BY e.added_at, e.id`;
