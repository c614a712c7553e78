import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormBuilder, ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { rolesWith } from '@mizan/shared/contracts';
import { DatePipe, Formats, ProblemMessages, SessionStore, problemOf, type ProblemFacts } from '@mizan/web/core';
import { Card, FormField, Toasts } from '@mizan/web/ui';
import { firstValueFrom } from 'rxjs';

import { AdministrationHead } from '../administration/administration-head';
import { KnownTexts } from '../administration/known-texts';
import { AdministrationClient } from '../data/administration-client';

/** The business date: today, except in a demonstration, where those who administer settings move it. */
@Component({
  selector: 'mz-settings-page',
  imports: [AdministrationHead, Card, DatePipe, FormField, ReactiveFormsModule, TranslocoPipe],
  templateUrl: './settings-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SettingsPage {
  private readonly client = inject(AdministrationClient);
  private readonly session = inject(SessionStore);
  private readonly formats = inject(Formats);
  private readonly toasts = inject(Toasts);
  private readonly texts = inject(KnownTexts);
  private readonly transloco = inject(TranslocoService);
  protected readonly messages = inject(ProblemMessages);
  protected readonly clock = this.session.clock;
  protected readonly problem = signal<ProblemFacts | null>(null);
  protected readonly isBusy = signal(false);
  protected readonly isDemonstration = computed(() => this.clock()?.isDemonstration ?? false);
  protected readonly mayMove = computed(() => this.isDemonstration() && this.session.may('settings:administer'));
  protected readonly movers = computed(() =>
    rolesWith('settings:administer')
      .map((role) => this.texts.find(`roles.${role}`) ?? role)
      .join(', '),
  );
  protected readonly form = inject(FormBuilder).nonNullable.group({ businessDate: this.clock()?.businessDate ?? '' });

  protected async move(): Promise<void> {
    const change = this.form.getRawValue();
    this.problem.set(null);
    this.isBusy.set(true);
    try {
      await firstValueFrom(this.client.moveBusinessDate(change));
      await this.session.restore();
      const date = this.formats.date(change.businessDate);
      this.toasts.show(this.transloco.translate('administration.dateMoved', { date }));
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.isBusy.set(false);
    }
  }
}
