import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { FormsModule } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import {
  Formats,
  LanguageChoice,
  ProblemMessages,
  Sending,
  SessionStore,
  keptChoice,
  newRequestKey,
} from '@mizan/web/core';
import { Dialog, FormField, ReasonField, Toasts } from '@mizan/web/ui';
import { firstValueFrom } from 'rxjs';

import { BudgetClient, filtersOf } from '../data/budget-client';
import { ControlClient } from '../data/control-client';
import { TypedAmountField } from '../data/typed-amount-field';

/** Grants leave to overdraw a project in a year: how far, why and until when. */
@Component({
  selector: 'mz-override-dialog',
  imports: [Dialog, FormField, FormsModule, ReasonField, TranslocoPipe],
  template: `<mz-dialog [heading]="'rules.grant' | transloco" (closed)="closed.emit()">
    <form class="cform" id="override" (ngSubmit)="send()">
      @if (problem(); as refused) {
        <p class="note note--bad" role="alert">{{ messages.sentence(refused) }}</p>
      }
      <div class="two">
        <mz-field [label]="'budget.project' | transloco" [error]="messages.ofField(problem(), 'projectId')">
          <select class="input" name="project" [ngModel]="projectId()" (ngModelChange)="projectId.set($event)">
            @for (project of projects(); track project.value) {
              <option [value]="project.value">{{ project.label }}</option>
            }
          </select>
        </mz-field>
        <mz-field [label]="'budget.year' | transloco">
          <input
            class="input n"
            name="year"
            inputmode="numeric"
            maxlength="4"
            [ngModel]="typedYear()"
            (ngModelChange)="typedYear.set($event)"
          />
        </mz-field>
      </div>
      <mz-field
        [label]="'rules.limit' | transloco"
        [error]="unreadable() ?? messages.ofField(problem(), 'amount')"
        [required]="true"
      >
        <input
          class="input n"
          name="amount"
          inputmode="decimal"
          autocomplete="off"
          [ngModel]="amount()"
          (ngModelChange)="amount.set($event)"
        />
      </mz-field>
      <mz-field [label]="'rules.expires' | transloco" [error]="messages.ofField(problem(), 'expiresOn')">
        <input class="input" type="date" name="expires" [ngModel]="expires()" (ngModelChange)="expires.set($event)" />
      </mz-field>
      <mz-reason-field
        [label]="'rules.reason' | transloco"
        [error]="messages.ofField(problem(), 'reason')"
        [(reason)]="reason"
      />
    </form>
    <div actions class="acts">
      <button type="button" class="btn" (click)="closed.emit()">{{ 'words.cancel' | transloco }}</button>
      <button type="submit" form="override" class="btn btn--primary" [disabled]="isBusy()">
        {{ 'rules.grant' | transloco }}
      </button>
    </div>
  </mz-dialog>`,
  providers: [Sending, TypedAmountField],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OverrideDialog {
  readonly planId = input.required<string>();
  readonly year = input.required<string>();
  readonly done = output<void>();
  readonly closed = output<void>();

  private readonly client = inject(ControlClient);
  private readonly formats = inject(Formats);
  private readonly language = inject(LanguageChoice);
  private readonly session = inject(SessionStore);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  private readonly today = computed(() => this.session.clock()?.businessDate ?? '');
  protected readonly messages = inject(ProblemMessages);
  protected readonly typedYear = linkedSignal(() =>
    /^\d+$/.test(this.year()) ? this.year() : this.today().slice(0, 4),
  );
  private readonly control = inject(BudgetClient).control(() => filtersOf(this.planId(), { year: this.typedYear() }));
  private readonly rows = computed(() =>
    this.control.hasValue() ? this.control.value().rows.filter(({ balance }) => balance !== null) : [],
  );
  protected readonly projects = computed(() => {
    this.language.current();
    return this.rows().map(({ projectId, code, shortTitle }) => ({
      value: projectId,
      label: `${code} ${this.formats.text(shortTitle).text}`,
    }));
  });
  protected readonly projectId = keptChoice(() => this.projects().map(({ value }) => value));
  private readonly field = inject(TypedAmountField);
  protected readonly amount = this.field.typed;
  protected readonly unreadable = this.field.unreadable;
  protected readonly expires = linkedSignal(() => this.today());
  protected readonly reason = signal('');
  private readonly sending = inject(Sending);
  protected readonly isBusy = this.sending.isBusy;
  protected readonly problem = this.sending.problem;
  private readonly key = linkedSignal(() => {
    [this.projectId(), this.typedYear(), this.amount(), this.expires(), this.reason()].join();
    return newRequestKey();
  });

  protected async send(): Promise<void> {
    const row = this.rows().find(({ projectId }) => projectId === this.projectId());
    const amount = this.field.read(row?.balance?.available.currency ?? 'USD');
    if (amount === null) return this.sending.clear();
    const request = {
      projectId: this.projectId(),
      year: Number(this.typedYear()),
      amount,
      reason: this.reason().trim(),
      expiresOn: this.expires(),
    };
    const refusal = await this.sending.send(() => firstValueFrom(this.client.grantOverride(request, this.key())));
    if (refusal !== null) return;
    this.toasts.show(this.transloco.translate('rules.granted', { amount: this.formats.money(amount) }));
    this.done.emit();
  }
}
