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
import { TranslocoPipe } from '@jsverse/transloco';
import { CONTRIBUTION_LIMITS, type ContributionStep, type ContributionView } from '@mizan/shared/contracts';
import { ProblemMessages, Sending, SessionStore, UnsavedForm, newRequestKey } from '@mizan/web/core';
import { FormField } from '@mizan/web/ui';
import { firstValueFrom } from 'rxjs';

import { ContributionClient } from '../data/contribution-client';
import { TypedAmountField } from '../data/typed-amount-field';

/** Records what has become of a contribution. Nothing is edited: a correction is a step of less than nothing. */
@Component({
  selector: 'mz-contribution-step-form',
  imports: [FormField, FormsModule, TranslocoPipe, UnsavedForm],
  templateUrl: './contribution-step-form.html',
  providers: [Sending, TypedAmountField],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ContributionStepForm {
  readonly contribution = input.required<ContributionView>();
  readonly recorded = output<void>();
  /** Somebody else was faster: the contribution is worth reading anew; what was typed stays. */
  readonly stale = output<void>();

  private readonly client = inject(ContributionClient);
  private readonly session = inject(SessionStore);
  protected readonly messages = inject(ProblemMessages);
  protected readonly limit = CONTRIBUTION_LIMITS.reason;
  protected readonly choices = computed(() => this.contribution().open);
  protected readonly step = linkedSignal<readonly ContributionStep[], ContributionStep>({
    source: this.choices,
    computation: (choices, before) => choices.find((choice) => choice === before?.value) ?? firstOf(choices),
  });
  private readonly field = inject(TypedAmountField);
  protected readonly amount = this.field.typed;
  protected readonly unreadable = this.field.unreadable;
  protected readonly on = linkedSignal(() => this.session.clock()?.businessDate ?? '');
  protected readonly reason = signal('');
  private readonly sending = inject(Sending);
  protected readonly isBusy = this.sending.isBusy;
  protected readonly problem = this.sending.problem;
  private readonly key = linkedSignal(() => {
    [this.contribution().version, this.step(), this.amount(), this.on(), this.reason()].join();
    return newRequestKey();
  });

  protected async send(): Promise<void> {
    const amount = this.field.read(this.contribution().currency);
    if (amount === null) return this.sending.clear();
    const request = { step: this.step(), amount, on: this.on(), reason: this.reason().trim() || null };
    const refusal = await this.sending.send(() =>
      firstValueFrom(this.client.step(this.contribution(), request, this.key())),
    );
    if (refusal?.code === 'version.stale') this.stale.emit();
    if (refusal !== null) return;
    this.field.clear();
    this.reason.set('');
    this.step.set(firstOf(this.choices()));
    this.recorded.emit();
  }
}

function firstOf(choices: readonly ContributionStep[]): ContributionStep {
  return choices[0] ?? 'pledged';
}
