import { loadConfiguration } from './configuration';
import { ConfigurationMistakes } from './environment';

describe('configuration', () => {
  it('names every mistake at once', () => {
    const load = () => loadConfiguration({ DATABASE_URL: 'mysql://x', PORT: '99999', MIZAN_SESSION_HOURS: 'soon' });
    expect(load).toThrow(ConfigurationMistakes);
    expect(load).toThrow(/DATABASE_URL.*\n.*PORT.*\n.*MIZAN_SESSION_HOURS/);
  });

  it('needs nothing but the database', () => {
    const { http, session } = loadConfiguration({ DATABASE_URL: 'postgres://localhost/mizan' });
    expect({ port: http.port, tls: http.behindTls, hours: session.hours }).toEqual({
      port: 3000,
      tls: false,
      hours: 12,
    });
  });

  it('reads true and false as words', () => {
    const read = (value: string) =>
      loadConfiguration({ DATABASE_URL: 'postgres://localhost/mizan', MIZAN_BEHIND_TLS: value }).http.behindTls;
    expect([read('true'), read('false')]).toEqual([true, false]);
  });
});
