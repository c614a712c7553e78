import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { CurrentPlan, Formats, LanguageChoice } from '@mizan/web/core';
import { PageHeader, Toasts } from '@mizan/web/ui';
import { firstValueFrom } from 'rxjs';

import { ActivityClient } from '../data/activity-client';
import { PlanClient } from '../data/plan-client';
import { ActivityForm, type ActivityContent } from './activity-form';

/** Enters an activity. */
@Component({
  selector: 'mz-new-activity-page',
  imports: [ActivityForm, PageHeader, TranslocoPipe],
  template: `<mz-page-header
      [heading]="'activities.newTitle' | transloco"
      [crumbs]="[{ label: ('activities.title' | transloco), link: '/activities' }]"
      [crumbsLabel]="'shell.where' | transloco"
    />
    <mz-activity-form [places]="places()" [nodeId]="node() ?? ''" [send]="create" (cancelled)="cancel()" />`,
  providers: [CurrentPlan],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NewActivityPage {
  /** The area or off-budget project to start with, from the address. */
  readonly node = input<string>();

  private readonly client = inject(ActivityClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  private readonly formats = inject(Formats);
  private readonly language = inject(LanguageChoice);
  private readonly tree = inject(PlanClient).tree(inject(CurrentPlan).planId);
  protected readonly places = computed(() => {
    this.language.current();
    const nodes = this.tree.hasValue() ? this.tree.value().nodes : [];
    return nodes
      .filter((node) => node.status === 'active' && (node.kind === 'area' || node.funding === 'off-budget'))
      .map((node) => ({ id: node.id, label: `${node.code} ${this.formats.text(node.shortTitle).text}` }));
  });

  protected readonly create = async (content: ActivityContent, nodeId: string): Promise<void> => {
    const { actualStart: _start, actualEnd: _end, actualBeneficiaries: _people, ...planned } = content;
    const given = Object.fromEntries(Object.entries(planned).filter(([, value]) => value !== null));
    const { id } = await firstValueFrom(
      this.client.create({ ...planned, ...given, nodeId } as Parameters<ActivityClient['create']>[0]),
    );
    const activity = await firstValueFrom(this.client.read(id));
    this.toasts.show(this.transloco.translate('activities.created', { code: activity.code }));
    await this.router.navigate(['/activities', id]);
  };

  protected async cancel(): Promise<void> {
    await this.router.navigate(['/activities']);
  }
}
