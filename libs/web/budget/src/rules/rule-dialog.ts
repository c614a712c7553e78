import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { BUDGET_POLICIES, type BudgetPolicy, type ControlRuleView } from '@mizan/shared/contracts';
import { parseTyped } from '@mizan/shared/money';
import { LanguageChoice, ProblemMessages, Sending, typedFigure } from '@mizan/web/core';
import { Dialog, FormField, Toasts } from '@mizan/web/ui';
import { Decimal } from 'decimal.js';
import { firstValueFrom } from 'rxjs';

import { ControlClient } from '../data/control-client';

/** Changes a rule of control; it holds at once. */
@Component({
  selector: 'mz-rule-dialog',
  imports: [Dialog, FormField, FormsModule, TranslocoPipe],
  template: `<mz-dialog [heading]="'rules.levels.' + rule().level | transloco" (closed)="closed.emit()">
    <form class="cform" id="rule" (ngSubmit)="send()">
      @if (problem(); as refused) {
        <p class="note note--bad" role="alert">{{ messages.sentence(refused) }}</p>
      }
      <mz-field [label]="'rules.policy' | transloco" [error]="messages.ofField(problem(), 'policy')">
        <select class="input" name="policy" [ngModel]="policy()" (ngModelChange)="policy.set($event)">
          @for (choice of policies; track choice) {
            <option [value]="choice">{{ 'rules.policies.' + choice | transloco }}</option>
          }
        </select>
      </mz-field>
      @if (policy() === 'warn') {
        <mz-field
          [label]="'rules.tolerance' | transloco"
          [hint]="'rules.toleranceHint' | transloco"
          [error]="unreadable() ?? messages.ofField(problem(), 'tolerance')"
        >
          <input
            class="input n"
            name="tolerance"
            inputmode="decimal"
            autocomplete="off"
            [ngModel]="tolerance()"
            (ngModelChange)="tolerance.set($event)"
          />
        </mz-field>
      }
    </form>
    <div actions class="acts">
      <button type="button" class="btn" (click)="closed.emit()">{{ 'words.cancel' | transloco }}</button>
      <button type="submit" form="rule" class="btn btn--primary" [disabled]="isBusy()">
        {{ 'rules.change' | transloco }}
      </button>
    </div>
  </mz-dialog>`,
  providers: [Sending],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RuleDialog {
  readonly rule = input.required<ControlRuleView>();
  readonly done = output<void>();
  readonly closed = output<void>();

  private readonly client = inject(ControlClient);
  private readonly language = inject(LanguageChoice);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  protected readonly messages = inject(ProblemMessages);
  protected readonly policies = BUDGET_POLICIES;
  protected readonly policy = linkedSignal<BudgetPolicy>(() => this.rule().policy);
  /** In percent, as people type it. */
  protected readonly tolerance = typedFigure(() => new Decimal(this.rule().tolerance).times(100).toFixed());
  private readonly sending = inject(Sending);
  protected readonly isBusy = this.sending.isBusy;
  protected readonly problem = this.sending.problem;
  protected readonly unreadable = signal<string | null>(null);

  protected async send(): Promise<void> {
    this.sending.clear();
    this.unreadable.set(null);
    const read = parseTyped(this.tolerance(), this.language.current());
    if (this.policy() === 'warn' && !('decimal' in read)) {
      this.unreadable.set(this.transloco.translate(`budget.typed.${read.reason}`));
      return;
    }
    const percent = 'decimal' in read && this.policy() === 'warn' ? read.decimal : '0';
    await this.sending.send(async () => {
      const tolerance = new Decimal(percent).div(100).toFixed();
      await firstValueFrom(this.client.changeRule(this.rule(), { policy: this.policy(), tolerance }));
      this.toasts.show(this.transloco.translate('rules.changed'));
      this.done.emit();
    });
  }
}
