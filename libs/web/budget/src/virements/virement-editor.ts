import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
} from '@angular/core';
import { FormsModule } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { VIREMENT_LIMITS, type MoneyView, type VirementLineRequest, type VirementView } from '@mizan/shared/contracts';
import {
  Formats,
  LanguageChoice,
  MoneyPipe,
  newRequestKey,
  ProblemMessages,
  Sending,
  typedFigures,
  UnsavedForm,
} from '@mizan/web/core';
import { FormField, Toasts } from '@mizan/web/ui';
import { firstValueFrom } from 'rxjs';

import { isNothing, sumOf, typedAmount } from '../data/amounts';
import { BudgetClient, filtersOf } from '../data/budget-client';
import { ControlClient } from '../data/control-client';
import { VirementClient } from '../data/virement-client';

/** A line as it is typed. */
interface TypedLine {
  readonly projectId: string;
  readonly natureId: string;
  readonly gives: string;
  readonly takes: string;
}

const EMPTY: TypedLine = { projectId: '', natureId: '', gives: '', takes: '' };

/** Where money leaves and where it arrives; what is left over is shown while it is typed. */
@Component({
  selector: 'mz-virement-editor',
  imports: [FormField, FormsModule, MoneyPipe, TranslocoPipe, UnsavedForm],
  templateUrl: './virement-editor.html',
  providers: [Sending],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VirementEditor {
  readonly planId = input.required<string>();
  readonly year = input.required<number>();
  /** What is changed; null for a new one. */
  readonly virement = input<VirementView | null>(null);
  /** The id of what was kept. */
  readonly kept = output<string>();
  /** Somebody else was faster: the virement is worth reading anew; what was typed stays. */
  readonly stale = output<void>();

  private readonly client = inject(VirementClient);
  private readonly formats = inject(Formats);
  private readonly language = inject(LanguageChoice);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  protected readonly messages = inject(ProblemMessages);
  protected readonly limits = VIREMENT_LIMITS;
  private readonly control = inject(BudgetClient).control(() =>
    filtersOf(this.planId(), { year: String(this.year()) }),
  );
  private readonly natureRows = inject(ControlClient).natures();
  protected readonly projects = computed(() => {
    this.language.current();
    const rows = this.control.hasValue() ? this.control.value().rows : [];
    return rows
      .filter(({ isOffBudget }) => !isOffBudget)
      .map(({ projectId, code, shortTitle }) => ({
        id: projectId,
        label: `${code} ${this.formats.text(shortTitle).text}`,
      }));
  });
  protected readonly natures = computed(() => {
    this.language.current();
    const rows = this.natureRows.hasValue() ? this.natureRows.value() : [];
    return rows.map(({ id, code, name }) => ({ id, label: `${code} ${this.formats.text(name).text}` }));
  });
  // What is typed begins as the virement is, and stays when it is read anew or the language is switched.
  private readonly virementId = computed(() => this.virement()?.id ?? null);
  protected readonly justification = linkedSignal({
    source: this.virementId,
    computation: () => untracked(() => this.virement()?.justification ?? ''),
  });
  protected readonly lines = typedFigures<readonly TypedLine[]>(
    () => (this.virementId() === null ? [EMPTY, EMPTY] : untracked(() => this.storedLines())),
    (lines, figure) => lines.map((line) => ({ ...line, gives: figure(line.gives), takes: figure(line.takes) })),
  );
  private readonly sending = inject(Sending);
  protected readonly isBusy = this.sending.isBusy;
  protected readonly problem = this.sending.problem;
  protected readonly unreadable = signal<string | null>(null);
  private readonly key = linkedSignal(() => {
    [this.justification(), ...this.lines().flatMap((line) => Object.values(line))].join();
    return newRequestKey();
  });
  /** What is left over, as far as it can be read; null as long as something cannot. */
  protected readonly net = computed<MoneyView | null>(() => {
    const amounts = this.lines().map((line) => this.amountOf(line));
    const read = amounts.flatMap((amount) => amount ?? []);
    return read.length < amounts.length ? null : sumOf(read);
  });
  protected readonly isBalanced = computed(() => {
    const net = this.net();
    return net !== null && isNothing(net);
  });

  protected set(index: number, change: Partial<TypedLine>): void {
    this.lines.update((lines) => lines.map((line, at) => (at === index ? { ...line, ...change } : line)));
  }

  protected add(): void {
    this.lines.update((lines) => [...lines, EMPTY]);
  }

  protected remove(index: number): void {
    this.lines.update((lines) => lines.filter((_, at) => at !== index));
  }

  protected async keep(): Promise<void> {
    this.sending.clear();
    this.unreadable.set(null);
    const requests = this.lines().flatMap((line): VirementLineRequest[] => {
      const amount = this.amountOf(line);
      return amount === null ? [] : [{ projectId: line.projectId, natureId: line.natureId || null, amount }];
    });
    if (requests.length < this.lines().length) {
      this.unreadable.set(this.transloco.translate('virements.incomplete'));
      return;
    }
    const refusal = await this.sending.send(async () => {
      const content = { justification: this.justification().trim(), lines: requests };
      const before = this.virement();
      const { id } = await firstValueFrom(
        before
          ? this.client.change(before, content, this.key())
          : this.client.create({ ...content, planId: this.planId(), year: this.year() }, this.key()),
      );
      this.toasts.show(this.transloco.translate('virements.keptToast'));
      this.kept.emit(id);
    });
    if (refusal?.code === 'version.stale') this.stale.emit();
  }

  /** Signed; null where a project or an amount is missing, both sides are filled, or what is typed is none. */
  private amountOf({ projectId, gives, takes }: TypedLine): MoneyView | null {
    const [out, into] = [gives.trim(), takes.trim()];
    if (projectId === '' || (out === '') === (into === '')) return null;
    const read = typedAmount(out === '' ? into : out, 'USD', this.language.current());
    if (!('money' in read) || read.money.amount.startsWith('-')) return null;
    return out === '' ? read.money : { ...read.money, amount: `-${read.money.amount}` };
  }

  private storedLines(): readonly TypedLine[] {
    const lines = this.virement()?.lines ?? [];
    return lines.length === 0 ? [EMPTY, EMPTY] : lines.map(lineOf);
  }
}

function lineOf({ projectId, natureId, amount }: VirementView['lines'][number]): TypedLine {
  const isGiving = amount.amount.startsWith('-');
  const decimal = amount.amount.replace('-', '');
  return { projectId, natureId: natureId ?? '', gives: isGiving ? decimal : '', takes: isGiving ? '' : decimal };
}
