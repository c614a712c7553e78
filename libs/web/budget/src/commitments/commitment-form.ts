import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
  model,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { FormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { CURRENCIES } from '@mizan/shared/money';
import { COMMITMENT_KINDS, type ActivityLineView, type CommitmentKind } from '@mizan/shared/contracts';
import {
  Formats,
  LanguageChoice,
  newRequestKey,
  ProblemMessages,
  problemOf,
  Sending,
  SessionStore,
  typedFigure,
  UnsavedForm,
} from '@mizan/web/core';
import { Disclosure, FormField, Icon, Toasts } from '@mizan/web/ui';
import { firstValueFrom } from 'rxjs';

import { difference, exceeds, isNothing, typedAmount, worthIn } from '../data/amounts';
import { BudgetClient, filtersOf } from '../data/budget-client';
import { ControlClient } from '../data/control-client';
import { RateClient } from '../data/rate-client';
import { AmountRefusal } from './amount-refusal';
import { usualDocument } from './document-kind';

/** Supplier, document and amount of a commitment. A refusal says what is available, and what can be done. */
@Component({
  selector: 'mz-commitment-form',
  imports: [AmountRefusal, Disclosure, FormField, FormsModule, Icon, RouterLink, TranslocoPipe, UnsavedForm],
  templateUrl: './commitment-form.html',
  providers: [Sending],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CommitmentForm {
  readonly line = input.required<ActivityLineView>();
  readonly planId = input.required<string | null>();
  /** What is bought; empty where it is not said. */
  readonly natureId = model('');
  /** Committed: the id of the commitment. */
  readonly done = output<string>();
  readonly cancelled = output<void>();
  /** The budget did not allow it: what is available may have changed meanwhile, and is worth reading anew. */
  readonly refused = output<void>();

  private readonly supplierField = viewChild.required<ElementRef<HTMLInputElement>>('supplierField');
  private readonly client = inject(BudgetClient);
  private readonly formats = inject(Formats);
  private readonly language = inject(LanguageChoice);
  private readonly session = inject(SessionStore);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  protected readonly messages = inject(ProblemMessages);
  protected readonly problemOf = problemOf;
  protected readonly kinds = COMMITMENT_KINDS;
  protected readonly currencies = Object.keys(CURRENCIES);
  // The line is read anew while one types; only what differs in it may touch what was typed and the key.
  private readonly activityId = computed(() => this.line().activityId);
  private readonly usualKind = computed(() => usualDocument(this.line().activityType));
  private readonly fundCurrency = computed(() => this.line().available.currency);
  /** What the activity is mostly committed by, until another is chosen. */
  protected readonly kind = linkedSignal<CommitmentKind>(() => this.usualKind());
  protected readonly reference = signal('');
  protected readonly dueDate = signal('');
  protected readonly isReservation = signal(false);
  protected readonly supplier = signal('');
  protected readonly description = signal('');
  protected readonly amount = typedFigure();
  private readonly sending = inject(Sending);
  protected readonly isBusy = this.sending.isBusy;
  protected readonly problem = this.sending.problem;
  protected readonly unreadable = signal<string | null>(null);
  /** The same request keeps its key however often it is sent; another one gets another. */
  private readonly key = linkedSignal(() => {
    [this.activityId(), this.kind(), this.supplier(), this.description(), this.amount()].join();
    [this.currency(), this.natureId(), this.reference(), this.dueDate(), this.isReservation()].join();
    return newRequestKey();
  });
  protected readonly currency = linkedSignal(() => this.fundCurrency());
  private readonly natureRows = inject(ControlClient).natures();
  protected readonly natures = computed(() => {
    this.language.current();
    const rows = this.natureRows.hasValue() ? this.natureRows.value() : [];
    return rows
      .filter(({ isRetired }) => !isRetired)
      .map(({ id, code, name }) => ({ id, label: `${code} ${this.formats.text(name).text}` }));
  });
  protected readonly isForeign = computed(() => this.currency() !== this.fundCurrency());
  private readonly rate = inject(RateClient).applicable(() => {
    const date = this.session.clock()?.businessDate;
    if (!this.isForeign() || date === undefined) return null;
    return { from: this.currency(), to: this.fundCurrency(), date };
  });
  protected readonly rateProblem = computed(() => (this.isForeign() ? this.rate.error() : undefined));
  /** What the typed amount is worth in the fund's currency; null as long as that is not known. */
  private readonly inFund = computed(() => {
    const read = this.read();
    if (!('money' in read)) return null;
    if (!this.isForeign()) return read.money;
    return this.rate.hasValue() ? worthIn(read.money, this.rate.value().rate, this.fundCurrency()) : null;
  });
  protected readonly worth = computed(() => {
    this.language.current();
    const amount = this.inFund();
    if (!this.isForeign() || amount === null || !this.rate.hasValue()) return null;
    const { rate, source } = this.rate.value();
    return this.transloco.translate<string>('commitments.worth', {
      amount: this.formats.money(amount),
      rate: this.formats.rate(rate),
      source: source ?? '',
    });
  });
  protected readonly place = computed(() => `${this.line().projectCode}, ${this.line().year}`);
  private readonly read = computed(() => typedAmount(this.amount(), this.currency(), this.language.current()));
  protected readonly isTooMuch = computed(() => {
    const amount = this.inFund();
    return amount !== null && exceeds(amount, this.line().available);
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

  constructor() {
    // Whoever comes for this activity begins to type at once.
    afterNextRender(() => this.supplierField().nativeElement.focus());
  }

  protected takeAvailable(): void {
    const { amount, currency } = this.line().available;
    this.amount.set(this.formats.typable(amount));
    this.currency.set(currency);
    this.sending.clear();
  }

  protected errorOfAmount(): string | null {
    const field = this.unreadable() ?? this.messages.ofField(this.problem(), 'amount');
    if (field !== null || !this.isTooMuch()) return field;
    return this.transloco.translate('commitments.atMost', { amount: this.available() });
  }

  protected async commit(): Promise<void> {
    this.sending.clear();
    this.unreadable.set(null);
    const read = this.read();
    if ('error' in read) {
      this.unreadable.set(this.transloco.translate(read.error));
      return;
    }
    const refusal = await this.sending.send(async () => {
      const request = {
        activityId: this.line().activityId,
        kind: this.kind(),
        supplier: this.supplier().trim(),
        description: this.description().trim() || null,
        amount: read.money,
        natureId: this.natureId() || null,
        reference: this.reference().trim() || null,
        dueDate: this.dueDate() || null,
        isReservation: this.isReservation(),
      };
      const { id, warnings } = await firstValueFrom(this.client.commit(request, this.key()));
      const said = this.isReservation() ? 'commitments.reservedToast' : 'commitments.done';
      this.toasts.show(this.transloco.translate(said, { amount: this.formats.money(read.money) }));
      for (const { level, code, by } of warnings) {
        const amount = this.formats.money(by);
        this.toasts.show(this.transloco.translate(`commitments.warned.${level}`, { code, amount }));
      }
      this.done.emit(id);
    });
    if (refusal?.code.startsWith('budget.')) this.refused.emit();
  }

  private zero(): { readonly amount: string; readonly currency: string } {
    return difference(this.line().available, this.line().available);
  }
}
