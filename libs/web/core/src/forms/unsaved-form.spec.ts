import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';

import { UnsavedChanges } from './unsaved-changes';
import { UnsavedForm } from './unsaved-form';

@Component({
  imports: [UnsavedForm],
  template: `<form [mzUnsaved]="isRefused()"><input /><button type="button">Cancel</button></form>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class Host {
  readonly isRefused = signal(false);
}

describe('a form with unsaved changes', () => {
  let fixture: ComponentFixture<Host>;
  let changes: UnsavedChanges;

  beforeEach(async () => {
    fixture = TestBed.createComponent(Host);
    changes = TestBed.inject(UnsavedChanges);
    await fixture.whenStable();
  });
  const type = () => element('input').dispatchEvent(new Event('input', { bubbles: true }));
  const element = (name: string): HTMLElement => {
    const found = fixture.nativeElement.querySelector(name);
    if (!(found instanceof HTMLElement)) throw new Error(`There is no ${name}.`);
    return found;
  };
  const leaves = (): boolean => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

  it('asks before the page is left once something is typed', () => {
    expect([changes.areThere(), leaves()]).toEqual([false, true]);
    type();
    expect([changes.areThere(), leaves()]).toEqual([true, false]);
  });

  it('is settled by its buttons, and unsaved again when what was sent is refused', async () => {
    type();
    element('button').click();
    expect(changes.areThere()).toBe(false);
    fixture.componentInstance.isRefused.set(true);
    await fixture.whenStable();
    expect(changes.areThere()).toBe(true);
  });

  it('is forgotten with its form', () => {
    type();
    fixture.destroy();
    expect(changes.areThere()).toBe(false);
  });
});
