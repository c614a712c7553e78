import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { PROBLEMS, type ProblemCode } from '@mizan/shared/contracts';
import {
  AmountPipe,
  CurrentPlan,
  InstantPipe,
  LanguageChoice,
  MoneyPipe,
  PercentPipe,
  ProblemMessages,
  Sending,
  SessionStore,
  TextPipe,
  newRequestKey,
  problemOf,
} from '@mizan/web/core';
import { ErrorState, FormField, PageHeader, Skeleton, Toasts } from '@mizan/web/ui';
import { firstValueFrom } from 'rxjs';

import { VirementClient, type VirementStep } from '../data/virement-client';
import { VirementEditor } from './virement-editor';

/** A virement: what it would do to every ceiling, who decides by which rule, and what was decided. */
@Component({
  selector: 'mz-virement-page',
  imports: [
    AmountPipe,
    ErrorState,
    FormField,
    FormsModule,
    InstantPipe,
    MoneyPipe,
    PageHeader,
    PercentPipe,
    RouterLink,
    Skeleton,
    TextPipe,
    TranslocoPipe,
    VirementEditor,
  ],
  templateUrl: './virement-page.html',
  providers: [CurrentPlan, Sending],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VirementPage {
  readonly virementId = input.required<string>();

  private readonly client = inject(VirementClient);
  private readonly language = inject(LanguageChoice);
  private readonly session = inject(SessionStore);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  protected readonly current = inject(CurrentPlan);
  protected readonly messages = inject(ProblemMessages);
  protected readonly problemOf = problemOf;
  protected readonly remark = signal('');
  protected readonly isEditing = signal(false);
  private readonly sending = inject(Sending);
  protected readonly isBusy = this.sending.isBusy;
  protected readonly problem = this.sending.problem;
  protected readonly virement = this.client.virement(this.virementId);
  protected readonly isOpen = computed(
    () => this.virement.hasValue() && ['draft', 'returned'].includes(this.virement.value().state),
  );
  protected readonly mayRequest = computed(() => this.isOpen() && this.session.may('budget:request-virement'));
  protected readonly mayWithdraw = computed(() => {
    if (!this.virement.hasValue() || !this.session.may('budget:request-virement')) return false;
    const { state, isOwn } = this.virement.value();
    return state === 'requested' ? isOwn : this.isOpen();
  });
  protected readonly crumbs = computed(() => {
    this.language.current();
    return [
      { label: this.transloco.translate<string>('budget.title'), link: '/budget' },
      { label: this.transloco.translate<string>('virements.title'), link: '/budget/virements' },
      { label: this.virement.hasValue() ? this.virement.value().code : '' },
    ];
  });

  protected obstacle(code: string): string {
    if (!isProblem(code)) return code;
    return this.messages.sentence({ code, params: {}, fields: [], requestId: '' });
  }

  protected changed(): void {
    this.isEditing.set(false);
    this.virement.reload();
  }

  protected async step(step: VirementStep, said: string): Promise<void> {
    if (!this.virement.hasValue()) return;
    const shown = this.virement.value();
    await this.sending.send(async () => {
      const needsRemark = step === 'refusal' || step === 'return';
      const body = needsRemark ? { remark: this.remark().trim() } : null;
      await firstValueFrom(this.client.step(shown, step, body, newRequestKey()));
      this.toasts.show(this.transloco.translate(said));
      this.remark.set('');
    });
    this.virement.reload();
  }
}

function isProblem(code: string): code is ProblemCode {
  return Object.hasOwn(PROBLEMS, code);
}
