import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { EVIDENCE_LIMITS } from '@mizan/shared/contracts';
import { ProblemMessages, problemOf, type ProblemFacts } from '@mizan/web/core';
import { FormField } from '@mizan/web/ui';
import { firstValueFrom } from 'rxjs';

import { EvidenceClient } from './evidence-client';

/** Adds a link that proves a report. */
@Component({
  selector: 'mz-evidence-link-form',
  imports: [FormField, FormsModule, TranslocoPipe],
  template: `<form class="evidence" (ngSubmit)="add()">
    @if (problem(); as refused) {
      <p class="note note--bad" role="alert">{{ messages.sentence(refused) }}</p>
    }
    <div class="form__cols">
      <mz-field
        [label]="'reportEvidence.name' | transloco"
        [error]="messages.ofField(problem(), 'title')"
        [required]="true"
      >
        <input class="input" name="title" dir="auto" [maxlength]="limits.title" [(ngModel)]="title" />
      </mz-field>
      <mz-field
        [label]="'reportEvidence.link' | transloco"
        [hint]="'reportEvidence.linkHint' | transloco"
        [error]="messages.ofField(problem(), 'link')"
        [required]="true"
      >
        <input class="input" type="url" name="link" dir="ltr" [maxlength]="limits.link" [(ngModel)]="link" />
      </mz-field>
    </div>
    <div class="report__acts">
      <button type="button" class="btn btn--s" (click)="cancelled.emit()">{{ 'words.cancel' | transloco }}</button>
      <button type="submit" class="btn btn--s btn--primary" [disabled]="isBusy()">
        {{ 'reportEvidence.addLink' | transloco }}
      </button>
    </div>
  </form>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EvidenceLinkForm {
  readonly reportId = input.required<string>();
  /** It was added: its title. */
  readonly added = output<string>();
  readonly cancelled = output<void>();

  private readonly client = inject(EvidenceClient);
  protected readonly messages = inject(ProblemMessages);
  protected readonly limits = EVIDENCE_LIMITS;
  protected readonly title = signal('');
  protected readonly link = signal('');
  protected readonly isBusy = signal(false);
  protected readonly problem = signal<ProblemFacts | null>(null);

  protected async add(): Promise<void> {
    if (this.isBusy()) return;
    const title = this.title().trim();
    this.problem.set(null);
    this.isBusy.set(true);
    try {
      await firstValueFrom(this.client.addLink(this.reportId(), { kind: 'link', title, link: this.link().trim() }));
      this.added.emit(title);
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.isBusy.set(false);
    }
  }
}
