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
import type { ActivityDetailView, ActivityStatus } from '@mizan/shared/contracts';
import { datesNeeded, needsReason } from '@mizan/shared/workflow';
import { ProblemMessages, SessionStore, problemOf, type ProblemFacts } from '@mizan/web/core';
import { FormField } from '@mizan/web/ui';
import { firstValueFrom } from 'rxjs';

import { ActivityClient } from '../data/activity-client';

/** Moves an activity along: only to where its status allows, with the reason and dates that the step asks for. */
@Component({
  selector: 'mz-step-form',
  imports: [FormField, FormsModule, TranslocoPipe],
  templateUrl: './step-form.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StepForm {
  readonly activity = input.required<ActivityDetailView>();
  readonly stepped = output<void>();

  private readonly client = inject(ActivityClient);
  private readonly session = inject(SessionStore);
  protected readonly messages = inject(ProblemMessages);
  protected readonly problem = signal<ProblemFacts | null>(null);
  protected readonly reason = signal('');
  protected readonly choices = computed<readonly ActivityStatus[]>(() => {
    const mayVerify = this.session.may('activity:verify');
    return this.activity().nextStatuses.filter((status) => status !== 'verified' || mayVerify);
  });
  protected readonly status = linkedSignal<ActivityStatus | null>(() => this.choices()[0] ?? null);
  protected readonly needsReason = computed(() => this.asks(needsReason));
  protected readonly dates = computed(() => {
    const status = this.status();
    return status === null ? null : datesNeeded(status);
  });
  protected readonly start = linkedSignal(() => this.activity().actualStart ?? this.activity().plannedStart);
  protected readonly end = linkedSignal(() => this.activity().actualEnd ?? this.activity().plannedEnd);

  protected async step(): Promise<void> {
    const status = this.status();
    if (status === null) return;
    this.problem.set(null);
    const forms = {
      actual: { actualStart: this.start(), actualEnd: this.end() },
      'new-planned': { plannedStart: this.start(), plannedEnd: this.end() },
    };
    const dates = this.dates();
    const reason = this.needsReason() && this.reason().trim() !== '' ? { reason: this.reason().trim() } : {};
    try {
      const { id, version } = this.activity();
      await firstValueFrom(
        this.client.step(id, version, { status, ...reason, ...(dates === null ? {} : forms[dates]) }),
      );
      this.stepped.emit();
    } catch (error) {
      this.problem.set(problemOf(error));
    }
  }

  private asks(question: (status: ActivityStatus) => boolean): boolean {
    const status = this.status();
    return status !== null && question(status);
  }
}
