import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { OverrideView } from '@mizan/shared/contracts';
import {
  DatePipe,
  MoneyPipe,
  ProblemMessages,
  SessionStore,
  TextPipe,
  newRequestKey,
  problemOf,
  type ProblemFacts,
} from '@mizan/web/core';
import { ErrorState, Skeleton, Toasts } from '@mizan/web/ui';
import { firstValueFrom } from 'rxjs';

import { ControlClient } from '../data/control-client';
import { OverrideDialog } from './override-dialog';

/** Leave to overdraw, granted and ended. */
@Component({
  selector: 'mz-overrides-card',
  imports: [DatePipe, ErrorState, MoneyPipe, OverrideDialog, Skeleton, TextPipe, TranslocoPipe],
  templateUrl: './overrides-card.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OverridesCard {
  readonly planId = input.required<string | null>();
  readonly year = input.required<string>();

  private readonly client = inject(ControlClient);
  private readonly session = inject(SessionStore);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  protected readonly messages = inject(ProblemMessages);
  protected readonly problemOf = problemOf;
  protected readonly problem = signal<ProblemFacts | null>(null);
  protected readonly isGranting = signal(false);
  protected readonly mayGrant = computed(() => this.session.may('budget:override'));
  protected readonly overrides = this.client.overrides(() => {
    const planId = this.planId();
    if (planId === null) return null;
    return { planId, ...(/^\d+$/.test(this.year()) ? { year: this.year() } : {}) };
  });

  protected stateOf({ endedAt, isExpired }: OverrideView): 'ended' | 'expired' | 'running' {
    if (endedAt !== null) return 'ended';
    return isExpired ? 'expired' : 'running';
  }

  protected async end(override: OverrideView): Promise<void> {
    this.problem.set(null);
    try {
      await firstValueFrom(this.client.endOverride(override, newRequestKey()));
      this.toasts.show(this.transloco.translate('rules.endedToast'));
    } catch (error) {
      this.problem.set(problemOf(error));
    }
    this.overrides.reload();
  }

  protected granted(): void {
    this.isGranting.set(false);
    this.overrides.reload();
  }
}
