import { Component, provideZonelessChangeDetection, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';

import { Dialog } from './dialog';

@Component({
  imports: [Dialog],
  template: `
    <button class="opener" (click)="isOpen.set(true)">Delete</button>
    @if (isOpen()) {
      <mz-dialog heading="Delete the draft?" (closed)="isOpen.set(false)">
        <p>It cannot be undone.</p>
        <button actions class="confirm">Delete</button>
      </mz-dialog>
    }
  `,
})
class Page {
  readonly isOpen = signal(false);
}

describe('Dialog', () => {
  let fixture: ComponentFixture<Page>;
  const showModal = jest.fn<void, []>();
  const original = HTMLDialogElement.prototype.showModal;
  const dialog = (): HTMLDialogElement | null => fixture.nativeElement.querySelector('dialog');

  beforeEach(async () => {
    // jsdom has no top layer.
    HTMLDialogElement.prototype.showModal = function show(this: HTMLDialogElement) {
      showModal();
      this.open = true;
    };
    TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection()] });
    fixture = TestBed.createComponent(Page);
    document.body.append(fixture.nativeElement);
    await fixture.whenStable();
    const opener: HTMLButtonElement = fixture.nativeElement.querySelector('.opener');
    opener.focus();
    opener.click();
    await fixture.whenStable();
  });

  afterEach(() => {
    showModal.mockClear();
    HTMLDialogElement.prototype.showModal = original;
    fixture.nativeElement.remove();
  });

  it('opens as a modal dialog named by its heading', () => {
    expect(showModal).toHaveBeenCalledTimes(1);
    const name = dialog()?.getAttribute('aria-labelledby') ?? '';
    expect(document.getElementById(name)?.textContent).toBe('Delete the draft?');
  });

  it('puts the actions at its foot', () => {
    expect(dialog()?.querySelector('.dialog__acts .confirm')?.textContent).toBe('Delete');
  });

  it('leaves closing to the page when Escape is pressed, and gives the focus back', async () => {
    const cancel = new Event('cancel', { cancelable: true });
    dialog()?.dispatchEvent(cancel);
    await fixture.whenStable();
    expect(cancel.defaultPrevented).toBe(true);
    expect(dialog()).toBeNull();
    expect(document.activeElement?.className).toBe('opener');
  });
});
