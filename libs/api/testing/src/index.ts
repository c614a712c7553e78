export { DEPTH, type Depth } from './depth';
export { TestClient, type TestAnswer } from './test-client';
export { createTestDatabase, type Template, type TestDatabase } from './test-database';
export { startTestServer, type TestServer } from './test-server';
