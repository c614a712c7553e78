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
import { CONTRIBUTION_LIMITS, type ContributionStep, type ContributionView } from '@mizan/shared/contracts';
import {
  LanguageChoice,
  ProblemMessages,
  SessionStore,
  UnsavedForm,
  newRequestKey,
  problemOf,
  type ProblemFacts,
} from '@mizan/web/core';
import { FormField } from '@mizan/web/ui';
import { firstValueFrom } from 'rxjs';

import { typedAmount } from '../data/amounts';
import { ContributionClient } from '../data/contribution-client';

/** Records what has become of a contribution. Nothing is edited: a correction is a step of less than nothing. */
@Component({
  selector: 'mz-contribution-step-form',
  imports: [FormField, FormsModule, TranslocoPipe, UnsavedForm],
  templateUrl: './contribution-step-form.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ContributionStepForm {
  readonly contribution = input.required<ContributionView>();
  readonly recorded = output<void>();

  private readonly client = inject(ContributionClient);
  private readonly language = inject(LanguageChoice);
  private readonly session = inject(SessionStore);
  private readonly transloco = inject(TranslocoService);
  protected readonly messages = inject(ProblemMessages);
  protected readonly limit = CONTRIBUTION_LIMITS.reason;
  protected readonly choices = computed(() => this.contribution().open);
  protected readonly step = linkedSignal<ContributionStep>(() => this.choices()[0] ?? 'pledged');
  protected readonly amount = signal('');
  protected readonly on = linkedSignal(() => this.session.clock()?.businessDate ?? '');
  protected readonly reason = signal('');
  protected readonly isBusy = signal(false);
  protected readonly problem = signal<ProblemFacts | null>(null);
  protected readonly unreadable = signal<string | null>(null);
  private readonly key = linkedSignal(() => {
    [this.contribution().version, this.step(), this.amount(), this.on(), this.reason()].join();
    return newRequestKey();
  });

  protected async send(): Promise<void> {
    this.problem.set(null);
    this.unreadable.set(null);
    const read = typedAmount(this.amount(), this.contribution().currency, this.language.current());
    if ('error' in read) {
      this.unreadable.set(this.transloco.translate(read.error));
      return;
    }
    this.isBusy.set(true);
    try {
      const request = { step: this.step(), amount: read.money, on: this.on(), reason: this.reason().trim() || null };
      await firstValueFrom(this.client.step(this.contribution(), request, this.key()));
      this.amount.set('');
      this.reason.set('');
      this.recorded.emit();
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.isBusy.set(false);
    }
  }
}
