import { IsIn, IsOptional } from 'class-validator';
import { HasLength, IsPlainText } from '@mizan/api/platform';
import {
  FISCAL_PERIOD_STATUSES,
  TEXT_LIMITS,
  type ChangeFiscalPeriod,
  type FiscalPeriodStatus,
} from '@mizan/shared/contracts';

export class ChangeFiscalPeriodBody implements ChangeFiscalPeriod {
  @IsIn(FISCAL_PERIOD_STATUSES) status!: FiscalPeriodStatus;
  @IsOptional() @IsPlainText() @HasLength(3, TEXT_LIMITS.reason) reason?: string | null;
}
