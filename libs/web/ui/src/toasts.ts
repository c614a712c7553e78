import { Injectable, signal } from '@angular/core';

const SHOWN_FOR_MS = 8000;

/** What can still be done about it, such as undoing. */
export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

/** A short message that something was done. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly action: ToastAction | null;
}

/** Says what was done, for eight seconds; longer as long as somebody is at it. */
@Injectable({ providedIn: 'root' })
export class Toasts {
  private readonly list = signal<readonly Toast[]>([]);
  private readonly timers = new Map<number, ReturnType<typeof setTimeout>>();
  private last = 0;
  readonly shown = this.list.asReadonly();

  /** Shows a message, with at most one action. */
  show(text: string, action: ToastAction | null = null): void {
    const id = (this.last += 1);
    this.list.update((toasts) => [...toasts, { id, text, action }]);
    this.count(id);
  }

  /** Takes a message away. */
  dismiss(id: number): void {
    clearTimeout(this.timers.get(id));
    this.timers.delete(id);
    this.list.update((toasts) => toasts.filter((toast) => toast.id !== id));
  }

  /** Stops the clocks: somebody is reading or about to act. */
  hold(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
  }

  /** Starts the clocks anew. */
  release(): void {
    for (const toast of this.list()) this.count(toast.id);
  }

  private count(id: number): void {
    clearTimeout(this.timers.get(id));
    this.timers.set(
      id,
      setTimeout(() => this.dismiss(id), SHOWN_FOR_MS),
    );
  }
}
