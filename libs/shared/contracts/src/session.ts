import type { Language } from './language';
import type { Permission } from './permissions';
import type { Role } from './roles';
import type { IsoDate, Uuid } from './wire';
import type { LocalizedText } from './language';

export const PASSWORD_LIMITS = { min: 12, max: 200 } as const;

export interface SignIn {
  readonly email: string;
  readonly password: string;
}

export interface ChangePassword {
  readonly current: string;
  readonly next: string;
}

export interface ChangeLanguage {
  readonly language: Language;
}

export interface HeldRoleView {
  readonly role: Role;
  readonly unit: UnitNameView;
  readonly permissions: readonly Permission[];
}

export interface UnitNameView {
  readonly id: Uuid;
  readonly code: string;
  readonly name: LocalizedText;
}

/** Who is signed in, what they may do and where, and the clock that every screen shows. */
export interface SessionView {
  readonly userId: Uuid;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly roles: readonly HeldRoleView[];
  /** Every permission held in at least one unit. */
  readonly permissions: readonly Permission[];
  readonly clock: ClockView;
}

/** The business date and whether it is a stored one (demonstration) or today. */
export interface ClockView {
  readonly businessDate: IsoDate;
  readonly isDemonstration: boolean;
}
