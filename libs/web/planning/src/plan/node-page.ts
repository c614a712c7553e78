import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { NodeFiguresView, PlanFiguresView, PlanNodeView, PlanTreeNode } from '@mizan/shared/contracts';
import {
  Formats,
  InstantPipe,
  LanguageChoice,
  MoneyPipe,
  ProblemMessages,
  SessionStore,
  TextPipe,
  problemOf,
} from '@mizan/web/core';
import { ErrorState, Icon, PageHeader, Skeleton, type Crumb } from '@mizan/web/ui';

import { PlanClient } from '../data/plan-client';
import { AreaActivities } from './area-activities';
import { LocalizedTextView } from './localized-text-view';
import { MeasurementSheet } from '../measurement/measurement-sheet';
import { MoneyCard } from './money-card';
import { NodeForm } from './node-form';
import { OutcomeSection } from './outcome-section';
import { WithdrawForm } from './withdraw-form';

type Tab = 'overview' | 'narrative' | 'history';

/** The page of one node: its narrative, outcome, indicators, money and activities, and its editing while it is drafted. */
@Component({
  selector: 'mz-node-page',
  imports: [
    AreaActivities,
    ErrorState,
    Icon,
    InstantPipe,
    LocalizedTextView,
    MeasurementSheet,
    MoneyCard,
    MoneyPipe,
    NodeForm,
    OutcomeSection,
    PageHeader,
    RouterLink,
    Skeleton,
    TextPipe,
    TranslocoPipe,
    WithdrawForm,
  ],
  templateUrl: './node-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NodePage {
  readonly nodeId = input.required<string>();
  /** Which of the sections is shown, from the address; anything else is the overview. */
  readonly section = input<string>();
  readonly treeNodes = input.required<readonly PlanTreeNode[]>();
  readonly figures = input.required<PlanFiguresView | null>();
  /** The node was edited, withdrawn, or got a child. */
  readonly changed = output<void>();

  private readonly client = inject(PlanClient);
  private readonly formats = inject(Formats);
  private readonly language = inject(LanguageChoice);
  private readonly session = inject(SessionStore);
  protected readonly messages = inject(ProblemMessages);
  protected readonly problemOf = problemOf;

  protected readonly node = this.client.node(this.nodeId);
  protected readonly tabs: readonly Tab[] = ['overview', 'narrative', 'history'];
  protected readonly tab = computed<Tab>(() => this.tabs.find((tab) => tab === this.section()) ?? 'overview');
  protected readonly history = this.client.history(() => (this.tab() === 'history' ? this.nodeId() : null));
  protected readonly editing = signal<'edit' | 'add' | 'withdraw' | null>(null);

  protected readonly crumbs = computed<readonly Crumb[]>(() => {
    this.language.current();
    if (!this.node.hasValue()) return [];
    return this.node.value().ancestors.map((ancestor) => ({
      label: this.formats.text(ancestor.shortTitle).text,
      link: ['/plan', ancestor.id],
    }));
  });
  protected readonly mayEdit = computed(
    () => this.session.may('plan:write') && this.node.hasValue() && isEditable(this.node.value()),
  );
  protected readonly mayAddActivity = computed(() => {
    if (!this.session.may('activity:write') || !this.node.hasValue()) return false;
    const node = this.node.value();
    return node.status === 'active' && (node.kind === 'area' || node.funding === 'off-budget');
  });
  protected readonly outcomes = computed(() => this.childrenOfKind('outcome'));
  protected readonly own = computed<NodeFiguresView | null>(() => this.figuresOf(this.nodeId()));
  /** Children that have a page of their own and are not shown otherwise. */
  protected readonly below = computed(() => {
    if (!this.node.hasValue()) return [];
    return this.node.value().children.filter((child) => child.kind !== 'outcome' && child.kind !== 'objective');
  });
  protected readonly objectives = computed(() => this.childrenOfKind('objective'));

  protected figuresOf(nodeId: string): NodeFiguresView | null {
    return this.figures()?.nodes.find((figure) => figure.nodeId === nodeId) ?? null;
  }

  protected done(): void {
    this.editing.set(null);
    this.node.reload();
    this.changed.emit();
  }

  private childrenOfKind(kind: PlanTreeNode['kind']): readonly PlanTreeNode[] {
    if (!this.node.hasValue()) return [];
    const node = this.node.value();
    if (node.kind === kind) return this.treeNodes().filter((candidate) => candidate.id === node.id);
    return node.children.filter((child) => child.kind === kind);
  }
}

function isEditable(node: PlanNodeView): boolean {
  return node.planStatus === 'drafting' && node.status === 'active';
}
