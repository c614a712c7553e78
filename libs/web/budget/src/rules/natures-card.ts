import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { LANGUAGES, type CostNatureView, type Language } from '@mizan/shared/contracts';
import { ProblemMessages, SessionStore, TextPipe, problemOf, type ProblemFacts } from '@mizan/web/core';
import { ErrorState, FormField, Skeleton, Toasts } from '@mizan/web/ui';
import { firstValueFrom } from 'rxjs';

import { ControlClient } from '../data/control-client';

const EMPTY: Readonly<Record<Language, string>> = { en: '', fr: '', ar: '' };

/** A nature with how deep it stands in the tree; 0 is a group. */
interface TreeRow {
  readonly nature: CostNatureView;
  readonly depth: number;
}

/** The tree of natures of expenditure; what is retired stays with what was booked on it. */
@Component({
  selector: 'mz-natures-card',
  imports: [ErrorState, FormField, FormsModule, Skeleton, TextPipe, TranslocoPipe],
  templateUrl: './natures-card.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NaturesCard {
  private readonly client = inject(ControlClient);
  private readonly session = inject(SessionStore);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  protected readonly messages = inject(ProblemMessages);
  protected readonly problemOf = problemOf;
  protected readonly languages = LANGUAGES;
  protected readonly natures = this.client.natures();
  protected readonly mayChange = computed(() => this.session.may('settings:administer'));
  protected readonly isAdding = signal(false);
  protected readonly code = signal('');
  protected readonly parentId = signal('');
  protected readonly names = signal<Readonly<Record<Language, string>>>(EMPTY);
  protected readonly problem = signal<ProblemFacts | null>(null);
  protected readonly rows = computed<readonly TreeRow[]>(() =>
    this.natures.hasValue() ? below(this.natures.value(), null, 0) : [],
  );

  protected begin(): void {
    this.isAdding.set(true);
    this.code.set('');
    this.parentId.set('');
    this.names.set(EMPTY);
    this.problem.set(null);
  }

  protected setName(language: Language, text: string): void {
    this.names.update((names) => ({ ...names, [language]: text }));
  }

  protected async add(): Promise<void> {
    const filled = LANGUAGES.filter((language) => this.names()[language].trim() !== '');
    const texts = Object.fromEntries(filled.map((language) => [language, this.names()[language].trim()]));
    const code = this.code().trim();
    const name = { source: filled[0] ?? 'en', ...texts };
    const position = this.rows().length + 1;
    await this.sent(this.client.addNature({ code, name, parentId: this.parentId() || null, position }), () => {
      this.isAdding.set(false);
      this.toasts.show(this.transloco.translate('rules.added', { code }));
    });
  }

  protected async retire(nature: CostNatureView): Promise<void> {
    await this.sent(this.client.changeNature(nature, { isRetired: !nature.isRetired }), () => undefined);
  }

  private async sent(request: ReturnType<ControlClient['addNature']>, done: () => void): Promise<void> {
    this.problem.set(null);
    try {
      await firstValueFrom(request);
      done();
    } catch (error) {
      this.problem.set(problemOf(error));
    }
    this.natures.reload();
  }
}

function below(natures: readonly CostNatureView[], parentId: string | null, depth: number): TreeRow[] {
  return natures
    .filter((nature) => nature.parentId === parentId)
    .flatMap((nature) => [{ nature, depth }, ...below(natures, nature.id, depth + 1)]);
}
