import { DestroyRef, Directive, inject, input } from '@angular/core';

import { UnsavedChanges } from './unsaved-changes';

/**
 * Marks a form whose text would be missed. Typing makes it unsaved; pressing one of its buttons is a decision and makes
 * it settled, unless what was sent was refused: `[mzUnsaved]` says so.
 */
@Directive({
  selector: 'form[mzUnsaved]',
  host: { '(input)': 'isTouched = true', '(submit)': 'isTouched = false', '(click)': 'decide($event)' },
})
export class UnsavedForm {
  /** Whether what was sent last was refused. */
  readonly mzUnsaved = input.required<boolean>();

  protected isTouched = false;

  constructor() {
    const release = inject(UnsavedChanges).watch(() => this.isTouched || this.mzUnsaved());
    inject(DestroyRef).onDestroy(release);
  }

  protected decide(event: Event): void {
    if (event.target instanceof Element && event.target.closest('button')) this.isTouched = false;
  }
}
