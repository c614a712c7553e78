import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { InstantPipe, ProblemMessages, Sending } from '@mizan/web/core';
import { Toasts } from '@mizan/web/ui';
import { firstValueFrom } from 'rxjs';

import { PaymentClient } from '../data/payment-client';

/** What was signed, as files: contracts, letters, orders. They are added and never taken away. */
@Component({
  selector: 'mz-commitment-files',
  imports: [InstantPipe, TranslocoPipe],
  template: `<section class="card">
    <div class="card__head">
      <h2>{{ 'commitments.files' | transloco }}</h2>
    </div>
    <div class="card__body">
      @if (problem(); as refused) {
        <p class="note note--bad" role="alert">{{ messages.sentence(refused) }}</p>
      }
      @if (files.hasValue() && files.value().length > 0) {
        <ul class="facts-list">
          @for (file of files.value(); track file.id) {
            <li>
              <a [href]="'/api/commitments/' + commitmentId() + '/files/' + file.id" download
                ><bdi>{{ file.name }}</bdi></a
              >
              <p class="caption">
                <bdi>{{ file.addedBy }}</bdi> · {{ file.addedAt | mzInstant }}
              </p>
            </li>
          }
        </ul>
      } @else if (files.hasValue()) {
        <p class="soft">{{ 'commitments.noFiles' | transloco }}</p>
      }
      @if (mayAdd()) {
        <label class="btn btn--s">
          {{ 'commitments.attach' | transloco }}
          <input
            #chosen
            class="vh"
            type="file"
            accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.csv,.txt"
            [disabled]="isBusy()"
            (change)="attach(chosen)"
          />
        </label>
      }
    </div>
  </section>`,
  providers: [Sending],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CommitmentFiles {
  readonly commitmentId = input.required<string>();
  readonly mayAdd = input.required<boolean>();

  private readonly client = inject(PaymentClient);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  protected readonly messages = inject(ProblemMessages);
  protected readonly files = this.client.files(this.commitmentId);
  private readonly sending = inject(Sending);
  protected readonly isBusy = this.sending.isBusy;
  protected readonly problem = this.sending.problem;

  protected async attach(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    if (!file) return;
    await this.sending.send(async () => {
      await firstValueFrom(this.client.attach(this.commitmentId(), file));
      this.toasts.show(this.transloco.translate('commitments.attached', { name: file.name }));
      this.files.reload();
    });
    input.value = '';
  }
}
