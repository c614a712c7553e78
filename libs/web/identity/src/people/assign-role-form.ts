import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { FormBuilder, ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { ROLES, type FieldProblem, type PersonView, type Role, type Uuid } from '@mizan/shared/contracts';
import { ProblemMessages, TextPipe, problemOf, type ProblemFacts } from '@mizan/web/core';
import { FormField, Toasts } from '@mizan/web/ui';
import { firstValueFrom } from 'rxjs';

import { AdministrationClient } from '../data/administration-client';

/** Gives somebody a role in a unit and in everything below it. */
@Component({
  selector: 'mz-assign-role-form',
  imports: [FormField, ReactiveFormsModule, TextPipe, TranslocoPipe],
  templateUrl: './assign-role-form.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AssignRoleForm {
  readonly people = input.required<readonly PersonView[]>();
  /** The person who has one role more. */
  readonly assigned = output<Uuid>();

  private readonly client = inject(AdministrationClient);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  private readonly builder = inject(FormBuilder).nonNullable;
  protected readonly messages = inject(ProblemMessages);
  protected readonly problemOf = problemOf;
  protected readonly roles = ROLES;
  protected readonly units = this.client.units();
  protected readonly problem = signal<ProblemFacts | null>(null);
  protected readonly isBusy = signal(false);
  protected readonly form = this.builder.group({
    userId: '',
    role: this.builder.control<Role | ''>(''),
    unitId: '',
  });

  protected async assign(): Promise<void> {
    const values = this.form.getRawValue();
    const { userId, role, unitId } = values;
    if (userId === '' || role === '' || unitId === '') return this.problem.set(incomplete(values));
    this.problem.set(null);
    this.isBusy.set(true);
    try {
      await firstValueFrom(this.client.assign(userId, { role, unitId }));
      this.toasts.show(this.transloco.translate('administration.roleAssigned', this.said(userId, role)));
      this.form.reset();
      this.assigned.emit(userId);
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.isBusy.set(false);
    }
  }

  private said(userId: Uuid, role: Role): { readonly role: string; readonly person: string } {
    const person = this.people().find((candidate) => candidate.id === userId)?.name ?? '';
    return { role: this.transloco.translate(`roles.${role}`), person };
  }
}

/** What the server would say of a form with gaps; the person is part of the address and cannot be sent empty. */
function incomplete(values: Readonly<Record<string, string>>): ProblemFacts {
  const gaps = Object.entries(values).filter(([, value]) => value === '');
  const fields = gaps.map(([path]): FieldProblem => ({ path, rule: 'required' }));
  return { code: 'request.invalid', params: {}, fields, requestId: '' };
}
