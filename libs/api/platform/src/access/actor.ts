import type { Language, Permission, Role } from '@mizan/shared/contracts';

/** Who acts: a signed-in person with the permissions held per unit (a role reaches down to every unit below). */
export interface Actor {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly roles: readonly HeldRole[];
  /** Hash of the session that this actor came with. */
  readonly sessionHash: string;
}

/** A role with every unit that it reaches. */
export interface HeldRole {
  readonly role: Role;
  readonly unitId: string;
  readonly permissions: readonly Permission[];
  readonly reach: readonly string[];
}

/** Whether the actor holds the permission for this unit. */
export function mayIn(actor: Actor, permission: Permission, unitId: string): boolean {
  return actor.roles.some((held) => held.permissions.includes(permission) && held.reach.includes(unitId));
}

/** Whether the actor holds the permission for any unit at all. */
export function maySomewhere(actor: Actor, permission: Permission): boolean {
  return actor.roles.some((held) => held.permissions.includes(permission));
}

/** The units in which the actor holds the permission: the scope that every read model takes. */
export function unitsWith(actor: Actor, permission: Permission): readonly string[] {
  const reached = actor.roles.filter((held) => held.permissions.includes(permission)).flatMap((held) => held.reach);
  return [...new Set(reached)];
}
