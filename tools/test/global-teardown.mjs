/** After the last spec: the throw-away PostgreSQL ends and takes its folder along. */
import { rmSync } from 'node:fs';

export default async function globalTeardown() {
  const cluster = globalThis.mizanCluster;
  if (!cluster) return;
  globalThis.mizanCluster = undefined;
  await cluster.stop();
  rmSync(cluster.folder, { recursive: true, force: true });
}
