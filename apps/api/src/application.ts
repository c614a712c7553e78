import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import { NestLog, configureHttp, createHttpAdapter, createLog, type Configuration } from '@mizan/api/platform';

import { AppModule } from './app.module';
import { describeApi } from './open-api';

/** The whole application, ready to listen; the server and the HTTP tests start from here. */
export async function createApplication(
  configuration: Configuration,
  source: DataSource,
): Promise<NestFastifyApplication> {
  const log = createLog(configuration.http.logLevel);
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(configuration, source),
    createHttpAdapter(log, configuration.http),
    // Nest would read forms, too; the API speaks JSON alone.
    { logger: new NestLog(log), abortOnError: false, bodyParser: false },
  );
  await configureHttp(app, configuration.http);
  describeApi(app);
  app.enableShutdownHooks();
  return app;
}
