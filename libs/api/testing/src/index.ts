export { DEPTH, type Depth } from './depth';
export { TestClient, type TestAnswer } from './test-client';
export { createTestDatabase, type Template, type TestDatabase } from './test-database';
export { severableLink, type SeverableLink } from './severable-link';
export { startServerOn, startTestServer, type TestServer } from './test-server';
