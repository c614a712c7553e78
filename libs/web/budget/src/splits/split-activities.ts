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
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { SplitActivityView, SplitDimension, SplitRuleView } from '@mizan/shared/contracts';
import { MoneyPipe, ProblemMessages, Sending, TextPipe } from '@mizan/web/core';
import { Toasts } from '@mizan/web/ui';
import { firstValueFrom } from 'rxjs';

import { SplitClient } from '../data/split-client';
import { ReceiverPipe } from './receiver-pipe';

/** As many rows as are shown at once. */
const STEP = 25;

/** What picks are made from. */
interface Source {
  readonly activities: readonly SplitActivityView[];
  readonly dimension: SplitDimension;
}

/** Activities with money, and the rule that divides each: chosen from a list, kept by a button. */
@Component({
  selector: 'mz-split-activities',
  imports: [FormsModule, MoneyPipe, ReceiverPipe, RouterLink, TextPipe, TranslocoPipe],
  templateUrl: './split-activities.html',
  providers: [Sending],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SplitActivities {
  readonly activities = input.required<readonly SplitActivityView[]>();
  readonly rules = input.required<readonly SplitRuleView[]>();
  readonly dimension = input.required<SplitDimension>();
  readonly changed = output<void>();

  private readonly client = inject(SplitClient);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  protected readonly messages = inject(ProblemMessages);
  private readonly sending = inject(Sending);
  protected readonly isBusy = this.sending.isBusy;
  protected readonly problem = this.sending.problem;
  private readonly most = signal(STEP);
  protected readonly shown = computed(() => this.activities().slice(0, this.most()));
  /** What was picked and not kept yet, by activity; what was kept is forgotten once the activities come anew with it. */
  private readonly picked = linkedSignal<Source, Readonly<Record<string, string>>>({
    source: () => ({ activities: this.activities(), dimension: this.dimension() }),
    computation: ({ activities, dimension }, before) => {
      if (before?.source.dimension !== dimension) return {};
      const isKept = (id: string, ruleId: string): boolean =>
        activities.some((activity) => activity.id === id && (activity.ruleId ?? '') === ruleId);
      return Object.fromEntries(Object.entries(before.value).filter(([id, ruleId]) => !isKept(id, ruleId)));
    },
  });

  protected more(): void {
    this.most.update((most) => most + STEP);
  }

  /** Empty: by no rule. */
  protected choiceOf(activity: SplitActivityView): string {
    return this.picked()[activity.id] ?? activity.ruleId ?? '';
  }

  protected isPending(activity: SplitActivityView): boolean {
    return this.choiceOf(activity) !== (activity.ruleId ?? '');
  }

  protected pick(activity: SplitActivityView, ruleId: string): void {
    this.picked.update((picked) => ({ ...picked, [activity.id]: ruleId }));
  }

  protected ruleOf({ ruleId }: SplitActivityView): SplitRuleView | null {
    return this.rules().find(({ id }) => id === ruleId) ?? null;
  }

  protected async keep(activity: SplitActivityView): Promise<void> {
    if (!this.isPending(activity)) return;
    await this.sending.send(async () => {
      await firstValueFrom(this.client.choose(activity, this.dimension(), this.choiceOf(activity) || null));
      this.toasts.show(this.transloco.translate('splits.keptToast', { code: activity.code }));
    });
    this.changed.emit();
  }
}
