import { ChangeDetectionStrategy, Component, computed, inject, output, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { RateImportView } from '@mizan/shared/contracts';
import { ProblemMessages, Sending } from '@mizan/web/core';
import { Toasts } from '@mizan/web/ui';
import { firstValueFrom } from 'rxjs';

import { RateClient } from '../data/rate-client';

/** Takes rates from a file: first it is shown what would become of each row. */
@Component({
  selector: 'mz-rate-file',
  imports: [TranslocoPipe],
  template: `<section class="card">
    <div class="card__head">
      <h2>{{ 'rates.upload' | transloco }}</h2>
    </div>
    <div class="card__body">
      @if (problem(); as refused) {
        <p class="note note--bad" role="alert">{{ messages.sentence(refused) }}</p>
      }
      <p class="caption">{{ 'rates.uploadHint' | transloco }}</p>
      <label class="btn btn--s">
        {{ 'rates.choose' | transloco }}
        <input #file class="vh" type="file" accept=".csv,text/csv,text/plain" (change)="look(file)" />
      </label>
      @if (looked(); as shown) {
        <p>{{ 'rates.preview' | transloco: counts() }}</p>
        @if (wrong().length > 0) {
          <ul class="facts-list">
            @for (row of wrong(); track row.row) {
              <li>
                {{ 'rates.row' | transloco }} <bdi class="num">{{ row.row }}</bdi>:
                {{ 'rates.reasons.' + row.reason | transloco }}
              </li>
            }
          </ul>
        }
        <button
          type="button"
          class="btn btn--primary"
          [disabled]="isBusy() || wrong().length > 0 || counts().fresh + counts().corrected === 0"
          (click)="take()"
        >
          {{ 'rates.take' | transloco }}
        </button>
      }
    </div>
  </section>`,
  providers: [Sending],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RateFile {
  readonly done = output<void>();

  private readonly client = inject(RateClient);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  protected readonly messages = inject(ProblemMessages);
  protected readonly looked = signal<RateImportView | null>(null);
  private readonly sending = inject(Sending);
  protected readonly isBusy = this.sending.isBusy;
  protected readonly problem = this.sending.problem;
  private readonly content = signal('');
  protected readonly counts = computed(() => {
    const rows = this.looked()?.rows ?? [];
    const of = (state: string): number => rows.filter((row) => row.state === state).length;
    return { fresh: of('new'), corrected: of('correction'), wrong: of('invalid') };
  });
  protected readonly wrong = computed(() =>
    (this.looked()?.rows ?? []).filter(({ state }) => state === 'invalid').slice(0, 10),
  );

  protected async look(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    if (!file) return;
    this.content.set(await file.text());
    input.value = '';
    this.looked.set(await this.sent(true));
  }

  protected async take(): Promise<void> {
    const taken = await this.sent(false);
    if (!taken) return;
    this.looked.set(null);
    this.toasts.show(this.transloco.translate('rates.taken'));
    this.done.emit();
  }

  private async sent(dryRun: boolean): Promise<RateImportView | null> {
    let answer: RateImportView | null = null;
    await this.sending.send(async () => {
      answer = await firstValueFrom(this.client.import({ content: this.content(), dryRun }));
    });
    return answer;
  }
}
