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
import {
  CONTRIBUTION_KINDS,
  CONTRIBUTION_LIMITS,
  VALUATION_METHODS,
  type ContributionKind,
  type CreateContribution,
  type MoneyView,
  type PartnerView,
  type ValuationMethod,
} from '@mizan/shared/contracts';
import { CURRENCIES } from '@mizan/shared/money';
import {
  Formats,
  LanguageChoice,
  newRequestKey,
  ProblemMessages,
  Sending,
  SessionStore,
  typedFigures,
  UnsavedForm,
} from '@mizan/web/core';
import { FormField } from '@mizan/web/ui';
import { firstValueFrom } from 'rxjs';

import { typedAmount } from '../data/amounts';
import { ContributionClient } from '../data/contribution-client';
import { FundClient } from '../data/fund-client';

/** What is typed about a new contribution; empty where nothing is chosen. */
interface TypedContribution {
  readonly partnerId: string;
  readonly projectId: string;
  readonly activityId: string;
  readonly fundId: string;
  readonly kind: ContributionKind;
  readonly valuationMethod: ValuationMethod;
  readonly valuationNote: string;
  readonly step: 'pledged' | 'agreed';
  readonly amount: string;
  readonly currency: string;
  readonly on: string;
  readonly dueOn: string;
  readonly conditions: string;
}

/** Records a contribution with what is known of it first. */
@Component({
  selector: 'mz-contribution-form',
  imports: [FormField, FormsModule, TranslocoPipe, UnsavedForm],
  templateUrl: './contribution-form.html',
  providers: [Sending],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ContributionForm {
  readonly planId = input.required<string>();
  readonly partners = input.required<readonly PartnerView[]>();
  /** The id of what was recorded. */
  readonly kept = output<string>();

  private readonly client = inject(ContributionClient);
  private readonly formats = inject(Formats);
  private readonly language = inject(LanguageChoice);
  private readonly session = inject(SessionStore);
  private readonly transloco = inject(TranslocoService);
  protected readonly messages = inject(ProblemMessages);
  protected readonly currencies = Object.keys(CURRENCIES);
  protected readonly kinds = CONTRIBUTION_KINDS;
  protected readonly methods = VALUATION_METHODS;
  protected readonly firstSteps = ['pledged', 'agreed'] as const;
  protected readonly limits = CONTRIBUTION_LIMITS;
  private readonly beside = inject(FundClient).beside(() => ({ planId: this.planId(), year: '' }));
  protected readonly typed = typedFigures<TypedContribution>(
    () => ({
      ...{ partnerId: '', projectId: '', activityId: '', fundId: '', kind: 'cash', valuationMethod: 'market-price' },
      ...{ valuationNote: '', step: 'pledged', amount: '', currency: 'USD', dueOn: '', conditions: '' },
      on: this.session.clock()?.businessDate ?? '',
    }),
    (typed, figure) => ({ ...typed, amount: figure(typed.amount) }),
  );
  protected readonly partnerChoices = computed(() => {
    this.language.current();
    return this.partners().map(({ id, code, name }) => ({ id, label: `${code} ${this.formats.text(name).text}` }));
  });
  protected readonly projects = computed(() => {
    this.language.current();
    if (!this.beside.hasValue()) return [];
    const { regular, offBudget } = this.beside.value();
    const rows = new Map([...regular, ...offBudget].map((row) => [row.projectId, row]));
    return [...rows.values()].map(({ projectId, code, shortTitle }) => ({
      id: projectId,
      label: `${code} ${this.formats.text(shortTitle).text}`,
    }));
  });
  /** Funds that pay for the chosen project. */
  protected readonly funds = computed(() => {
    if (!this.beside.hasValue()) return [];
    const { offBudget, funds } = this.beside.value();
    const paying = offBudget
      .filter(({ projectId }) => projectId === this.typed().projectId)
      .map(({ fundId }) => fundId);
    return funds.filter(({ id, state }) => paying.includes(id) && !state.endsWith('closed'));
  });
  private readonly works = this.client.activities(() => {
    const projectId = this.typed().projectId;
    return projectId === '' ? null : { planId: this.planId(), projectId };
  });
  protected readonly activities = computed(() => {
    this.language.current();
    const rows = this.works.hasValue() ? this.works.value().rows : [];
    return rows.map(({ id, code, title }) => ({ id, label: `${code} ${this.formats.text(title).text}` }));
  });
  private readonly sending = inject(Sending);
  protected readonly isBusy = this.sending.isBusy;
  protected readonly problem = this.sending.problem;
  protected readonly unreadable = signal<string | null>(null);
  private readonly key = linkedSignal(() => {
    JSON.stringify(this.typed());
    return newRequestKey();
  });

  protected set(change: Partial<TypedContribution>): void {
    this.typed.update((typed) => ({ ...typed, ...change }));
  }

  protected chooseProject(projectId: string): void {
    this.set({ projectId, activityId: '', fundId: '' });
  }

  /** What goes into a fund is in its currency, and for the project as a whole. */
  protected chooseFund(fundId: string): void {
    const fund = this.funds().find(({ id }) => id === fundId);
    this.set(fund ? { fundId, currency: fund.currency, activityId: '' } : { fundId: '' });
  }

  protected async send(): Promise<void> {
    this.sending.clear();
    this.unreadable.set(null);
    const read = typedAmount(this.typed().amount, this.typed().currency, this.language.current());
    if ('error' in read) {
      this.unreadable.set(this.transloco.translate(read.error));
      return;
    }
    await this.sending.send(async () => {
      const { id } = await firstValueFrom(this.client.create(requestOf(this.typed(), read.money), this.key()));
      this.kept.emit(id);
    });
  }
}

function requestOf(typed: TypedContribution, amount: MoneyView): CreateContribution {
  const { partnerId, projectId, kind, step, on } = typed;
  const isInKind = kind === 'in-kind';
  return {
    partnerId,
    projectId,
    activityId: typed.activityId || null,
    fundId: isInKind ? null : typed.fundId || null,
    kind,
    valuationMethod: isInKind ? typed.valuationMethod : null,
    valuationNote: isInKind ? typed.valuationNote.trim() || null : null,
    conditions: typed.conditions.trim() || null,
    dueOn: typed.dueOn || null,
    first: { step, amount, on },
  };
}
