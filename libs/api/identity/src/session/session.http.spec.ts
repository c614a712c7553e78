import { startTestServer, type TestServer } from '@mizan/api/testing';
import type { ProblemDetails, SessionView } from '@mizan/shared/contracts';

describe('sessions over HTTP, on the built server', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  it('refuses an invalid body and names each field', async () => {
    const anonymous = await server.as(null);
    const answer = await anonymous.post<ProblemDetails>('/api/session', { email: 7, extra: true });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.body.fields).toEqual(
      expect.arrayContaining([
        { path: 'email', rule: 'text' },
        { path: 'password', rule: 'required' },
        { path: 'extra', rule: 'unknown-field' },
      ]),
    );
  });

  it('says the same to a wrong password and to an unknown account', async () => {
    const anonymous = await server.as(null);
    const answers = await Promise.all(
      ['planner@mizan.example', 'nobody@mizan.example'].map((email) =>
        anonymous.post<ProblemDetails>('/api/session', { email, password: 'not the password' }),
      ),
    );
    const bodies = answers.map(({ status, body }) => ({ status, code: body.code, title: body.title }));
    expect(bodies[0]).toEqual(bodies[1]);
    expect(bodies[0]).toMatchObject({ status: 401, code: 'session.refused' });
  });

  it('gives a cookie that scripts cannot read, and forgets it on signing out', async () => {
    const anonymous = await server.as(null);
    const signedIn = await anonymous.post<SessionView>('/api/session', {
      email: 'planner@mizan.example',
      password: 'balance-2014-demo',
    });
    expect(signedIn.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Strict/i);
    expect(signedIn.body.clock).toEqual({ businessDate: '2014-09-30', isDemonstration: true });
    const planner = await server.as('planner');
    expect((await planner.get('/api/session')).status).toBe(200);
    expect((await planner.send('DELETE', '/api/session')).status).toBe(204);
    expect((await planner.get('/api/session')).status).toBe(401);
  });

  it('ends the other sessions when the password changes', async () => {
    const [here, elsewhere] = [await server.as('auditor'), await server.as('auditor')];
    const change = { current: 'balance-2014-demo', next: 'another long secret' };
    expect((await here.send('PUT', '/api/session/password', { body: { ...change, next: 'short' } })).status).toBe(400);
    expect((await here.send('PUT', '/api/session/password', { body: { ...change, current: 'x' } })).status).toBe(422);
    expect((await here.send('PUT', '/api/session/password', { body: change })).status).toBe(204);
    expect((await here.get('/api/session')).status).toBe(200);
    expect((await elsewhere.get('/api/session')).status).toBe(401);
  });

  it('refuses what another site sends', async () => {
    const planner = await server.as('planner');
    const answer = await planner.send<ProblemDetails>('DELETE', '/api/session', {
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect([answer.status, answer.body.code]).toEqual([403, 'request.foreign-origin']);
  });
});
