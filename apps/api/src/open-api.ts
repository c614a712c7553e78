import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

/** Publishes what the API is: the document at /api/openapi.json, readable pages at /api/docs. */
export function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const document = createApiDocument(app);
  SwaggerModule.setup('api/docs', app, document, { jsonDocumentUrl: 'api/openapi.json', customSiteTitle: 'Mizan API' });
  return document;
}

/** The OpenAPI document: routes from the router, shapes from the contracts. */
export function createApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const base = new DocumentBuilder()
    .setTitle('Mizan')
    .setDescription('Results and budget of an action plan. Amounts are decimal strings; errors are problem+json.')
    .setVersion('0.1.0')
    .addCookieAuth('mizan_session')
    .build();
  return SwaggerModule.createDocument(app, base);
}
