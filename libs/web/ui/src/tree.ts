import { NgTemplateOutlet } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';

import { Icon } from './icon';
import { LightBadge } from './light-badge';
import { isRightToLeft } from './text-direction';
import { type TreeNode, findTyped, isBranch, visibleNodes, wayTo } from './tree-nodes';

const TYPING_PAUSE_MS = 700;
let trees = 0;

/**
 * A tree with one stop of the Tab key. Up and down move, the arrow along the line opens and goes in, the one against it
 * closes and goes out, Home, End and typing jump, the asterisk opens all siblings, Enter and Space pick.
 */
@Component({
  selector: 'mz-tree',
  imports: [Icon, LightBadge, NgTemplateOutlet],
  templateUrl: './tree.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Tree {
  readonly label = input.required<string>();
  readonly nodes = input.required<readonly TreeNode[]>();
  readonly selectedId = input<string | null>(null);
  /** Ids of the open nodes; null leaves it to the tree: the top level and the way to the selected one. */
  readonly expanded = input<ReadonlySet<string> | null>(null);
  readonly expandedChange = output<ReadonlySet<string>>();
  readonly picked = output<TreeNode>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly id = `tree-${(trees += 1)}`;
  protected readonly isBranch = isBranch;
  private readonly way = computed(() => wayTo(this.nodes(), this.selectedId()), { equal: isSame });
  private readonly roots = computed(() => this.nodes().map((node) => node.id), { equal: isSame });

  protected readonly open = linkedSignal<Opening, ReadonlySet<string>>({
    source: () => ({ given: this.expanded(), way: this.way(), roots: this.roots() }),
    computation: (source, previous) => {
      const roots = source.given === null && source.roots !== previous?.source.roots ? source.roots : [];
      const way = source.way === previous?.source.way ? [] : source.way;
      return new Set([...(source.given ?? previous?.value ?? []), ...roots, ...way]);
    },
  });

  private readonly visible = computed(() => visibleNodes(this.nodes(), this.open()));
  private readonly focusedId = signal<string | null>(null);
  protected readonly reachableId = computed(() => {
    const ids = this.visible().map(({ node }) => node.id);
    return [this.focusedId(), this.selectedId()].find((id) => id !== null && ids.includes(id)) ?? ids[0];
  });

  private typed = '';
  private typedAt = 0;

  protected click(event: Event, node: TreeNode): void {
    event.stopPropagation();
    this.focusedId.set(node.id);
    const isFold = event.target instanceof Element && event.target.closest('.tree__fold') !== null;
    if (isFold && isBranch(node)) this.fold(node, !this.open().has(node.id));
    else this.picked.emit(node);
  }

  protected press(event: KeyboardEvent, node: TreeNode): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (!this.act(this.unmirrored(event.key), node) && !this.jump(event.key, node)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  private act(key: string, node: TreeNode): boolean {
    if (key === 'Enter' || key === ' ') this.picked.emit(node);
    else if (key === 'ArrowDown') this.step(node, 1);
    else if (key === 'ArrowUp') this.step(node, -1);
    else if (key === 'ArrowRight') this.enter(node);
    else if (key === 'ArrowLeft') this.leave(node);
    else if (key === 'Home') this.focus(this.visible()[0]?.node.id);
    else if (key === 'End') this.focus(this.visible().at(-1)?.node.id);
    else if (key === '*') this.openSiblings(node);
    else return false;
    return true;
  }

  /** Jumps to what is being typed; a pause begins a new word. */
  private jump(key: string, node: TreeNode): boolean {
    if (key.length !== 1) return false;
    const now = performance.now();
    this.typed = now - this.typedAt > TYPING_PAUSE_MS ? key : this.typed + key;
    this.typedAt = now;
    const from = this.indexOf(node) + (this.typed.length === 1 ? 1 : 0);
    this.focus(findTyped(this.visible(), from, this.typed)?.id);
    return true;
  }

  private unmirrored(key: string): string {
    if (!isRightToLeft(this.host.nativeElement)) return key;
    if (key === 'ArrowRight') return 'ArrowLeft';
    return key === 'ArrowLeft' ? 'ArrowRight' : key;
  }

  private step(node: TreeNode, by: 1 | -1): void {
    const target = this.indexOf(node) + by;
    if (target >= 0) this.focus(this.visible()[target]?.node.id);
  }

  private enter(node: TreeNode): void {
    if (!isBranch(node)) return;
    if (this.open().has(node.id)) this.focus(node.children?.[0]?.id);
    else this.fold(node, true);
  }

  private leave(node: TreeNode): void {
    if (isBranch(node) && this.open().has(node.id)) this.fold(node, false);
    else this.focus(this.visible()[this.indexOf(node)]?.parentId ?? undefined);
  }

  private openSiblings(node: TreeNode): void {
    const parentId = this.visible()[this.indexOf(node)]?.parentId;
    const siblings = this.visible().filter((other) => other.parentId === parentId && isBranch(other.node));
    this.change(new Set([...this.open(), ...siblings.map((sibling) => sibling.node.id)]));
  }

  private fold(node: TreeNode, isOpen: boolean): void {
    const open = new Set(this.open());
    if (isOpen) open.add(node.id);
    else open.delete(node.id);
    this.change(open);
  }

  private change(open: ReadonlySet<string>): void {
    this.open.set(open);
    this.expandedChange.emit(open);
  }

  private indexOf(node: TreeNode): number {
    return this.visible().findIndex((other) => other.node.id === node.id);
  }

  private focus(id: string | undefined): void {
    if (id === undefined) return;
    this.focusedId.set(id);
    const items = this.host.nativeElement.querySelectorAll<HTMLElement>('[role="treeitem"]');
    [...items].find((item) => item.dataset['node'] === id)?.focus();
  }
}

interface Opening {
  readonly given: ReadonlySet<string> | null;
  readonly way: readonly string[];
  readonly roots: readonly string[];
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index]);
}
