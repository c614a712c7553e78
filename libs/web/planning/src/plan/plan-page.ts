import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { WEIGHTS_MODES } from '@mizan/shared/contracts';
import { CurrentPlan, Formats, LanguageChoice, ProblemMessages, SessionStore, problemOf } from '@mizan/web/core';
import { ErrorState, FilterSelect, Skeleton, Toasts, Tree, type TreeNode } from '@mizan/web/ui';
import { firstValueFrom } from 'rxjs';

import { PlanClient } from '../data/plan-client';
import { NodePage } from './node-page';
import { planTree } from './plan-tree';

/** What did we promise? The tree of the plan and the page of what is selected in it. */
@Component({
  selector: 'mz-plan-page',
  imports: [ErrorState, FilterSelect, NodePage, Skeleton, TranslocoPipe, Tree],
  templateUrl: './plan-page.html',
  providers: [CurrentPlan],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PlanPage {
  /** The selected node, from the address; the first directorate when there is none. */
  readonly nodeId = input<string>();
  /** The section of the node's page, from the address; the overview when there is none. */
  readonly tab = input<string>();

  private readonly client = inject(PlanClient);
  private readonly router = inject(Router);
  private readonly formats = inject(Formats);
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(LanguageChoice);
  private readonly session = inject(SessionStore);
  private readonly toasts = inject(Toasts);
  protected readonly messages = inject(ProblemMessages);
  protected readonly current = inject(CurrentPlan);
  protected readonly problemOf = problemOf;

  protected readonly tree = this.client.tree(this.current.planId);
  protected readonly figures = this.client.figures(this.current.planId);
  protected readonly selectedId = computed(() => {
    const first = this.tree.hasValue() ? (this.tree.value().nodes[0]?.id ?? null) : null;
    return this.nodeId() ?? first;
  });
  protected readonly nodes = computed(() => {
    this.language.current();
    if (!this.tree.hasValue()) return [];
    const figures = this.figures.hasValue() ? this.figures.value().nodes : [];
    return planTree(this.tree.value().nodes, figures, {
      label: (node) => this.formats.text(node.shortTitle).text,
      light: (figure) => this.transloco.translate(`lights.${figure.results.light}`),
    });
  });
  protected readonly plans = computed(() => {
    this.language.current();
    const plans = this.current.plans.hasValue() ? this.current.plans.value() : [];
    return plans.map((plan) => ({
      value: plan.id,
      label: `${this.formats.text(plan.title).text} (${this.transloco.translate(`planning.planStatus.${plan.status}`)})`,
    }));
  });
  protected readonly mayAdopt = computed(
    () => this.session.may('plan:adopt') && this.current.plan()?.status === 'drafting',
  );

  protected readonly weights = computed(() => {
    this.language.current();
    return WEIGHTS_MODES.map((mode) => ({
      value: mode,
      label: this.transloco.translate<string>(`framework.weightsModes.${mode}`),
    }));
  });

  /** Says how the plan weighs what stands side by side. */
  protected async weigh(chosen: string): Promise<void> {
    const plan = this.current.plan();
    const weightsMode = WEIGHTS_MODES.find((mode) => mode === chosen);
    if (plan === null || weightsMode === undefined) return;
    try {
      await firstValueFrom(this.client.change(plan.id, plan.version, { weightsMode }));
      this.current.plans.reload();
      this.reload();
    } catch (error) {
      this.toasts.show(this.messages.sentence(problemOf(error)));
    }
  }

  protected async choosePlan(planId: string): Promise<void> {
    await this.router.navigate(['/plan'], { queryParams: { plan: planId } });
  }

  protected async open(node: TreeNode): Promise<void> {
    await this.router.navigate(['/plan', node.id], { queryParamsHandling: 'preserve' });
  }

  protected async adopt(): Promise<void> {
    const plan = this.current.plan();
    if (plan === null) return;
    try {
      await firstValueFrom(this.client.adopt(plan.id, plan.version));
      this.toasts.show(this.transloco.translate('planning.adopted'));
      this.current.plans.reload();
    } catch (error) {
      const problem = problemOf(error);
      const isIncomplete = problem.code === 'plan.incomplete';
      const missing = { codes: String(problem.params['codes'] ?? '') };
      this.toasts.show(
        isIncomplete ? this.transloco.translate('planning.adoptMissing', missing) : this.messages.sentence(problem),
      );
    }
  }

  /** After a change: the tree and the figures are read again. */
  protected reload(): void {
    this.tree.reload();
    this.figures.reload();
  }
}
