import { Directive, ElementRef, inject } from '@angular/core';

/** Marks the control of a form field that its label, hint and error belong to. */
@Directive({ selector: '[mzControl]' })
export class FieldControl {
  readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
}
