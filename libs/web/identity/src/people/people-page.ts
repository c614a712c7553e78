import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Uuid } from '@mizan/shared/contracts';
import { InstantPipe, ProblemMessages, SessionStore, problemOf } from '@mizan/web/core';
import { Card, EmptyState, ErrorState, Skeleton } from '@mizan/web/ui';

import { AdministrationHead } from '../administration/administration-head';
import { AdministrationClient } from '../data/administration-client';
import { AssignRoleForm } from './assign-role-form';
import { PersonRoles } from './person-roles';

/** Who may sign in, and what each may do in which unit; those who administer people change it here. */
@Component({
  selector: 'mz-people-page',
  imports: [
    AdministrationHead,
    AssignRoleForm,
    Card,
    EmptyState,
    ErrorState,
    InstantPipe,
    PersonRoles,
    Skeleton,
    TranslocoPipe,
  ],
  templateUrl: './people-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PeoplePage {
  private readonly session = inject(SessionStore);
  protected readonly messages = inject(ProblemMessages);
  protected readonly problemOf = problemOf;
  protected readonly people = inject(AdministrationClient).people();
  protected readonly mayAdminister = computed(() => this.session.may('people:administer'));

  /** Shows what is true now; whoever changed their own roles may do other things from now on. */
  protected async refresh(personId: Uuid): Promise<void> {
    if (this.session.session()?.userId === personId) await this.session.restore();
    this.people.reload();
  }
}
