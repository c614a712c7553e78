import { connect, createServer, type Server, type Socket } from 'node:net';

/** A way to a database that can be cut and mended. */
export interface SeverableLink {
  /** The address of the database by this way. */
  readonly url: string;
  /** Ends every connection, and takes no new ones. */
  readonly cut: () => Promise<void>;
  readonly mend: () => Promise<void>;
  /**
   * From now on the answer to the COMMIT of a transaction that sent such a text gets lost on its way, or that of such a
   * statement on its own; resolves when the database has given it.
   */
  readonly loseCommitOf: (text: string) => Promise<void>;
}

/** Puts a link before a database; the port stays the same when it is mended. */
export async function severableLink(databaseUrl: string): Promise<SeverableLink> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let losing: { readonly text: string; readonly committed: () => void } | null = null;
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
    let isInTransaction = false;
    let isMeant = false;
    let isLost = false;
    near.on('data', (sent: Buffer) => {
      if (sent.includes('START TRANSACTION\0')) isInTransaction = true;
      if (losing !== null && sent.includes(losing.text)) isMeant = true;
      // A statement on its own commits with its answer.
      if (isMeant && !isInTransaction) isLost = true;
      if (isMeant && sent.includes('COMMIT\0')) isLost = true;
      far.write(sent);
    });
    far.on('data', (answer: Buffer) => {
      if (isLost) losing?.committed();
      else near.write(answer);
    });
  });
  const port = await listening(server, 0);
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${port}`;
  return {
    url: url.href,
    cut: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    mend: async () => {
      await listening(server, port);
    },
    loseCommitOf: (text) => new Promise((committed) => (losing = { text, committed })),
  };
}

function listening(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      if (address !== null && typeof address === 'object') resolve(address.port);
      else reject(new Error('No port.'));
    });
  });
}
