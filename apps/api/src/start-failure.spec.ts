import { startFailure } from './start-failure';

const failure = (message: string, code?: string): string =>
  startFailure(Object.assign(new Error(message), code ? { code } : {}));

describe('a failed start', () => {
  it.each([
    ['', 'ECONNREFUSED', 'cannot be reached'],
    ['Connection terminated due to connection timeout', undefined, 'cannot be reached'],
    ['password authentication failed for user "mizan"', '28P01', 'name or password'],
    ['database "mizan" does not exist', '3D000', 'does not exist'],
    ['permission denied for schema public', '42501', 'lacks rights'],
    ['The server does not support SSL connections', undefined, 'sslmode'],
    ['listen EADDRINUSE: address already in use 127.0.0.1:3000', 'EADDRINUSE', 'set PORT'],
  ])('is told in one sentence: %s %s', (message, code, words) => {
    const told = failure(message, code);
    expect(told).toContain(words);
    expect(told).not.toContain('\n');
  });

  it('does not take a slow statement for a database out of reach', () => {
    expect(failure('canceling statement due to statement timeout', '57014')).not.toContain('cannot be reached');
  });

  it('shows the stack of what nobody foresaw', () => {
    expect(failure('a surprise')).toContain('start-failure.spec');
  });
});
