import type { Readable } from 'node:stream';

import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyInstance, FastifyRequest } from 'fastify';

import { Problem } from '../errors/problem';

const BYTES = 'application/octet-stream';
const TAKES_BYTES = { takesBytes: true } as const;

/** A body that has not been read yet: whoever may not send it is refused before it has come. */
export class IncomingBytes {
  // Private, so that nobody walks through the inside of a stream as if it were a body.
  readonly #stream: Readable;

  constructor(stream: Readable) {
    this.#stream = stream;
  }

  /** Everything that was sent, or null when it is more than `limit` bytes; what is too much is not kept. */
  read(limit: number): Promise<Buffer | null> {
    const stream = this.#stream;
    return new Promise((resolve, reject) => {
      const chunks: Buffer[] = [];
      let size = 0;
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size <= limit) return void chunks.push(chunk);
        // The rest is let through unread: a caller who is cut off while sending would never see the answer.
        chunks.length = 0;
        resolve(null);
      });
      stream.once('end', () => resolve(Buffer.concat(chunks)));
      stream.once('error', () => reject(new Problem('request.malformed')));
      stream.once('close', () => reject(new Problem('request.malformed')));
    });
  }
}

/** Declares that a route takes the bytes of one file as its body (`application/octet-stream`), and nothing else. */
export function TakesBytes(): MethodDecorator {
  return applyDecorators(
    RouteConfig(TAKES_BYTES),
    ApiConsumes(BYTES),
    ApiBody({ schema: { type: 'string', format: 'binary' } }),
  );
}

/** The bytes on their way, as a parameter of a route that `TakesBytes`; anything else is `request.unsupported-type`. */
export const UploadedBytes = createParamDecorator((_: unknown, context: ExecutionContext): IncomingBytes => {
  const { body } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!(body instanceof IncomingBytes)) throw new Problem('request.unsupported-type');
  return body;
});

/** Lets bytes through to the routes that take them; every other route refuses this type of content. */
export function takeBytes(server: FastifyInstance): void {
  server.addContentTypeParser(BYTES, (request, payload, done) => {
    const takes = 'takesBytes' in request.routeOptions.config;
    done(takes ? null : new Problem('request.unsupported-type'), takes ? new IncomingBytes(payload) : undefined);
  });
}
