import { HttpClient, httpResource } from '@angular/common/http';
import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import {
  DIMENSION_LIMITS,
  LANGUAGES,
  type ChangeDimension,
  type DimensionView,
  type Language,
  type LocalizedText,
} from '@mizan/shared/contracts';
import { ProblemMessages, SessionStore, TextPipe, ifMatch, problemOf, type ProblemFacts } from '@mizan/web/core';
import { ErrorState, FormField, Skeleton, Toasts } from '@mizan/web/ui';
import { firstValueFrom, type Observable } from 'rxjs';

import { AdministrationHead } from '../administration/administration-head';

const URL = '/api/dimensions';
const EMPTY: Readonly<Record<Language, string>> = { en: '', fr: '', ar: '' };

/** Dimensions to break results down by: what is retired stays with what was reported on it. */
@Component({
  selector: 'mz-dimensions-page',
  imports: [
    AdministrationHead,
    ErrorState,
    FormField,
    FormsModule,
    NgTemplateOutlet,
    Skeleton,
    TextPipe,
    TranslocoPipe,
  ],
  templateUrl: './dimensions-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DimensionsPage {
  private readonly http = inject(HttpClient);
  private readonly session = inject(SessionStore);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  protected readonly messages = inject(ProblemMessages);
  protected readonly problemOf = problemOf;
  protected readonly languages = LANGUAGES;
  protected readonly limits = DIMENSION_LIMITS;
  protected readonly dimensions = httpResource<DimensionView[]>(() => URL);
  protected readonly mayChange = computed(() => this.session.may('settings:administer'));
  /** The dimension that a category is being added to; `new` while one is being made, null otherwise. */
  protected readonly filling = signal<string | null>(null);
  protected readonly code = signal('');
  protected readonly titles = signal<Readonly<Record<Language, string>>>(EMPTY);
  protected readonly problem = signal<ProblemFacts | null>(null);

  protected begin(what: string): void {
    this.filling.set(what);
    this.code.set('');
    this.titles.set(EMPTY);
    this.problem.set(null);
  }

  protected setTitle(language: Language, text: string): void {
    this.titles.update((titles) => ({ ...titles, [language]: text }));
  }

  protected async create(): Promise<void> {
    const dimension = { code: this.code().trim(), title: this.title() };
    await this.send(this.http.post(URL, dimension), 'framework.created');
  }

  protected async add(dimension: DimensionView): Promise<void> {
    const added = [{ code: this.code().trim(), title: this.title() }];
    await this.send(this.change(dimension, { added }), 'framework.added');
  }

  protected async retire(dimension: DimensionView, id: string, isRetired: boolean): Promise<void> {
    await this.send(this.change(dimension, isRetired ? { restored: [id] } : { retired: [id] }), null);
  }

  private change({ id, version }: DimensionView, change: ChangeDimension): Observable<unknown> {
    return this.http.patch(`${URL}/${id}`, change, ifMatch(version));
  }

  /** The title in the languages that were filled; the answer says when none was. */
  private title(): LocalizedText {
    const filled = LANGUAGES.filter((language) => this.titles()[language].trim() !== '');
    const texts = Object.fromEntries(filled.map((language) => [language, this.titles()[language].trim()]));
    return { source: filled[0] ?? 'en', ...texts };
  }

  private async send(request: Observable<unknown>, message: string | null): Promise<void> {
    this.problem.set(null);
    try {
      await firstValueFrom(request);
      if (message !== null) this.toasts.show(this.transloco.translate(message, { code: this.code().trim() }));
      this.filling.set(null);
    } catch (error) {
      this.problem.set(problemOf(error));
    }
    this.dimensions.reload();
  }
}
