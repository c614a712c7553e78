import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { NodeFiguresView, PlanFiguresView, PlanTreeNode } from '@mizan/shared/contracts';
import { DecimalPipe, Formats, PercentPipe, TextPipe } from '@mizan/web/core';
import { Balance, Bullet, LightBadge } from '@mizan/web/ui';

import { PlanClient } from '../data/plan-client';
import { LocalizedTextView } from './localized-text-view';

/** A performance indicator with the measurement indicators that stand for it. */
interface IndicatorGroup {
  readonly indicator: PlanTreeNode | null;
  readonly rows: readonly {
    readonly node: PlanTreeNode;
    readonly figures: NodeFiguresView | null;
    readonly isProposal: boolean;
  }[];
}

/** An expected outcome: its sentence, its light, the balance of results and money, and its indicators. */
@Component({
  selector: 'mz-outcome-section',
  imports: [
    Balance,
    Bullet,
    DecimalPipe,
    LightBadge,
    LocalizedTextView,
    PercentPipe,
    RouterLink,
    TextPipe,
    TranslocoPipe,
  ],
  templateUrl: './outcome-section.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OutcomeSection {
  readonly outcome = input.required<PlanTreeNode>();
  readonly treeNodes = input.required<readonly PlanTreeNode[]>();
  readonly figures = input.required<PlanFiguresView | null>();
  /** The area that the outcome belongs to, whose money stands on the other side of the balance. */
  readonly areaId = input.required<string | null>();

  private readonly formats = inject(Formats);
  private readonly transloco = inject(TranslocoService);
  protected readonly detail = inject(PlanClient).node(() => this.outcome().id);
  protected readonly own = computed(() => this.figuresOf(this.outcome().id));
  protected readonly money = computed(() => {
    const areaId = this.areaId();
    return areaId === null ? null : (this.figuresOf(areaId)?.finance ?? null);
  });
  protected readonly groups = computed<readonly IndicatorGroup[]>(() => {
    const inside = this.treeNodes().filter((node) => node.parentId === this.outcome().id);
    const links = this.detail.hasValue() ? this.detail.value().links : [];
    const measures = inside.filter((node) => node.kind === 'measurement-indicator');
    const toRow = (node: PlanTreeNode, isProposal: boolean) => ({ node, figures: this.figuresOf(node.id), isProposal });
    const paired = inside
      .filter((node) => node.kind === 'performance-indicator')
      .map((indicator) => {
        const own = links.filter((link) => link.performanceIndicatorId === indicator.id);
        const rows = own.flatMap((link) => {
          const node = measures.find((candidate) => candidate.id === link.measurementIndicatorId);
          return node ? [toRow(node, link.isProposal)] : [];
        });
        return { indicator, rows };
      });
    const linked = new Set(links.map((link) => link.measurementIndicatorId));
    const alone = measures.filter((node) => !linked.has(node.id)).map((node) => toRow(node, false));
    return alone.length > 0 ? [...paired, { indicator: null, rows: alone }] : paired;
  });

  protected bulletLabel(figures: NodeFiguresView): string {
    return this.transloco.translate('planning.bullet', {
      actual: this.percent(figures.results.score),
      expected: this.percent(figures.results.expected),
    });
  }

  protected percent(fraction: string | null): string {
    return fraction === null ? '–' : this.formats.percent(fraction);
  }

  private figuresOf(nodeId: string): NodeFiguresView | null {
    return this.figures()?.nodes.find((figure) => figure.nodeId === nodeId) ?? null;
  }
}
