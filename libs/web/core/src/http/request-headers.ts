/** The version that was changed, for everything editable. */
export function ifMatch(version: number): { headers: Record<string, string> } {
  return { headers: { 'If-Match': `"${version}"` } };
}

/** A key that makes sending twice the same as sending once; make it when the form opens, keep it until it succeeds. */
export function idempotent(key: string): { headers: Record<string, string> } {
  return { headers: { 'Idempotency-Key': key } };
}
