import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MeasurementView, NodeFiguresView, PlanNodeView, TargetView } from '@mizan/shared/contracts';
import { CountryPipe, DatePipe, DecimalPipe, PeriodPipe, SessionStore, TextPipe } from '@mizan/web/core';
import { LightBadge } from '@mizan/web/ui';

import { BaselineForm } from './baseline-form';
import { MeasurementForm } from './measurement-form';

/** What is missing in a sheet that somebody else could measure by. */
const WANTED = ['unit', 'definition', 'method', 'meansOfVerification', 'responsible'] as const;

/** How an indicator is measured, from which baseline, towards which targets, by whom and from what. */
@Component({
  selector: 'mz-measurement-sheet',
  imports: [
    BaselineForm,
    CountryPipe,
    DatePipe,
    DecimalPipe,
    LightBadge,
    MeasurementForm,
    PeriodPipe,
    RouterLink,
    TextPipe,
    TranslocoPipe,
  ],
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
  protected readonly isStating = signal(false);
  protected readonly mayEdit = computed(
    () => this.session.may('plan:write') && this.node().planStatus === 'drafting' && this.node().status === 'active',
  );
  /** A baseline that was not known may be stated once the plan is in force, too. */
  protected readonly mayState = computed(() => {
    const sheet = this.measurement();
    const isOpen = this.node().planStatus === 'in-force' && sheet?.baseline.status === 'unknown';
    return isOpen && ['measure', 'rate'].includes(sheet.kind) && this.session.may('result:report');
  });
  protected readonly missing = computed(() => {
    const sheet = this.measurement();
    if (sheet === null) return [];
    const empty = WANTED.filter((field) => sheet[field] === null).map(String);
    const hasNoTargets = sheet.targets.length === 0 && !['milestone', 'binary', 'maintain'].includes(sheet.kind);
    return [
      ...empty,
      ...(sheet.baseline.status === 'unknown' ? ['baseline'] : []),
      ...(hasNoTargets ? ['targets'] : []),
    ];
  });

  protected levelOf({ levelId }: Pick<TargetView, 'levelId'>): MeasurementView['levels'][number] | null {
    return this.measurement()?.levels.find(({ id }) => id === levelId) ?? null;
  }

  protected saved(): void {
    this.isEditing.set(false);
    this.isStating.set(false);
    this.changed.emit();
  }
}
