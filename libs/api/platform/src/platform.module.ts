import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { DataSource } from 'typeorm';

import { AccessGuard } from './access/access-guard';
import { UnitLocator } from './access/unit-locator';
import { Audit } from './audit/audit';
import { Clock } from './clock/clock';
import { HttpConfig } from './config/http-config';
import type { Configuration } from './config/configuration';
import { SessionConfig } from './config/session-config';
import { Database } from './database/database';
import { ProblemFilter } from './errors/problem-filter';
import { EtagInterceptor } from './http/etag-interceptor';
import { HealthController } from './http/health.controller';
import { Idempotency } from './idempotency/idempotency';
import { PdfRenderer } from './pdf/pdf-renderer';

/** The infrastructure every context stands on. `source` must be initialised already. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(configuration: Configuration, source: DataSource): DynamicModule {
    const shared = [Database, Clock, Audit, Idempotency, PdfRenderer, UnitLocator];
    return {
      module: PlatformModule,
      controllers: [HealthController],
      providers: [
        ...shared,
        { provide: DataSource, useValue: source },
        { provide: HttpConfig, useValue: configuration.http },
        { provide: SessionConfig, useValue: configuration.session },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_INTERCEPTOR, useClass: EtagInterceptor },
      ],
      exports: [...shared, HttpConfig, SessionConfig],
    };
  }
}
