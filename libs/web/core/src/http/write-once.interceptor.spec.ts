import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';

import { writeOnceInterceptor } from './write-once.interceptor';

describe('writeOnceInterceptor', () => {
  let http: HttpClient;
  let server: HttpTestingController;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(withInterceptors([writeOnceInterceptor])), provideHttpClientTesting()],
    });
    http = TestBed.inject(HttpClient);
    server = TestBed.inject(HttpTestingController);
  });
  afterEach(() => server.verify());

  const send = (title: string) => firstValueFrom(http.post('/api/activities', { title }));

  it('sends the same write once while it is under way, and answers both callers', async () => {
    const answers = Promise.all([send('Forum'), send('Forum')]);
    server.expectOne('/api/activities').flush({ id: '1' });
    expect(await answers).toEqual([{ id: '1' }, { id: '1' }]);
  });

  it('sends it again once it is done, also when it failed', async () => {
    const refused = send('Forum');
    server.expectOne('/api/activities').flush(null, { status: 409, statusText: 'Conflict' });
    await expect(refused).rejects.toMatchObject({ status: 409 });
    const accepted = send('Forum');
    server.expectOne('/api/activities').flush({ id: '2' });
    expect(await accepted).toEqual({ id: '2' });
  });

  it('leaves different writes alone', async () => {
    const answers = Promise.all([send('Forum'), send('Training')]);
    server.match('/api/activities').forEach((request, index) => request.flush({ id: String(index) }));
    expect(await answers).toEqual([{ id: '0' }, { id: '1' }]);
  });

  it('sends each of two files, since they may differ in what they hold', () => {
    for (const content of ['one', 'other']) http.post('/api/files?name=list.txt', new Blob([content])).subscribe();
    expect(server.match('/api/files?name=list.txt')).toHaveLength(2);
  });
});
