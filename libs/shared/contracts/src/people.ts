import type { Language, LocalizedText } from './language';
import type { Role } from './roles';
import type { UnitNameView } from './session';
import type { IsoDate, IsoDateTime, Page, Uuid } from './wire';

export const UNIT_TYPES = ['organisation', 'directorate', 'centre', 'section'] as const;
export type UnitType = (typeof UNIT_TYPES)[number];

export interface UnitView {
  readonly id: Uuid;
  readonly parentId: Uuid | null;
  readonly code: string;
  readonly type: UnitType;
  readonly name: LocalizedText;
}

export interface RoleAssignmentView {
  readonly id: Uuid;
  readonly role: Role;
  readonly unit: UnitNameView;
  readonly validFrom: IsoDate;
}

export interface PersonView {
  readonly id: Uuid;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly isActive: boolean;
  readonly lastSignIn: IsoDateTime | null;
  readonly assignments: readonly RoleAssignmentView[];
}

export interface AssignRole {
  readonly role: Role;
  readonly unitId: Uuid;
}

export interface ChangeBusinessDate {
  readonly businessDate: IsoDate;
}

/** One entry of the audit: who did what, when, and what it was before and after. */
export interface AuditEventView {
  readonly id: Uuid;
  readonly at: IsoDateTime;
  readonly actor: string;
  readonly action: string;
  readonly entity: string;
  readonly entityId: Uuid;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

export type AuditEventPage = Page<AuditEventView>;
