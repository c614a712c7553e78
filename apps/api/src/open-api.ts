import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

/** Written by the build beside the compiled API. */
const CONTRACT_SCHEMAS = join(__dirname, '../../../contract-schemas.json');

/** Publishes what the API is: the document at /api/openapi.json, readable pages at /api/docs. */
export function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const document = createApiDocument(app);
  SwaggerModule.setup('api/docs', app, document, { jsonDocumentUrl: 'api/openapi.json', customSiteTitle: 'Mizan API' });
  return document;
}

/** The OpenAPI document: routes and permissions from the router, shapes from the contracts. */
export function createApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const base = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Mizan')
    .setDescription(
      'Results and budget of an action plan. Amounts are decimal strings with their currency, days YYYY-MM-DD; errors are ' +
        'problem+json. x-permission says what a route asks for. What is edited is sent with If-Match; postings may carry an ' +
        'Idempotency-Key.',
    )
    .setVersion('0.1.0')
    .addCookieAuth('mizan_session')
    .build();
  const document = SwaggerModule.createDocument(app, base);
  const schemas: unknown = JSON.parse(readFileSync(CONTRACT_SCHEMAS, 'utf8'));
  return { ...document, components: { ...document.components, schemas: schemasOf(schemas) } };
}

function schemasOf(read: unknown): NonNullable<NonNullable<OpenAPIObject['components']>['schemas']> {
  if (typeof read !== 'object' || read === null)
    throw new Error('The schemas of the contracts are missing: build the API.');
  return { ...read };
}
