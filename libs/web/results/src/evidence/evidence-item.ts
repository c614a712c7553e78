import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { EVIDENCE_LIMITS, type EvidenceView } from '@mizan/shared/contracts';
import { InstantPipe, ProblemMessages, problemOf, type ProblemFacts } from '@mizan/web/core';
import { Dialog, FormField, Icon, Toasts } from '@mizan/web/ui';
import { firstValueFrom, type Observable } from 'rxjs';

import { EvidenceClient } from './evidence-client';
import { EvidenceTexts } from './evidence-texts';

/** One link or file with who added and who verified it, and what its reader may do with it. */
@Component({
  selector: 'mz-evidence-item',
  imports: [Dialog, FormField, FormsModule, Icon, InstantPipe, TranslocoPipe],
  templateUrl: './evidence-item.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EvidenceItem {
  readonly evidence = input.required<EvidenceView>();
  readonly editable = input(false);
  readonly mayVerify = input(false);
  /** It was verified or removed. */
  readonly changed = output<void>();

  private readonly client = inject(EvidenceClient);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  protected readonly messages = inject(ProblemMessages);
  protected readonly texts = inject(EvidenceTexts);
  protected readonly limits = EVIDENCE_LIMITS;
  protected readonly note = signal('');
  protected readonly isVerifying = signal(false);
  protected readonly isRemoving = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly problem = signal<ProblemFacts | null>(null);
  protected readonly address = computed(() => this.client.fileAddress(this.evidence()));
  private readonly isOpen = computed(() => this.mayVerify() && this.evidence().verifiedAt === null);
  protected readonly isForMe = computed(() => this.isOpen() && !this.evidence().isOwn);
  protected readonly isForOthers = computed(() => this.isOpen() && this.evidence().isOwn);

  protected async verify(): Promise<void> {
    await this.send(this.client.verify(this.evidence(), this.note().trim()), 'reportEvidence.verified');
  }

  protected async remove(): Promise<void> {
    await this.send(this.client.remove(this.evidence()), 'reportEvidence.removed');
  }

  private async send(request: Observable<unknown>, message: string): Promise<void> {
    if (this.isBusy()) return;
    this.problem.set(null);
    this.isBusy.set(true);
    try {
      await firstValueFrom(request);
      this.isVerifying.set(false);
      this.toasts.show(this.transloco.translate(message, { title: this.evidence().title }));
      this.changed.emit();
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.isRemoving.set(false);
      this.isBusy.set(false);
    }
  }
}
