import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { TEXT_LIMITS, type PlanNodeView } from '@mizan/shared/contracts';
import { ProblemMessages, problemOf, type ProblemFacts } from '@mizan/web/core';
import { FormField } from '@mizan/web/ui';
import { firstValueFrom } from 'rxjs';

import { PlanClient } from '../data/plan-client';

/** Withdraws a node, with its reason. */
@Component({
  selector: 'mz-withdraw-form',
  imports: [FormField, FormsModule, TranslocoPipe],
  template: `<form class="card form form--narrow" (ngSubmit)="withdraw()">
    @if (problem(); as refused) {
      <p class="note note--bad" role="alert">{{ messages.sentence(refused) }}</p>
    }
    <mz-field [label]="'planning.withdrawReason' | transloco" [error]="messages.ofField(problem(), 'reason')">
      <textarea class="input" name="reason" dir="auto" [maxlength]="limits.reason" [(ngModel)]="reason"></textarea>
    </mz-field>
    <div class="formfoot">
      <button type="button" class="btn" (click)="cancelled.emit()">{{ 'words.cancel' | transloco }}</button>
      <button type="submit" class="btn btn--primary">{{ 'planning.withdraw' | transloco }}</button>
    </div>
  </form>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WithdrawForm {
  readonly node = input.required<PlanNodeView>();
  readonly done = output<void>();
  readonly cancelled = output<void>();

  private readonly client = inject(PlanClient);
  protected readonly messages = inject(ProblemMessages);
  protected readonly limits = TEXT_LIMITS;
  protected readonly reason = signal('');
  protected readonly problem = signal<ProblemFacts | null>(null);

  protected async withdraw(): Promise<void> {
    try {
      await firstValueFrom(this.client.withdraw(this.node().id, this.node().version, this.reason().trim()));
      this.done.emit();
    } catch (error) {
      this.problem.set(problemOf(error));
    }
  }
}
