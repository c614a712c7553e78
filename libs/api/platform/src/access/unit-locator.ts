import { Injectable } from '@nestjs/common';
import type { Permission } from '@mizan/shared/contracts';

/** How a kind of thing is found: the unit it belongs to, and what one needs to see it at all. */
export interface LocatedKind {
  readonly readPermission: Permission;
  /**
   * The unit that the thing with this id belongs to, or null when there is none. What belongs to several is seen by whoever
   * sees all of them, and acted upon by whoever may in one.
   */
  readonly unitOf: (id: string) => Promise<string | readonly string[] | null>;
}

/** The register in which each context says how its things are found. Filled while modules start. */
@Injectable()
export class UnitLocator {
  private readonly kinds = new Map<string, LocatedKind>();

  register(kind: string, located: LocatedKind): void {
    this.kinds.set(kind, located);
  }

  /** Throws when a route names a kind that nobody registered: a mistake of the programmer. */
  kind(name: string): LocatedKind {
    const located = this.kinds.get(name);
    if (!located) throw new Error(`No context says how a ${name} is found.`);
    return located;
  }
}
