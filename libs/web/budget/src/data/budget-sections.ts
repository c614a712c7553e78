import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { LanguageChoice, SessionStore } from '@mizan/web/core';
import { Segmented } from '@mizan/web/ui';

/** A view of the budget: where it is, and the key of its name. */
interface Section {
  readonly value: string;
  readonly path: string;
  readonly name: string;
}

/** The views of the budget by the work they belong to; a group is named by `budget.groups`. */
const GROUPS = {
  standing: [
    { value: 'control', path: '/budget', name: 'budget.control' },
    { value: 'ledger', path: '/budget/ledger', name: 'budget.ledger' },
    { value: 'splits', path: '/budget/splits', name: 'splits.title' },
  ],
  using: [
    { value: 'commitments', path: '/budget/commitments', name: 'budget.commitments' },
    { value: 'payments', path: '/budget/payments', name: 'payments.short' },
  ],
  planning: [
    { value: 'virements', path: '/budget/virements', name: 'virements.title' },
    { value: 'phasing', path: '/budget/phasing', name: 'phasing.title' },
  ],
  partners: [
    { value: 'funds', path: '/budget/funds', name: 'funds.title' },
    { value: 'contributions', path: '/budget/contributions', name: 'contributions.title' },
  ],
  closing: [
    { value: 'periods', path: '/budget/months', name: 'periods.title' },
    { value: 'year-end', path: '/budget/year-end', name: 'yearEnd.title' },
  ],
  settings: [
    { value: 'rates', path: '/budget/rates', name: 'rates.title' },
    { value: 'rules', path: '/budget/rules', name: 'rules.title' },
  ],
} as const satisfies Readonly<Record<string, readonly Section[]>>;
type Group = keyof typeof GROUPS;
const GROUP_NAMES: readonly Group[] = ['standing', 'using', 'planning', 'partners', 'closing', 'settings'];

/** A view of the budget that can be the one shown. */
export type BudgetSection = (typeof GROUPS)[Group][number]['value'];

/** The views of the budget in two steps: the work, and the views of that work; each keeps plan, year and project in view. */
@Component({
  selector: 'mz-budget-sections',
  imports: [Segmented, TranslocoPipe],
  template: `<mz-segmented [label]="'budget.view' | transloco" [options]="groups()" [value]="group()" />
    <mz-segmented [label]="'budget.groups.' + group() | transloco" [options]="sections()" [value]="here()" />`,
  host: { class: 'sections' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BudgetSections {
  readonly here = input.required<BudgetSection>();
  readonly plan = input<string | null>(null);
  readonly year = input<string>('');
  readonly projectId = input<string>('');

  private readonly session = inject(SessionStore);
  private readonly language = inject(LanguageChoice);
  private readonly transloco = inject(TranslocoService);
  protected readonly group = computed(
    () => GROUP_NAMES.find((name) => GROUPS[name].some(({ value }) => value === this.here())) ?? 'standing',
  );
  protected readonly groups = computed(() =>
    GROUP_NAMES.map((name) => ({ value: name, ...this.linked(GROUPS[name][0].path, `budget.groups.${name}`) })),
  );
  protected readonly sections = computed(() => {
    const sections: readonly Section[] = GROUPS[this.group()];
    return sections
      .filter(({ value }) => value !== 'payments' || this.session.may('budget:pay'))
      .map(({ value, path, name }) => ({ value, ...this.linked(path, name) }));
  });

  private linked(path: string, name: string) {
    this.language.current();
    const queryParams = { plan: this.plan(), year: this.year() || null, projectId: this.projectId() || null };
    return { label: this.transloco.translate<string>(name), link: [path], queryParams };
  }
}
