import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { DataSource } from 'typeorm';
import { NestLog, createLog, type Configuration } from '@mizan/api/platform';

import { AppModule } from './app.module';

/** The same container as the server's, without HTTP: for commands and seeds. */
export function createCommandContext(
  configuration: Configuration,
  source: DataSource,
): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(AppModule.with(configuration, source), {
    logger: new NestLog(createLog('warn')),
    abortOnError: false,
  });
}
