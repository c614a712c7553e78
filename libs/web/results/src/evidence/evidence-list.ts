import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { ProblemMessages, problemOf } from '@mizan/web/core';
import { ErrorState, Icon, Skeleton, Toasts } from '@mizan/web/ui';

import { EvidenceClient } from './evidence-client';
import { EvidenceItem } from './evidence-item';
import { EvidenceLinkForm } from './evidence-link-form';
import { EvidenceUpload } from './evidence-upload';

let lists = 0;

/** Everything that proves a report; `editable` while its author works on it, `mayVerify` for those who review it. */
@Component({
  selector: 'mz-evidence-list',
  imports: [ErrorState, EvidenceItem, EvidenceLinkForm, EvidenceUpload, Icon, Skeleton, TranslocoPipe],
  templateUrl: './evidence-list.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EvidenceList {
  readonly reportId = input.required<string>();
  readonly editable = input(false);
  readonly mayVerify = input(false);
  /** Of its heading: one below what it stands in. */
  readonly level = input<2 | 3>(2);
  /** Something was added, removed or verified. */
  readonly changed = output<void>();

  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  protected readonly messages = inject(ProblemMessages);
  protected readonly problemOf = problemOf;
  protected readonly headingId = `evidence-${(lists += 1)}`;
  protected readonly list = inject(EvidenceClient).list(this.reportId);
  protected readonly isLinking = signal(false);
  protected readonly verified = computed(() => {
    const all = this.list.hasValue() ? this.list.value() : [];
    return all.filter(({ verifiedAt }) => verifiedAt !== null).length;
  });

  protected linked(title: string): void {
    this.isLinking.set(false);
    this.tell(title);
    this.heading().nativeElement.focus();
  }

  protected tell(title: string): void {
    this.toasts.show(this.transloco.translate('reportEvidence.added', { title }));
    this.list.reload();
    this.changed.emit();
  }

  /** What was acted on may be gone, and focus with it. */
  protected read(): void {
    this.list.reload();
    this.heading().nativeElement.focus();
    this.changed.emit();
  }
}
