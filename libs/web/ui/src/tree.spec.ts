import { provideZonelessChangeDetection } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import axe from 'axe-core';

import { Tree } from './tree';
import type { TreeNode } from './tree-nodes';

/** There are no colours to measure in jsdom. */
const WITHOUT_PIXELS = { rules: { 'color-contrast': { enabled: false } } };

const NODES: readonly TreeNode[] = [
  {
    id: 'derc',
    code: 'DERC',
    label: 'External Relations',
    children: [
      {
        id: 'p1',
        code: 'P1',
        label: 'Partners',
        light: 'on-track',
        lightLabel: 'On track',
        children: [
          { id: 'p1.1', code: 'P1.1', label: 'Governmental organizations' },
          { id: 'p1.2', code: 'P1.2', label: 'Non-governmental organizations' },
        ],
      },
      {
        id: 'p2',
        code: 'P2',
        label: 'Humanitarian work',
        children: [{ id: 'p2.1', code: 'P2.1', label: 'Joint work' }],
      },
    ],
  },
];

describe('Tree', () => {
  let fixture: ComponentFixture<Tree>;
  let picked: string[];

  async function render(inputs: Readonly<Record<string, unknown>> = {}, direction = 'ltr'): Promise<void> {
    picked = [];
    TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection()] });
    fixture = TestBed.createComponent(Tree);
    fixture.componentRef.setInput('label', 'Plan');
    fixture.componentRef.setInput('nodes', NODES);
    for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
    fixture.componentInstance.picked.subscribe((node) => picked.push(node.id));
    fixture.nativeElement.dir = direction;
    document.body.append(fixture.nativeElement);
    await fixture.whenStable();
  }

  const items = (): HTMLElement[] => [...fixture.nativeElement.querySelectorAll('[role="treeitem"]')];
  const shown = () => items().map((item) => item.dataset['node']);
  const item = (id: string) => items().find((one) => one.dataset['node'] === id);
  const focused = () => (document.activeElement as HTMLElement).dataset['node'];
  async function press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      const from = items().find((one) => one === document.activeElement) ?? items().find((one) => one.tabIndex === 0);
      from?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      await fixture.whenStable();
    }
  }

  afterEach(() => fixture.nativeElement.remove());

  it('opens the top level and the way to the selected node', async () => {
    await render({ selectedId: 'p1.2' });
    expect(shown()).toEqual(['derc', 'p1', 'p1.1', 'p1.2', 'p2']);
    expect(item('p1.2')?.getAttribute('aria-selected')).toBe('true');
    expect(item('p1.2')?.tabIndex).toBe(0);
  });

  it('says level, state and light of a node, and has one stop of the Tab key', async () => {
    await render();
    expect(item('p1')?.getAttribute('aria-level')).toBe('2');
    expect(item('p1')?.getAttribute('aria-expanded')).toBe('false');
    const name = document.getElementById(item('p1')?.getAttribute('aria-labelledby') ?? '');
    expect(name?.textContent.replace(/\s+/g, ' ').trim()).toBe('P1 Partners On track');
    expect(items().filter((one) => one.tabIndex === 0)).toHaveLength(1);
  });

  it.each([
    ['ltr', 'ArrowRight', 'ArrowLeft'],
    ['rtl', 'ArrowLeft', 'ArrowRight'],
  ])('opens, enters, leaves and closes along the line: %s', async (direction, into, outOf) => {
    await render({}, direction);
    await press('ArrowDown', into);
    expect(shown()).toContain('p1.1');
    expect(focused()).toBe('p1');
    await press(into);
    expect(focused()).toBe('p1.1');
    await press(outOf);
    expect(focused()).toBe('p1');
    await press(outOf);
    expect(shown()).not.toContain('p1.1');
  });

  it('moves up and down without going around, and to both ends', async () => {
    await render();
    await press('ArrowUp', 'ArrowDown');
    expect(focused()).toBe('p1');
    await press('End');
    expect(focused()).toBe('p2');
    await press('ArrowDown');
    expect(focused()).toBe('p2');
    await press('Home');
    expect(focused()).toBe('derc');
  });

  it('jumps to what is typed', async () => {
    await render();
    await press('h');
    expect(focused()).toBe('p2');
  });

  it('opens all siblings with the asterisk', async () => {
    await render();
    await press('ArrowDown', '*');
    expect(shown()).toEqual(['derc', 'p1', 'p1.1', 'p1.2', 'p2', 'p2.1']);
  });

  it('picks with Enter, Space and a click, and only folds with a click on the fold', async () => {
    await render();
    await press('ArrowDown', 'Enter', ' ');
    item('p2')?.click();
    expect(picked).toEqual(['p1', 'p1', 'p2']);
    item('p2')?.querySelector<HTMLElement>('.tree__fold')?.click();
    await fixture.whenStable();
    expect(picked).toHaveLength(3);
    expect(shown()).toContain('p2.1');
  });

  it('keeps a branch closed that was closed over the selected node', async () => {
    await render({ selectedId: 'p1.1', expanded: new Set(['derc']) });
    fixture.componentInstance.expandedChange.subscribe((open) => fixture.componentRef.setInput('expanded', open));
    item('p1')?.querySelector<HTMLElement>('.tree__fold')?.click();
    await fixture.whenStable();
    expect(shown()).toEqual(['derc', 'p1', 'p2']);
  });

  it('has no violation that axe finds', async () => {
    jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
    await render({ selectedId: 'p1.2' });
    expect((await axe.run(fixture.nativeElement, WITHOUT_PIXELS)).violations).toEqual([]);
  });
});
