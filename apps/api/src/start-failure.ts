import { OtherSchema } from './database/schema-age';

const SENTENCES: readonly (readonly [reason: RegExp, sentence: string])[] = [
  [/^EADDRINUSE$/, 'The port is taken: set PORT to a free one, or stop what listens there.'],
  [/^EACCES$|^EADDRNOTAVAIL$/, 'Nothing can listen there: set HOST and PORT to an address of this machine.'],
  [
    /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$|connection timeout|^timeout/,
    'The database cannot be reached: check DATABASE_URL and that the server runs.',
  ],
  [/^28/, 'The database refuses the name or password in DATABASE_URL: correct them.'],
  [/^3D000$/, 'The database named in DATABASE_URL does not exist: create it, or name another.'],
  [/^42501$/, 'The account in DATABASE_URL lacks rights: let it create tables in the schema public.'],
  [/^57P03$/, 'The database is not ready yet: start again in a moment.'],
  [/^53300$/, 'The database has no free connection: raise its max_connections, or lower DATABASE_POOL_SIZE.'],
  [/SSL|CERT/, 'No secure connection to the database: check sslmode in DATABASE_URL and the certificate.'],
];

/** One sentence on why the start failed and how to mend it; unknown failures are shown as they are. */
export function startFailure(error: unknown): string {
  if (error instanceof OtherSchema) return error.message;
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  const known = SENTENCES.find(([reason]) => reason.test(code) || reason.test(error.message));
  if (known) return `${known[1]} (${error.message || code})`;
  return error.stack ?? error.message;
}
