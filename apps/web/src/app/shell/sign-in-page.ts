import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { FormBuilder, ReactiveFormsModule } from '@angular/forms';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { ProblemMessages, SessionStore, problemOf, type ProblemFacts } from '@mizan/web/core';
import { BrandMark, FormField } from '@mizan/web/ui';

import { LanguageSwitch } from './language-switch';

/** Where everybody begins. */
@Component({
  selector: 'mz-sign-in-page',
  imports: [BrandMark, FormField, LanguageSwitch, ReactiveFormsModule, TranslocoPipe],
  templateUrl: './sign-in-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignInPage {
  /** Where to go afterwards: an address of this application. */
  readonly next = input<string>();

  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  protected readonly messages = inject(ProblemMessages);
  protected readonly problem = signal<ProblemFacts | null>(null);
  protected readonly isBusy = signal(false);
  protected readonly form = inject(FormBuilder).nonNullable.group({ email: '', password: '' });

  protected async signIn(): Promise<void> {
    this.isBusy.set(true);
    this.problem.set(null);
    try {
      await this.session.signIn(this.form.getRawValue());
      await this.router.navigateByUrl(this.target());
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.isBusy.set(false);
    }
  }

  private target(): string {
    const next = this.next() ?? '/';
    return next.startsWith('/') && !next.startsWith('//') ? next : '/';
  }
}
