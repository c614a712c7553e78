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
import { COMMITMENT_KINDS, type ActivityLineView, type CommitmentKind } from '@mizan/shared/contracts';
import {
  Formats,
  LanguageChoice,
  type ProblemFacts,
  ProblemMessages,
  UnsavedForm,
  newRequestKey,
  problemOf,
} from '@mizan/web/core';
import { FormField, Icon, Toasts } from '@mizan/web/ui';
import { firstValueFrom } from 'rxjs';

import { difference, exceeds, isNothing, typedAmount } from '../data/amounts';
import { BudgetClient, filtersOf } from '../data/budget-client';
import { AmountRefusal } from './amount-refusal';

/** Supplier, document and amount of a commitment. A refusal says what is available, and what can be done. */
@Component({
  selector: 'mz-commitment-form',
  imports: [AmountRefusal, FormField, FormsModule, Icon, RouterLink, TranslocoPipe, UnsavedForm],
  templateUrl: './commitment-form.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CommitmentForm {
  readonly line = input.required<ActivityLineView>();
  readonly planId = input.required<string | null>();
  /** Committed: the id of the commitment. */
  readonly done = output<string>();
  readonly cancelled = output<void>();
  /** What is available has changed meanwhile, and is worth reading anew. */
  readonly refused = output<void>();

  private readonly client = inject(BudgetClient);
  private readonly formats = inject(Formats);
  private readonly language = inject(LanguageChoice);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  protected readonly messages = inject(ProblemMessages);
  protected readonly kinds = COMMITMENT_KINDS;
  protected readonly kind = signal<CommitmentKind>('contract');
  protected readonly supplier = signal('');
  protected readonly description = signal('');
  protected readonly amount = signal('');
  protected readonly isBusy = signal(false);
  protected readonly problem = signal<ProblemFacts | null>(null);
  protected readonly unreadable = signal<string | null>(null);
  /** The same request keeps its key however often it is sent; another one gets another. */
  private readonly key = linkedSignal(() => {
    [this.line().activityId, this.kind(), this.supplier(), this.description(), this.amount()].join();
    return newRequestKey();
  });
  private readonly currency = computed(() => this.line().available.currency);
  protected readonly place = computed(() => `${this.line().projectCode}, ${this.line().year}`);
  private readonly read = computed(() => typedAmount(this.amount(), this.currency(), this.language.current()));
  protected readonly isTooMuch = computed(() => {
    const read = this.read();
    return 'money' in read && exceeds(read.money, this.line().available);
  });
  protected readonly available = computed(() => {
    this.language.current();
    return this.formats.money(this.line().available);
  });
  protected readonly hasAvailable = computed(() => exceeds(this.line().available, this.zero()));
  protected readonly amountHint = computed(() => {
    this.language.current();
    return this.transloco.translate<string>('commitments.amountHint', { currency: this.currency() });
  });
  /** At the project and year of the line: what could still be allotted. */
  private readonly control = this.client.control(() =>
    filtersOf(this.planId(), { year: String(this.line().year), projectId: this.line().projectId }),
  );
  protected readonly toBeAllotted = computed(() => {
    this.language.current();
    const total = this.control.hasValue() ? this.control.value().total : null;
    if (total === null) return null;
    const rest = difference(total.revised, total.allotted);
    return isNothing(rest) ? null : this.formats.money(rest);
  });

  protected takeAvailable(): void {
    this.amount.set(this.formats.amount(this.line().available.amount));
    this.problem.set(null);
  }

  protected errorOfAmount(): string | null {
    const field = this.unreadable() ?? this.messages.ofField(this.problem(), 'amount');
    if (field !== null || !this.isTooMuch()) return field;
    return this.transloco.translate('commitments.atMost', { amount: this.available() });
  }

  protected async commit(): Promise<void> {
    this.problem.set(null);
    this.unreadable.set(null);
    const read = this.read();
    if ('error' in read) {
      this.unreadable.set(this.transloco.translate(read.error));
      return;
    }
    this.isBusy.set(true);
    try {
      const request = {
        activityId: this.line().activityId,
        kind: this.kind(),
        supplier: this.supplier().trim(),
        description: this.description().trim() || null,
        amount: read.money,
      };
      const { id } = await firstValueFrom(this.client.commit(request, this.key()));
      this.toasts.show(this.transloco.translate('commitments.done', { amount: this.formats.money(read.money) }));
      this.done.emit(id);
    } catch (error) {
      this.problem.set(problemOf(error));
      this.refused.emit();
    } finally {
      this.isBusy.set(false);
    }
  }

  private zero(): { readonly amount: string; readonly currency: string } {
    return difference(this.line().available, this.line().available);
  }
}
