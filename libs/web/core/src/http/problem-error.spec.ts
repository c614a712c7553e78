import { HttpErrorResponse } from '@angular/common/http';

import { problemOf } from './problem-error';

describe('what a request failed with', () => {
  it.each([
    ['no connection', 0, 'offline'],
    ['a gateway without an answer', 502, 'offline'],
    ['a gateway that waited too long', 504, 'offline'],
    ['a service that is not ready', 503, 'server.unavailable'],
    ['anything else', 500, 'server.unexpected'],
  ])('is without a problem document: %s', (_, status, code) => {
    expect(problemOf(new HttpErrorResponse({ status, error: '<html></html>' })).code).toBe(code);
  });

  it('is what the API says, whatever the status', () => {
    const error = { code: 'budget.period-closed', status: 409, params: { month: 3 }, requestId: 'r1' };
    expect(problemOf(new HttpErrorResponse({ status: 502, error: JSON.stringify(error) }))).toEqual({
      code: 'budget.period-closed',
      params: { month: 3 },
      fields: [],
      requestId: 'r1',
    });
  });

  it('is unexpected where it was no request at all', () => {
    expect(problemOf(new Error('broken')).code).toBe('server.unexpected');
  });
});
