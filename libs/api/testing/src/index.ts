export { AuditDesk, type AuditEntry, type AuditedAnswer, type AuditedRequest } from './audit-desk';
export { DEPTH, type Depth } from './depth';
export { FinanceDesk, activityOf, minus, usd } from './finance-desk';
export { eur, FundDesk } from './fund-desk';
export { pdfPages } from './pdf-text';
export { ownCluster, type OwnCluster } from './own-cluster';
export {
  follow,
  isAllowed,
  MODEL_OPENING,
  MODEL_PLACES,
  MODEL_TODAY,
  modelCommands,
  newModelWorld,
  postingOf,
  type ModelCommand,
  type ModelPlace,
  type ModelPosting,
  type ModelWorld,
} from './ledger-model';
export { PNG_BYTES, PROGRAM_BYTES, docxBytes, pdfBytes, zipOf } from './sample-files';
export { severableLink, type SeverableLink } from './severable-link';
export { TestClient, type TestAnswer } from './test-client';
export { createTestDatabase, type Template, type TestDatabase } from './test-database';
export { startServerOn, startTestServer, type TestServer } from './test-server';
export { BALANCE_BUCKETS, ENDING_YEAR, keyOf, keysOf, YearEndDesk, type StoredBalance } from './year-end-desk';
