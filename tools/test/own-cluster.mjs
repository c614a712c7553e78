/** A PostgreSQL that keeps what it says is kept, in a folder and at a port, until it is told to end; says its address. */
import { startPostgres } from '../launch/postgres.mjs';

const [folder = '', port] = process.argv.slice(2);
const cluster = await startPostgres(folder, { max_connections: '60', ...(port ? { port: Number(port) } : {}) });
process.once('SIGTERM', async () => {
  await cluster.stop();
  process.exit(0);
});
process.send({ url: cluster.url, pid: cluster.pid });
