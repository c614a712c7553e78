export { AccessGuard } from './access/access-guard';
export { mayIn, maySomewhere, unitsWith, type Actor, type HeldRole } from './access/actor';
export {
  ACCESS_RULE,
  CurrentActor,
  ORGANISATION,
  Requires,
  currentActor,
  type AccessRule,
  type AccessSubject,
} from './access/requires';
export { SESSION_COOKIE, SESSION_READER, type SessionReader } from './access/session-reader';
export { UnitLocator, type LocatedKind } from './access/unit-locator';
export { Audit, type AuditedChange } from './audit/audit';
export { BUSINESS_DATE_SETTING, Clock, DEMONSTRATION_SETTING, STORED_BUSINESS_DATE } from './clock/clock';
export { loadConfiguration, type Configuration } from './config/configuration';
export { DatabaseConfig } from './config/database-config';
export { ConfigurationMistakes } from './config/environment';
export { HttpConfig } from './config/http-config';
export { SessionConfig } from './config/session-config';
export { createDataSource } from './database/data-source';
export { Database } from './database/database';
export { SharedLookup } from './database/shared-lookup';
export { newId } from './database/new-id';
export { WorkTogether } from './database/work-together';
export { CONSTRAINT_PROBLEMS } from './errors/constraint-problems';
export { Problem, invalidFields } from './errors/problem';
export { ProblemFilter, asProblem } from './errors/problem-filter';
export { Accepts, Answers, AnswersFile } from './http/answers';
export { NestLog, createLog } from './http/log';
export { configureHttp, createHttpAdapter } from './http/server';
export { DocumentedQuery } from './http/documented-query';
export { IfMatch } from './http/if-match';
export { IncomingBytes, TakesBytes, UploadedBytes } from './http/uploads';
export { requestContext, type RequestFacts } from './http/request-context';
export {
  HasLength,
  IsDecimalString,
  IsIsoDate,
  IsLocalizedText,
  IsPlainText,
  isIsoDate,
  isPlainText,
} from './http/validators';
export { createValidationPipe } from './http/validation-pipe';
export { Idempotency, type IdempotencyClaim } from './idempotency/idempotency';
export { PdfRenderer } from './pdf/pdf-renderer';
export type { TableColumn, TableColumnKind, TableDocument, TableGroup } from './pdf/table-document';
export { PlatformModule } from './platform.module';
