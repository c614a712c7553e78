import { DOCUMENT, DestroyRef, Injectable, inject } from '@angular/core';
import type { CanActivateChildFn } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';

/** What has been typed and not yet sent, on whichever page. Leaving the page, or the application, asks first. */
@Injectable({ providedIn: 'root' })
export class UnsavedChanges {
  private readonly forms = new Set<() => boolean>();

  constructor() {
    const view = inject(DOCUMENT).defaultView;
    const ask = (event: Event): void => {
      if (this.areThere()) event.preventDefault();
    };
    view?.addEventListener('beforeunload', ask);
    inject(DestroyRef).onDestroy(() => view?.removeEventListener('beforeunload', ask));
  }

  /** Watches a form until the returned function is called. */
  watch(hasChanges: () => boolean): () => void {
    this.forms.add(hasChanges);
    return () => this.forms.delete(hasChanges);
  }

  areThere(): boolean {
    return [...this.forms].some((hasChanges) => hasChanges());
  }
}

/** Lets a page be left when nothing would be lost, or when the person says so. */
export const leaveGuard: CanActivateChildFn = () => {
  const changes = inject(UnsavedChanges);
  if (!changes.areThere()) return true;
  const question: string = inject(TranslocoService).translate('shell.leaveUnsaved');
  return inject(DOCUMENT).defaultView?.confirm(question) ?? true;
};
