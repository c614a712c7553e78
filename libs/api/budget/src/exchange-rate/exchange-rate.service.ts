import { Injectable } from '@nestjs/common';
import { readCsv } from '@mizan/api/files';
import { Audit, Clock, Database, invalidFields, newId, Problem } from '@mizan/api/platform';
import type { ImportExchangeRates, RateImportView, RecordExchangeRate, WrittenView } from '@mizan/shared/contracts';

import { ExchangeRateReadModel } from './exchange-rate.read-model';
import { ExchangeRateRepository } from './exchange-rate.repository';
import { rateFile, ratesIn } from './rate-file';

/** Rates are entered, locked for a month, or taken from a file. */
@Injectable()
export class ExchangeRateService {
  constructor(
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly rates: ExchangeRateReadModel,
    private readonly written: ExchangeRateRepository,
  ) {}

  /** A second rate of the same day corrects the first. Throws `rate.already-locked`, `request.invalid`. */
  record(request: RecordExchangeRate): Promise<WrittenView> {
    return this.database.transaction(async () => {
      if (request.from === request.to) throw invalidFields({ path: 'to', rule: 'choice' });
      const date = request.kind === 'month' ? `${request.date.slice(0, 7)}-01` : request.date;
      const id = await this.written.insert({ ...request, date }, this.clock.now());
      const after = { ...request, date };
      await this.audit.record({ action: 'exchange-rate.recorded', entity: 'exchange_rate', entityId: id, after });
      return { id, version: 1 };
    });
  }

  /**
   * Takes every row that is new or corrects what counts now, and nothing when a row is wrong (`rate.import-invalid` names
   * them). The same file twice changes nothing. A dry run says what would become of each row.
   */
  import({ content, dryRun }: ImportExchangeRates): Promise<RateImportView> {
    return this.database.transaction(async () => {
      const file = rateFile(await readCsv(content), await this.rates.current());
      if ('reason' in file) throw new Problem('rate.import-invalid', { reason: file.reason, rows: [] });
      const { rows } = file;
      if (dryRun) return { isDone: false, rows };
      const wrong = rows.filter(({ state }) => state === 'invalid').map(({ row }) => row);
      if (wrong.length > 0) throw new Problem('rate.import-invalid', { reason: 'rows', rows: wrong.slice(0, 20) });
      const taken = ratesIn(rows);
      if (taken.length > 0) {
        await this.written.insertAll(taken, this.clock.now());
        await this.audit.record({
          action: 'exchange-rate.imported',
          entity: 'exchange_rate',
          entityId: newId(),
          after: { rates: taken.length },
        });
      }
      return { isDone: true, rows };
    });
  }
}
