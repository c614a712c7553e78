import { hash, verify } from '@node-rs/argon2';

// argon2id, as OWASP recommends: 19 MiB of memory and two passes at the least.
const STRENGTH = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Stand-in for an account that does not exist, so that refusing takes as long as comparing. */
let decoy: Promise<string> | null = null;

/** The argon2id hash of a password. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, STRENGTH);
}

/** Whether the password fits; with no hash it takes the same time and is false. */
export async function fitsPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('no account has this password');
  const matches = await verify(stored ?? (await decoy), password);
  return stored !== null && matches;
}

/** Whether a password is too easy: few different characters, or the account's own name in it. Length is checked before. */
export function isWeakPassword(password: string, email: string): boolean {
  const name = email.split('@')[0] ?? '';
  return new Set(password).size < 6 || (name.length >= 4 && password.toLowerCase().includes(name));
}
