import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { PersonView, RoleAssignmentView, Uuid } from '@mizan/shared/contracts';
import { DatePipe, ProblemMessages, SessionStore, TextPipe, problemOf, type ProblemFacts } from '@mizan/web/core';
import { Dialog, Toasts } from '@mizan/web/ui';
import { firstValueFrom } from 'rxjs';

import { AdministrationClient } from '../data/administration-client';

/** The roles of one person, each with a button to take it away for those who may. */
@Component({
  selector: 'mz-person-roles',
  imports: [DatePipe, Dialog, TextPipe, TranslocoPipe],
  templateUrl: './person-roles.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PersonRoles {
  readonly person = input.required<PersonView>();
  readonly mayAdminister = input.required<boolean>();
  readonly changed = output<void>();

  private readonly client = inject(AdministrationClient);
  private readonly session = inject(SessionStore);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  private readonly destroyed = inject(DestroyRef);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly messages = inject(ProblemMessages);
  protected readonly problem = signal<ProblemFacts | null>(null);
  /** The assignment that is being taken away. */
  protected readonly busy = signal<Uuid | null>(null);
  /** One's own administration, which one could not give back to oneself: asked about first. */
  protected readonly asked = signal<RoleAssignmentView | null>(null);

  protected async request(assignment: RoleAssignmentView): Promise<void> {
    const isOwn = this.session.session()?.userId === this.person().id;
    if (isOwn && assignment.role === 'administrator') this.asked.set(assignment);
    else await this.withdraw(assignment, true);
  }

  protected async confirm(assignment: RoleAssignmentView): Promise<void> {
    this.asked.set(null);
    await this.withdraw(assignment, false);
  }

  private async withdraw(assignment: RoleAssignmentView, canBeUndone: boolean): Promise<void> {
    const { id, name } = this.person();
    this.busy.set(assignment.id);
    const isDone = await this.write(() => firstValueFrom(this.client.withdraw(id, assignment.id)));
    this.busy.set(null);
    if (!isDone) return;
    const role = this.transloco.translate<string>(`roles.${assignment.role}`);
    const undo = {
      label: this.transloco.translate<string>('administration.undo'),
      run: () => void this.giveBack(assignment),
    };
    const text = this.transloco.translate<string>('administration.roleWithdrawn', { role, person: name });
    this.toasts.show(text, canBeUndone ? undo : null);
    // The button that was pressed is about to go.
    this.host.nativeElement.querySelector<HTMLElement>('[tabindex]')?.focus();
    this.changed.emit();
  }

  private async giveBack(assignment: RoleAssignmentView): Promise<void> {
    const { role, unit } = assignment;
    const isDone = await this.write(() =>
      firstValueFrom(this.client.assign(this.person().id, { role, unitId: unit.id })),
    );
    if (isDone && !this.destroyed.destroyed) this.changed.emit();
  }

  /** Whether it was done; if not, the reason stands at the roles. */
  private async write(change: () => Promise<unknown>): Promise<boolean> {
    this.problem.set(null);
    try {
      await change();
      return true;
    } catch (error) {
      this.problem.set(problemOf(error));
      return false;
    }
  }
}
