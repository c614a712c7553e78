import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MeasurementView, NodeFiguresView, PlanNodeView } from '@mizan/shared/contracts';
import { DatePipe, DecimalPipe, SessionStore, TextPipe } from '@mizan/web/core';
import { LightBadge } from '@mizan/web/ui';

import { MeasurementForm } from './measurement-form';

/** How an indicator is measured, from which baseline, towards which targets. */
@Component({
  selector: 'mz-measurement-sheet',
  imports: [DatePipe, DecimalPipe, LightBadge, MeasurementForm, RouterLink, TextPipe, TranslocoPipe],
  templateUrl: './measurement-sheet.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeasurementSheet {
  readonly node = input.required<PlanNodeView>();
  readonly measurement = input.required<MeasurementView | null>();
  readonly figures = input.required<NodeFiguresView | null>();
  readonly changed = output<void>();

  private readonly session = inject(SessionStore);
  protected readonly isEditing = signal(false);
  protected readonly mayEdit = computed(
    () => this.session.may('plan:write') && this.node().planStatus === 'drafting' && this.node().status === 'active',
  );

  protected saved(): void {
    this.isEditing.set(false);
    this.changed.emit();
  }
}
