import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormBuilder, ReactiveFormsModule } from '@angular/forms';
import { Router } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { PASSWORD_LIMITS } from '@mizan/shared/contracts';
import { ProblemMessages, SessionStore, problemOf, type ProblemFacts } from '@mizan/web/core';
import { FormField, Toasts } from '@mizan/web/ui';

/** Change of one's own password. */
@Component({
  selector: 'mz-password-page',
  imports: [FormField, ReactiveFormsModule, TranslocoPipe],
  templateUrl: './password-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PasswordPage {
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  protected readonly messages = inject(ProblemMessages);
  protected readonly limits = PASSWORD_LIMITS;
  protected readonly problem = signal<ProblemFacts | null>(null);
  protected readonly form = inject(FormBuilder).nonNullable.group({ current: '', next: '' });

  protected async change(): Promise<void> {
    this.problem.set(null);
    try {
      await this.session.changePassword(this.form.getRawValue());
      this.toasts.show(this.transloco.translate('password.done'));
      await this.router.navigateByUrl('/');
    } catch (error) {
      this.problem.set(problemOf(error));
    }
  }
}
