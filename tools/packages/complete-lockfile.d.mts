/** The part of package-lock.json that completing it reads and writes. */
export interface Lockfile {
  readonly packages: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** The lockfile with an entry for each optional package that it names and does not hold. Throws on a version range. */
export function completeLockfile(lockfile: Lockfile): Lockfile;
