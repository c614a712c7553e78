import { IsIn, IsOptional, Length } from 'class-validator';
import { IsPlainText } from '@mizan/api/platform';
import {
  FISCAL_PERIOD_STATUSES,
  TEXT_LIMITS,
  type ChangeFiscalPeriod,
  type FiscalPeriodStatus,
} from '@mizan/shared/contracts';

export class ChangeFiscalPeriodBody implements ChangeFiscalPeriod {
  @IsIn(FISCAL_PERIOD_STATUSES) status!: FiscalPeriodStatus;
  @IsOptional() @IsPlainText() @Length(3, TEXT_LIMITS.reason) reason?: string | null;
}
