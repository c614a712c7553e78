import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';

import { LIGHT_CLASSES, LightBadge, type LightName } from './light-badge';

async function render(inputs: Readonly<Record<string, unknown>>): Promise<HTMLElement> {
  TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection()] });
  const fixture = TestBed.createComponent(LightBadge);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  return fixture.nativeElement;
}

describe('LightBadge', () => {
  it('says the word beside the shape', async () => {
    const host = await render({ light: 'off-track', label: 'Off track' });
    expect(host.textContent.trim()).toBe('Off track');
    expect(host.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  });

  it('gives every light a shape of its own, so that none is known by its colour alone', async () => {
    const shapes = new Set<string>();
    const lights = Object.keys(LIGHT_CLASSES) as LightName[];
    for (const light of lights) {
      shapes.add(
        (await render({ light, label: light })).querySelector('svg')?.innerHTML.replace(/<!--.*?-->/g, '') ?? '',
      );
      TestBed.resetTestingModule();
    }
    expect(shapes.size).toBe(lights.length);
  });

  it('keeps the word for screen readers when it stands bare', async () => {
    const host = await render({ light: 'no-data', label: 'No data', bare: true });
    expect(host.querySelector('.vh')?.textContent).toBe('No data');
  });

  it('keeps its shape when it is stale, hatched', async () => {
    const fresh = (await render({ light: 'on-track', label: 'On track' })).querySelector('svg')?.innerHTML;
    TestBed.resetTestingModule();
    const stale = await render({ light: 'on-track', label: 'On track, older than one period', stale: true });
    expect(stale.querySelector('.light')?.classList).toContain('light--stale');
    expect(stale.querySelector('svg')?.innerHTML).toBe(fresh);
  });
});
