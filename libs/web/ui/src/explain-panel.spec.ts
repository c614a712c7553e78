import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import axe from 'axe-core';

import { ExplainPanel, type ExplainExclusion, type ExplainInput, type ExplainStep } from './explain-panel';

const LABELS = { close: 'Close', steps: 'How it is computed', inputs: 'Inputs', exclusions: 'Left out', json: 'JSON' };

@Component({
  imports: [ExplainPanel],
  template: `<mz-explain
    heading="Pace 0.84"
    [subject]="{ code: 'M1.2.1', text: 'Agreements' }"
    [steps]="steps()"
    [inputs]="inputs()"
    [exclusions]="exclusions()"
    policy="Policy 1"
    jsonLink="/api/why"
    [labels]="labels"
    (closed)="isClosed.set(true)"
    ><b panelMark>On track</b>
    <p class="note">As of today</p></mz-explain
  >`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class Host {
  readonly labels = LABELS;
  readonly isClosed = signal(false);
  readonly steps = signal<readonly ExplainStep[]>([
    { name: 'Progress', figures: '(8 − 0) ÷ 18', result: '0.44', words: 'actual ÷ target' },
  ]);
  readonly inputs = signal<readonly ExplainInput[]>([
    { what: 'Q1 2014', code: 'R-14-001', link: ['/results/reports', 'r1'], note: '9 Apr', value: '8' },
    { what: 'To date', code: '', link: null, note: '', value: '8', isTotal: true },
  ]);
  readonly exclusions = signal<readonly ExplainExclusion[]>([
    { code: 'R-14-055', link: ['/results/reports', 'r2'], text: 'is not approved yet.' },
  ]);
}

describe('the panel that explains a figure', () => {
  const render = async (): Promise<{ host: Host; element: HTMLElement; settle: () => Promise<unknown> }> => {
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
    const fixture = TestBed.createComponent(Host);
    await fixture.whenStable();
    return { host: fixture.componentInstance, element: fixture.nativeElement, settle: () => fixture.whenStable() };
  };

  it('shows formula, figures and what was left out, and leads to the records', async () => {
    const { element } = await render();
    expect(element.querySelector('.calc')?.textContent).toContain('(8 − 0) ÷ 18 = 0.44');
    const links = [...element.querySelectorAll('section a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['/results/reports/r1', '/results/reports/r2']);
    expect(element.querySelector('tr.sum')?.textContent).toContain('To date');
    expect(element.querySelector('.panel__mark')?.textContent).toBe('On track');
    expect(element.querySelector('.panel__foot a')?.getAttribute('href')).toBe('/api/why');
  });

  it('leaves out the sections that have nothing to say', async () => {
    const { host, element, settle } = await render();
    host.steps.set([]);
    host.inputs.set([]);
    host.exclusions.set([]);
    await settle();
    expect(element.querySelectorAll('section')).toHaveLength(0);
    expect(element.querySelector('.note')?.textContent).toBe('As of today');
  });

  it('asks to be closed', async () => {
    const { host, element } = await render();
    element.querySelector<HTMLElement>('button[aria-label="Close"]')?.click();
    expect(host.isClosed()).toBe(true);
  });

  it('has no accessibility violation', async () => {
    const { element } = await render();
    const { violations } = await axe.run(element, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    expect(violations.map((violation) => violation.id)).toEqual([]);
  });
});
