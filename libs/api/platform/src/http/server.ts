import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

import cookie from '@fastify/cookie';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { PROBLEMS, type ProblemCode, type ProblemDetails } from '@mizan/shared/contracts';

import type { HttpConfig } from '../config/http-config';
import { requestContext, type RequestFacts } from './request-context';
import { apiHeaders } from './security-headers';
import { takeBytes } from './uploads';
import { createValidationPipe } from './validation-pipe';
import { serveWeb } from './web-files';

const BODY_LIMIT_BYTES = 1_048_576;
/** Deeper than any contract. */
const DEEPEST_BODY = 20;
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
const REQUEST_ID = /^[\w-]{8,64}$/;

const factsOf = new WeakMap<FastifyRequest, RequestFacts>();

/** The HTTP server below Nest: request ids, size limits, structured log. */
export function createHttpAdapter(log: Logger, { behindTls }: Pick<HttpConfig, 'behindTls'>): FastifyAdapter {
  return new FastifyAdapter({
    loggerInstance: log,
    bodyLimit: BODY_LIMIT_BYTES,
    // Whoever ends TLS in front of the process says who asks: one step, and nobody else is believed.
    trustProxy: behindTls && ((_address: string, hop: number) => hop === 0),
    requestTimeout: 60_000,
    // An address that cannot even be decoded never reaches a route.
    frameworkErrors: (_error: unknown, request: FastifyRequest, reply: FastifyReply) =>
      void refuse(request, reply, 'request.malformed'),
    genReqId: (request: IncomingMessage) => {
      const given = request.headers['x-request-id'];
      return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
    },
  });
}

/** Everything that holds for every request: context, origin check, headers, validation, and the web application. */
export async function configureHttp(app: NestFastifyApplication, config: HttpConfig): Promise<void> {
  const server: FastifyInstance = app.getHttpAdapter().getInstance();
  await server.register(cookie);
  keepRequestContext(server);
  server.addHook('onRequest', (request, reply, done) => {
    if (isForeign(request)) return void refuse(request, reply, 'request.foreign-origin');
    done();
  });
  server.removeContentTypeParser('text/plain');
  takeBytes(server);
  server.addHook('preValidation', (request, reply, done) => {
    if (isDeeperThan(request.body, DEEPEST_BODY)) return void refuse(request, reply, 'request.malformed');
    done();
  });
  server.addHook('onSend', (request, reply, _payload, done) => {
    void reply.header('x-request-id', request.id);
    if (request.url.startsWith('/api')) addMissing(reply, apiHeaders(request.url, config.behindTls));
    done();
  });
  app.setGlobalPrefix('api');
  app.useGlobalPipes(createValidationPipe());
  if (config.webFolder !== undefined) await serveWeb(server, config.webFolder, config.behindTls);
}

/** What a route says of itself stands: how long a file may be kept, what it may do. */
function addMissing(reply: FastifyReply, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) if (!reply.hasHeader(name)) void reply.header(name, value);
}

/** The context is entered twice, since reading a body leaves the asynchronous flow in which the request came in. */
function keepRequestContext(server: FastifyInstance): void {
  server.addHook('onRequest', (request, _reply, done) => {
    const key = request.headers['idempotency-key'];
    const idempotencyKey = typeof key === 'string' && REQUEST_ID.test(key) ? key : null;
    const facts: RequestFacts = { requestId: request.id, actor: null, idempotencyKey };
    factsOf.set(request, facts);
    requestContext.run(facts, done);
  });
  server.addHook('preValidation', (request, _reply, done) => {
    const facts = factsOf.get(request);
    if (facts) requestContext.run(facts, done);
    else done();
  });
}

/** Whether a page of another site sent something that changes state. */
function isForeign(request: FastifyRequest): boolean {
  if (SAFE_METHODS.has(request.method)) return false;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const origin = request.headers.origin;
  return origin !== undefined && !origin.endsWith(`//${request.headers.host ?? ''}`);
}

/** Whether brackets stand in brackets more often than anybody needs; walked without recursion, which they would exhaust. */
function isDeeperThan(body: unknown, deepest: number): boolean {
  let level: readonly unknown[] = [body];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return true;
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
  }
  return false;
}

function refuse(request: FastifyRequest, reply: FastifyReply, code: ProblemCode): FastifyReply {
  const problem: ProblemDetails = { type: `urn:mizan:problem:${code}`, code, ...PROBLEMS[code], requestId: request.id };
  return reply.status(problem.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(problem));
}
