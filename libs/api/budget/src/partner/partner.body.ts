import { IsIn, IsOptional, Matches } from 'class-validator';
import { IsLocalizedText } from '@mizan/api/platform';
import {
  PARTNER_TYPES,
  TEXT_LIMITS,
  type ChangePartner,
  type CreatePartner,
  type LocalizedText,
  type PartnerType,
} from '@mizan/shared/contracts';

/** Codes of partners and funds: what can be said and typed in every language. */
export const CODE = /^[A-Z0-9][A-Z0-9-]{1,23}$/;

export class CreatePartnerBody implements CreatePartner {
  @Matches(CODE) code!: string;
  @IsLocalizedText(TEXT_LIMITS.title) name!: LocalizedText;
  @IsIn(PARTNER_TYPES) type!: PartnerType;
}

export class ChangePartnerBody implements ChangePartner {
  @IsOptional() @IsLocalizedText(TEXT_LIMITS.title) name?: LocalizedText;
  @IsOptional() @IsIn(PARTNER_TYPES) type?: PartnerType;
}
