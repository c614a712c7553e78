import { Injectable } from '@nestjs/common';
import { Audit, BUSINESS_DATE_SETTING, Clock, Database, Problem } from '@mizan/api/platform';

import { SettingEntity } from './setting.entity';

/** The audit knows things by UUID; the settings, one row each, share this one. */
const SETTINGS_ID = '00000000-0000-4000-8000-000000000001';

/** Settings that the administrator changes while the product runs. */
@Injectable()
export class SettingService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Moves the business date of a demonstration; anywhere else it is today and cannot be moved. */
  moveBusinessDate(businessDate: string): Promise<void> {
    return this.database.transaction(async () => {
      const before = await this.clock.stored();
      if (!before.isDemonstration) throw new Problem('settings.not-demonstration');
      await this.database
        .repository(SettingEntity)
        .upsert({ key: BUSINESS_DATE_SETTING, value: businessDate }, ['key']);
      await this.audit.record({
        action: 'business-date.moved',
        entity: 'setting',
        entityId: SETTINGS_ID,
        before: { businessDate: before.businessDate },
        after: { businessDate },
      });
    });
  }
}
