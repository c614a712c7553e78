import { ChangeDetectionStrategy, Component, inject, linkedSignal, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { EXCHANGE_RATE_KINDS, EXCHANGE_RATE_LIMITS, type ExchangeRateKind } from '@mizan/shared/contracts';
import { CURRENCIES, parseTyped } from '@mizan/shared/money';
import { LanguageChoice, ProblemMessages, Sending, SessionStore, typedFigure } from '@mizan/web/core';
import { FormField, Toasts } from '@mizan/web/ui';
import { firstValueFrom } from 'rxjs';

import { RateClient } from '../data/rate-client';

/** Enters one rate, of a day or locked for its month. */
@Component({
  selector: 'mz-rate-form',
  imports: [FormField, FormsModule, TranslocoPipe],
  template: `<form class="card form" (ngSubmit)="send()">
    <h2 class="strong">{{ 'rates.add' | transloco }}</h2>
    @if (problem(); as refused) {
      <p class="note note--bad" role="alert">{{ messages.sentence(refused) }}</p>
    }
    <div class="two">
      <mz-field [label]="'rates.from' | transloco" [error]="messages.ofField(problem(), 'from')">
        <select class="input" name="from" dir="ltr" [ngModel]="from()" (ngModelChange)="from.set($event)">
          @for (code of currencies; track code) {
            <option [value]="code">{{ code }}</option>
          }
        </select>
      </mz-field>
      <mz-field [label]="'rates.to' | transloco" [error]="messages.ofField(problem(), 'to')">
        <select class="input" name="to" dir="ltr" [ngModel]="to()" (ngModelChange)="to.set($event)">
          @for (code of currencies; track code) {
            <option [value]="code">{{ code }}</option>
          }
        </select>
      </mz-field>
    </div>
    <mz-field
      [label]="'rates.rate' | transloco"
      [error]="unreadable() ?? messages.ofField(problem(), 'rate')"
      [required]="true"
    >
      <input
        class="input n"
        name="rate"
        inputmode="decimal"
        autocomplete="off"
        [ngModel]="rate()"
        (ngModelChange)="rate.set($event)"
      />
    </mz-field>
    <mz-field [label]="'rates.day' | transloco" [error]="messages.ofField(problem(), 'date')">
      <input class="input" type="date" name="date" [ngModel]="date()" (ngModelChange)="date.set($event)" />
    </mz-field>
    <mz-field [label]="'rates.kind' | transloco">
      <select class="input" name="kind" [ngModel]="kind()" (ngModelChange)="kind.set($event)">
        @for (choice of kinds; track choice) {
          <option [value]="choice">{{ 'rates.kinds.' + choice | transloco }}</option>
        }
      </select>
    </mz-field>
    <mz-field [label]="'rates.source' | transloco" [error]="messages.ofField(problem(), 'source')" [required]="true">
      <input
        class="input"
        name="source"
        dir="auto"
        [maxlength]="limit"
        [ngModel]="source()"
        (ngModelChange)="source.set($event)"
      />
    </mz-field>
    <div class="formfoot">
      <button type="submit" class="btn btn--primary" [disabled]="isBusy()">{{ 'rates.save' | transloco }}</button>
    </div>
  </form>`,
  providers: [Sending],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RateForm {
  readonly done = output<void>();

  private readonly client = inject(RateClient);
  private readonly language = inject(LanguageChoice);
  private readonly session = inject(SessionStore);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  protected readonly messages = inject(ProblemMessages);
  protected readonly currencies = Object.keys(CURRENCIES);
  protected readonly kinds = EXCHANGE_RATE_KINDS;
  protected readonly limit = EXCHANGE_RATE_LIMITS.source;
  protected readonly from = signal('EUR');
  protected readonly to = signal('USD');
  protected readonly rate = typedFigure();
  protected readonly date = linkedSignal(() => this.session.clock()?.businessDate ?? '');
  protected readonly kind = signal<ExchangeRateKind>('spot');
  protected readonly source = signal('');
  private readonly sending = inject(Sending);
  protected readonly isBusy = this.sending.isBusy;
  protected readonly problem = this.sending.problem;
  protected readonly unreadable = signal<string | null>(null);

  protected async send(): Promise<void> {
    this.sending.clear();
    this.unreadable.set(null);
    const read = parseTyped(this.rate(), this.language.current());
    if (!('decimal' in read)) {
      this.unreadable.set(this.transloco.translate(`budget.typed.${read.reason}`));
      return;
    }
    await this.sending.send(async () => {
      const [from, to, date, kind, source] = [this.from(), this.to(), this.date(), this.kind(), this.source().trim()];
      await firstValueFrom(this.client.record({ from, to, date, kind, rate: read.decimal, source }));
      this.toasts.show(this.transloco.translate('rates.saved', { pair: `${from} → ${to}` }));
      this.rate.set('');
      this.done.emit();
    });
  }
}
