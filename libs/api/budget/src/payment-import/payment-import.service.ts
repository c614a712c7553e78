import { Injectable } from '@nestjs/common';
import { FileStore, readTable } from '@mizan/api/files';
import { Audit, currentActor, Database, isIsoDate, Problem, unitsWith, type IncomingBytes } from '@mizan/api/platform';
import type { PaymentImportResultView } from '@mizan/shared/contracts';

import { paymentFile, type ReadPayment } from './payment-file';
import { PaymentImportRepository, type Match } from './payment-import.repository';
import { PaymentMatch } from './payment-match';

/** Takes payments from an accounting export. Nothing is posted by it, and nothing that was taken before changes. */
@Injectable()
export class PaymentImportService {
  constructor(
    private readonly audit: Audit,
    private readonly database: Database,
    private readonly files: FileStore,
    private readonly imports: PaymentImportRepository,
    private readonly match: PaymentMatch,
  ) {}

  /**
   * Takes every payment whose number is new and matches it where that is safe; the same file twice changes nothing. A file
   * with a wrong row is refused whole: `payments.import-invalid` names the rows.
   */
  async take(givenName: string, bytes: IncomingBytes): Promise<PaymentImportResultView> {
    const kept = await this.files.read(givenName, bytes);
    const read = paymentFile(await readTable(kept), isIsoDate);
    if ('reason' in read) throw new Problem('payments.import-invalid', { reason: read.reason, rows: [] });
    if (read.wrong.length > 0) {
      throw new Problem('payments.import-invalid', { reason: 'rows', rows: read.wrong.slice(0, 20) });
    }
    return this.database.transaction(async () => {
      const { hash } = kept.file;
      const before = await this.imports.ofFile(hash);
      if (before !== null) return { importId: before, taken: 0, known: read.payments.length, matched: 0 };
      const known = await this.imports.known(read.payments.map(({ number }) => number));
      const rows = await this.matched(read.payments.filter(({ number }) => !known.has(number)));
      const importId = await this.imports.insert({ hash, name: kept.name }, rows);
      const matched = rows.filter(({ match }) => match.state === 'matched').length;
      const result = { importId, taken: rows.length, known: known.size, matched };
      await this.audit.record({
        action: 'payments.imported',
        entity: 'payment_import',
        entityId: importId,
        after: { file: kept.name, ...result },
      });
      return result;
    });
  }

  private async matched(
    payments: readonly ReadPayment[],
  ): Promise<{ readonly payment: ReadPayment; readonly match: Match }[]> {
    const units = unitsWith(currentActor(), 'budget:pay');
    const rows: { payment: ReadPayment; match: Match }[] = [];
    for (const payment of payments) {
      rows.push({ payment, match: await this.match.of(payment.reference, payment.amount, units) });
    }
    return rows;
  }
}
