const SENTENCES: readonly (readonly [pattern: RegExp, sentence: string])[] = [
  [/EADDRINUSE/, 'The port is taken: set PORT to a free one, or stop what listens there.'],
  [
    /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|timeout/,
    'The database cannot be reached: check DATABASE_URL and that the server runs.',
  ],
  [/28P01|28000|password authentication/, 'The database refuses the name or password in DATABASE_URL.'],
  [/3D000/, 'The database named in DATABASE_URL does not exist: create it, or name another.'],
];

/** One sentence on why the start failed and how to mend it; unknown failures are shown as they are. */
export function startFailure(error: unknown): string {
  const text = error instanceof Error ? `${error.message} ${'code' in error ? String(error.code) : ''}` : String(error);
  const known = SENTENCES.find(([pattern]) => pattern.test(text));
  if (known) return `${known[1]} (${text.trim()})`;
  return error instanceof Error ? (error.stack ?? text) : text;
}
