import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PROBLEMS, type ProblemCode, type ProblemDetails } from '@mizan/shared/contracts';

import { CONSTRAINT_PROBLEMS } from './constraint-problems';
import { Problem } from './problem';

const RETRY_AFTER_SECONDS = 5;

const HTTP_PROBLEMS: Readonly<Record<number, ProblemCode>> = {
  400: 'request.malformed',
  404: 'request.not-found',
  405: 'request.not-found',
  413: 'request.too-large',
  415: 'request.unsupported-type',
  429: 'request.too-many',
};

/** Turns whatever was thrown into `application/problem+json` (RFC 9457); nothing internal leaves the house. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = asProblem(error);
    const details = detailsOf(problem, request.id);
    // Blame decides the level: the caller's mistakes are information, ours are errors.
    if (details.status >= 500)
      this.logger.error({ err: error, code: details.code, requestId: request.id }, details.title);
    else this.logger.log({ code: details.code, requestId: request.id }, details.title);
    if (details.status === 503 || details.status === 429) void reply.header('retry-after', String(RETRY_AFTER_SECONDS));
    void reply.status(details.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(details));
  }
}

function detailsOf(problem: Problem, requestId: string): ProblemDetails {
  const { status, title } = PROBLEMS[problem.code];
  return {
    type: `urn:mizan:problem:${problem.code}`,
    title,
    status,
    code: problem.code,
    requestId,
    ...(Object.keys(problem.params).length === 0 ? {} : { params: problem.params }),
    ...(problem.fields.length === 0 ? {} : { fields: problem.fields }),
  };
}

/** The problem that an error of any origin stands for. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof HttpException) return new Problem(HTTP_PROBLEMS[error.getStatus()] ?? 'server.unexpected');
  const { code, constraint, statusCode, message } = facts(error);
  const known = CONSTRAINT_PROBLEMS[constraint];
  if (known) return new Problem(known);
  if (isDatabaseGone(code, message)) return new Problem('server.unavailable');
  // Text that PostgreSQL cannot hold (NUL) or a number beyond its column: the caller's, not ours.
  if (code === '22021' || code === '22P05' || code === '22003') return new Problem('request.invalid');
  const fromFastify = statusCode >= 400 && statusCode < 500 ? (HTTP_PROBLEMS[statusCode] ?? 'request.malformed') : null;
  return new Problem(fromFastify ?? 'server.unexpected');
}

function isDatabaseGone(code: string, message: string): boolean {
  if (['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', '57P01', '57P02', '57P03', '53300'].includes(code)) return true;
  return (
    code.startsWith('08') || /Connection terminated|timeout exceeded when trying to connect|not queryable/.test(message)
  );
}

function facts(error: unknown): { code: string; constraint: string; statusCode: number; message: string } {
  if (typeof error !== 'object' || error === null) return { code: '', constraint: '', statusCode: 0, message: '' };
  return {
    code: 'code' in error ? String(error.code) : '',
    constraint: 'constraint' in error ? String(error.constraint) : '',
    statusCode: 'statusCode' in error ? Number(error.statusCode) : 0,
    message: error instanceof Error ? error.message : '',
  };
}
