import { Injectable, signal } from '@angular/core';

const SHOWN_FOR_MS = 8000;

/** A short message that something was done. */
export interface Toast {
  readonly id: number;
  readonly text: string;
}

/** Says what was done, without asking for anything. */
@Injectable({ providedIn: 'root' })
export class Toasts {
  private readonly list = signal<readonly Toast[]>([]);
  private last = 0;
  readonly shown = this.list.asReadonly();

  show(text: string): void {
    const id = (this.last += 1);
    this.list.update((toasts) => [...toasts, { id, text }]);
    setTimeout(() => this.dismiss(id), SHOWN_FOR_MS);
  }

  dismiss(id: number): void {
    this.list.update((toasts) => toasts.filter((toast) => toast.id !== id));
  }
}
