import { Injectable } from '@nestjs/common';
import type { StoredName } from '@mizan/api/files';
import { Clock, currentActor, Database } from '@mizan/api/platform';
import type { CommitmentFileView } from '@mizan/shared/contracts';

/** The files of commitments; none is ever taken away, since it is what was signed. */
@Injectable()
export class CommitmentFileRepository {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** The oldest first. */
  list(commitmentId: string): Promise<CommitmentFileView[]> {
    return this.database.query<CommitmentFileView>(
      `SELECT c.id, c.title, c.file_name AS name, f.size, c.added_at AS "addedAt", person.name AS "addedBy"
       FROM commitment_file c JOIN stored_file f ON f.hash = c.file_hash
       LEFT JOIN app_user person ON person.id = c.added_by WHERE c.commitment_id = $1 ORDER BY c.added_at, c.id`,
      [commitmentId],
    );
  }

  /** Where a file of this commitment is kept. */
  async find(commitmentId: string, id: string): Promise<StoredName | null> {
    const rows = await this.database.query<StoredName>(
      'SELECT file_name AS name, file_hash AS hash FROM commitment_file WHERE commitment_id = $1 AND id = $2',
      [commitmentId, id],
    );
    return rows[0] ?? null;
  }

  async insert(
    file: StoredName & { readonly id: string; readonly commitmentId: string; readonly title: string },
  ): Promise<void> {
    await this.database.query(
      `INSERT INTO commitment_file (id, commitment_id, title, file_hash, file_name, added_at, added_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [file.id, file.commitmentId, file.title, file.hash, file.name, this.clock.now(), currentActor().userId],
    );
  }
}
