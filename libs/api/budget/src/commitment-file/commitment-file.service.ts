import { Injectable } from '@nestjs/common';
import { FileStore } from '@mizan/api/files';
import { Audit, Database, newId, type IncomingBytes } from '@mizan/api/platform';
import type { Identity } from '@mizan/shared/contracts';

import { CommitmentFileRepository } from './commitment-file.repository';

/** Attaches to a commitment what was signed. */
@Injectable()
export class CommitmentFileService {
  constructor(
    private readonly audit: Audit,
    private readonly database: Database,
    private readonly files: CommitmentFileRepository,
    private readonly store: FileStore,
  ) {}

  /** Throws what reading a file throws. */
  async add(
    commitmentId: string,
    { name: givenName, title }: { readonly name: string; readonly title: string },
    bytes: IncomingBytes,
  ): Promise<Identity> {
    const { name, file } = await this.store.read(givenName, bytes);
    return this.database.transaction(async () => {
      const id = newId();
      await this.store.keep(file);
      await this.files.insert({ id, commitmentId, title: title.trim(), name, hash: file.hash });
      const after = { title: title.trim(), name, hash: file.hash };
      await this.audit.record({ action: 'commitment.file-added', entity: 'commitment', entityId: commitmentId, after });
      return { id };
    });
  }
}
