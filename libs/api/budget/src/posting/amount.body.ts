import { IsIn } from 'class-validator';
import { IsDecimalString } from '@mizan/api/platform';
import { CURRENCIES } from '@mizan/shared/money';
import type { MoneyView } from '@mizan/shared/contracts';

/** An amount as it arrives; how many decimals it may have depends on its currency and is checked later. */
export class AmountBody implements MoneyView {
  @IsDecimalString({ context: { decimals: 2 } }) amount!: string;
  @IsIn(Object.keys(CURRENCIES)) currency!: string;
}
