/** The version that was changed, for everything editable. */
export function ifMatch(version: number): { headers: Record<string, string> } {
  return { headers: { 'If-Match': `"${version}"` } };
}

/** A key that makes sending twice the same as sending once; make it when the form opens, keep it until it succeeds. */
export function idempotent(key: string): { headers: Record<string, string> } {
  return { headers: { 'Idempotency-Key': key } };
}

/** A key for `idempotent`. Made of random bytes, because `randomUUID` is missing where the page came over plain HTTP. */
export function newRequestKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
