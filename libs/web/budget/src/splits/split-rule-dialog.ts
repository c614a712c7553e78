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
  COUNTRIES,
  LANGUAGES,
  SPLIT_LIMITS,
  type Language,
  type SplitDimension,
  type SplitPartView,
  type SplitRuleView,
} from '@mizan/shared/contracts';
import { splitRuleObstacle } from '@mizan/shared/ledger';
import { parseTyped } from '@mizan/shared/money';
import {
  Formats,
  LanguageChoice,
  newRequestKey,
  ProblemMessages,
  Sending,
  typedFigures,
  UnsavedForm,
} from '@mizan/web/core';
import { Dialog, FormField, Toasts } from '@mizan/web/ui';
import { firstValueFrom } from 'rxjs';

import { SplitClient } from '../data/split-client';

/** A receiver as it is typed. */
interface TypedPart {
  readonly key: string;
  readonly weight: string;
}

const EMPTY: TypedPart = { key: '', weight: '' };

/** Makes a rule: its name, its receivers and their weights, in the digits of any script. */
@Component({
  selector: 'mz-split-rule-dialog',
  imports: [Dialog, FormField, FormsModule, TranslocoPipe, UnsavedForm],
  templateUrl: './split-rule-dialog.html',
  providers: [Sending],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SplitRuleDialog {
  readonly dimension = input.required<SplitDimension>();
  /** The rule that the new one begins as. */
  readonly from = input<SplitRuleView | null>(null);
  /** Where names that are known already come from. */
  readonly known = input<readonly SplitRuleView[]>([]);
  readonly done = output<void>();
  readonly closed = output<void>();

  private readonly client = inject(SplitClient);
  private readonly formats = inject(Formats);
  private readonly language = inject(LanguageChoice);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  protected readonly messages = inject(ProblemMessages);
  protected readonly languages = LANGUAGES;
  protected readonly limits = SPLIT_LIMITS;
  private readonly sending = inject(Sending);
  protected readonly isBusy = this.sending.isBusy;
  protected readonly problem = this.sending.problem;
  protected readonly unreadable = signal<string | null>(null);
  protected readonly refusal = computed(() => {
    const problem = this.problem();
    return this.unreadable() ?? (problem === null ? null : this.messages.sentence(problem));
  });
  protected readonly names = linkedSignal<Readonly<Record<Language, string>>>(() => {
    const name = this.from()?.name;
    return { en: name?.en ?? '', fr: name?.fr ?? '', ar: name?.ar ?? '' };
  });
  protected readonly parts = typedFigures<readonly TypedPart[]>(
    () => this.from()?.parts.map(({ key, weight }) => ({ key, weight })) ?? [EMPTY, EMPTY],
    (parts, figure) => parts.map(({ key, weight }) => ({ key, weight: figure(weight) })),
  );
  protected readonly countries = computed(() => {
    const named = COUNTRIES.map((code) => ({ code, name: this.formats.country(code) }));
    return named.sort((one, other) => one.name.localeCompare(other.name, this.language.current()));
  });
  /** Names that rules of this dimension have, offered while one types. */
  protected readonly suggestions = computed(() => [
    ...new Set(this.known().flatMap(({ parts }) => parts.map(({ key }) => key))),
  ]);
  /** The same request keeps its key however often it is sent; another one gets another. */
  private readonly key = linkedSignal(() => {
    this.names();
    this.parts();
    return newRequestKey();
  });

  protected setName(language: Language, text: string): void {
    this.names.update((names) => ({ ...names, [language]: text }));
  }

  protected set(at: number, change: Partial<TypedPart>): void {
    this.parts.update((parts) => parts.map((part, index) => (index === at ? { ...part, ...change } : part)));
  }

  protected add(): void {
    this.parts.update((parts) => [...parts, EMPTY]);
  }

  protected remove(at: number): void {
    this.parts.update((parts) => parts.filter((_, index) => index !== at));
  }

  protected async send(): Promise<void> {
    this.sending.clear();
    this.unreadable.set(null);
    const parts = this.read();
    if (parts === null) return;
    const filled = LANGUAGES.filter((language) => this.names()[language].trim() !== '');
    const texts = Object.fromEntries(filled.map((language) => [language, this.names()[language].trim()]));
    const name = { source: filled[0] ?? this.language.current(), ...texts };
    await this.sending.send(async () => {
      await firstValueFrom(this.client.makeRule({ dimension: this.dimension(), name, parts }, this.key()));
      this.toasts.show(this.transloco.translate('splits.madeToast'));
      this.done.emit();
    });
  }

  /** The receivers with plain decimals; null, and said why, where one of them is none. Rows left empty do not count. */
  private read(): SplitPartView[] | null {
    const typed = this.parts().filter(({ key, weight }) => key.trim() !== '' || weight.trim() !== '');
    const read = typed.map(({ key, weight }) => ({
      key: key.trim(),
      read: parseTyped(weight, this.language.current()),
    }));
    const parts = read.map(({ key, read: number }) => ({ key, weight: 'decimal' in number ? number.decimal : '' }));
    const isWhole = parts.length > 0 && parts.every(({ key, weight }) => key !== '' && weight !== '');
    const obstacle = isWhole ? splitRuleObstacle(parts) : null;
    if (!isWhole) this.unreadable.set(this.transloco.translate('splits.incomplete'));
    if (obstacle) {
      const key = this.dimension() === 'country' ? this.formats.country(obstacle.key) : obstacle.key;
      this.unreadable.set(this.transloco.translate(`problems.${obstacle.code.replace('.', '_')}`, { key }));
    }
    return isWhole && obstacle === null ? parts : null;
  }
}
