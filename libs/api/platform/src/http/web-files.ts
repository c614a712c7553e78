import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { PROBLEMS, type ProblemDetails } from '@mizan/shared/contracts';

import { fileHeaders, pageHeaders } from './security-headers';

const NONCE_PLACEHOLDER = /CSP_NONCE/g;

/** Serves the built web application: its files brotli-compressed and kept for long, its page anew for each response. */
export async function serveWeb(server: FastifyInstance, folder: string, behindTls: boolean): Promise<void> {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  await server.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply) => void reply.headers(fileHeaders(behindTls)),
    globIgnore: ['**/index.html', '**/*.br'],
  });
  server.get('/*', (request, reply) => {
    if (request.url.startsWith('/api/') || request.url === '/api') {
      const code = 'request.not-found';
      const problem: ProblemDetails = {
        type: `urn:mizan:problem:${code}`,
        code,
        ...PROBLEMS[code],
        requestId: request.id,
      };
      return reply.status(404).type('application/problem+json; charset=utf-8').send(JSON.stringify(problem));
    }
    const nonce = randomBytes(16).toString('base64');
    return reply
      .headers(pageHeaders(nonce, behindTls))
      .type('text/html; charset=utf-8')
      .send(page.replaceAll(NONCE_PLACEHOLDER, nonce));
  });
}
