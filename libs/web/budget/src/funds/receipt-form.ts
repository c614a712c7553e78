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
import { FUND_LIMITS, type FundView } from '@mizan/shared/contracts';
import { CURRENCIES } from '@mizan/shared/money';
import {
  Formats,
  LanguageChoice,
  ProblemMessages,
  Sending,
  SessionStore,
  UnsavedForm,
  keptChoice,
  newRequestKey,
} from '@mizan/web/core';
import { FormField } from '@mizan/web/ui';
import { firstValueFrom } from 'rxjs';

import { ContributionClient } from '../data/contribution-client';
import { FundClient } from '../data/fund-client';
import { TypedAmountField } from '../data/typed-amount-field';

/** Records cash of a partner that has arrived in a fund. */
@Component({
  selector: 'mz-receipt-form',
  imports: [FormField, FormsModule, TranslocoPipe, UnsavedForm],
  templateUrl: './receipt-form.html',
  providers: [Sending, TypedAmountField],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReceiptForm {
  readonly fund = input.required<FundView>();
  readonly planId = input.required<string>();
  readonly posted = output<void>();

  private readonly client = inject(FundClient);
  private readonly formats = inject(Formats);
  private readonly language = inject(LanguageChoice);
  private readonly session = inject(SessionStore);
  protected readonly messages = inject(ProblemMessages);
  protected readonly currencies = Object.keys(CURRENCIES);
  protected readonly limit = FUND_LIMITS.reference;
  // The fund is read anew while one types; only what differs in it may touch what was chosen.
  private readonly fundId = computed(() => this.fund().id);
  private readonly fundCurrency = computed(() => this.fund().currency);
  private readonly given = inject(ContributionClient).list(() => ({ planId: this.planId(), fundId: this.fundId() }));
  protected readonly contributions = computed(() => {
    this.language.current();
    const rows = this.given.hasValue() ? this.given.value().rows : [];
    return rows.map(({ id, code, partnerName, projectCode }) => ({
      id,
      label: `${code} ${this.formats.text(partnerName).text} (${projectCode})`,
    }));
  });
  protected readonly contributionId = keptChoice(() => this.contributions().map(({ id }) => id));
  protected readonly currency = linkedSignal(() => this.fundCurrency());
  private readonly field = inject(TypedAmountField);
  protected readonly amount = this.field.typed;
  protected readonly unreadable = this.field.unreadable;
  protected readonly receivedOn = linkedSignal(() => this.session.clock()?.businessDate ?? '');
  protected readonly reference = signal('');
  private readonly sending = inject(Sending);
  protected readonly isBusy = this.sending.isBusy;
  protected readonly problem = this.sending.problem;
  private readonly key = linkedSignal(() => {
    [this.contributionId(), this.currency(), this.amount(), this.receivedOn(), this.reference()].join();
    return newRequestKey();
  });

  protected async send(): Promise<void> {
    const amount = this.field.read(this.currency());
    if (amount === null) return this.sending.clear();
    const receipt = {
      contributionId: this.contributionId(),
      amount,
      receivedOn: this.receivedOn(),
      reference: this.reference().trim() || null,
    };
    const refusal = await this.sending.send(() =>
      firstValueFrom(this.client.receive(this.fundId(), receipt, this.key())),
    );
    if (refusal !== null) return;
    this.field.clear();
    this.reference.set('');
    this.posted.emit();
  }
}
