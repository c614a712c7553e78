import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { FormsModule } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import {
  CHILD_KINDS,
  LANGUAGES,
  TEXT_LIMITS,
  type EditPlanNode,
  type Language,
  type NodeKind,
  type PlanNodeView,
} from '@mizan/shared/contracts';
import {
  LanguageChoice,
  localizedText,
  type ProblemFacts,
  ProblemMessages,
  problemOf,
  sameText,
  textInputs,
  type TextInputs,
  typedFigures,
  UnsavedForm,
} from '@mizan/web/core';
import { FormField, Toasts } from '@mizan/web/ui';
import { parseTyped } from '@mizan/shared/money';
import { firstValueFrom } from 'rxjs';

import { PlanClient } from '../data/plan-client';
import { ConflictDialog, type ConflictRow } from '../data/conflict-dialog';

interface NodeInputs {
  readonly kind: NodeKind | '';
  readonly code: string;
  readonly total: string;
  readonly title: TextInputs;
  readonly shortTitle: TextInputs;
  readonly narrative: TextInputs;
}

/** Edits a node, or adds one below `parent`. A conflict shows what changed meanwhile and keeps what was typed. */
@Component({
  selector: 'mz-node-form',
  imports: [ConflictDialog, FormField, FormsModule, TranslocoPipe, UnsavedForm],
  templateUrl: './node-form.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NodeForm {
  readonly node = input<PlanNodeView | null>(null);
  readonly parent = input<PlanNodeView | null>(null);
  readonly done = output<void>();
  readonly cancelled = output<void>();

  private readonly client = inject(PlanClient);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(LanguageChoice);
  protected readonly messages = inject(ProblemMessages);
  protected readonly languages = LANGUAGES;
  protected readonly limits = TEXT_LIMITS;
  protected readonly problem = signal<ProblemFacts | null>(null);
  protected readonly amountProblem = signal<string | null>(null);
  protected readonly conflict = signal<readonly ConflictRow[] | null>(null);
  private readonly version = linkedSignal(() => this.node()?.version ?? 1);

  protected readonly kinds = computed<readonly NodeKind[]>(() => {
    const parent = this.parent();
    return parent === null ? [] : CHILD_KINDS[parent.kind];
  });
  protected readonly inputs = typedFigures<NodeInputs>(
    () => {
      const node = this.node();
      return {
        kind: this.kinds()[0] ?? '',
        code: '',
        total: node?.totalBudget?.amount ?? '',
        title: textInputs(node?.title ?? null),
        shortTitle: textInputs(node?.shortTitle ?? null),
        narrative: textInputs(node?.narrative ?? null),
      };
    },
    (inputs, figure) => ({ ...inputs, total: figure(inputs.total) }),
  );
  protected readonly hasTotal = computed(() => {
    const node = this.node();
    return node === null ? this.inputs().kind === 'project' : node.kind === 'project' && node.funding === 'regular';
  });

  protected set(change: Partial<NodeInputs>): void {
    this.inputs.update((inputs) => ({ ...inputs, ...change }));
  }

  protected setText(field: 'title' | 'shortTitle' | 'narrative', language: Language, text: string): void {
    this.inputs.update((inputs) => ({ ...inputs, [field]: { ...inputs[field], [language]: text } }));
  }

  protected async save(): Promise<void> {
    this.problem.set(null);
    this.amountProblem.set(null);
    const total = this.readTotal();
    if (total === null) return;
    try {
      await this.send(total);
      this.toasts.show(this.transloco.translate('planning.saved'));
      this.done.emit();
    } catch (error) {
      const problem = problemOf(error);
      if (problem.code === 'version.stale') await this.showConflict();
      this.problem.set(problem);
    }
  }

  /** Takes the version that somebody else saved as the new ground, with what was typed still on top. */
  protected keepMine(): void {
    this.conflict.set(null);
    void this.save();
  }

  protected takeTheirs(): void {
    this.conflict.set(null);
    this.done.emit();
  }

  private async send(total: string | undefined): Promise<void> {
    const { kind, code, title, shortTitle, narrative } = this.inputs();
    const [node, parent] = [this.node(), this.parent()];
    const source = node?.title.source ?? null;
    const texts = {
      title: localizedText(title, source) ?? { source: this.language.current() },
      shortTitle: localizedText(shortTitle, source) ?? { source: this.language.current() },
    };
    const story = localizedText(narrative, source);
    const shared = {
      ...texts,
      ...(story === null ? {} : { narrative: story }),
      ...(total === undefined ? {} : { totalBudget: total }),
    };
    if (node !== null) await firstValueFrom(this.client.edit(node.id, this.version(), shared satisfies EditPlanNode));
    else if (parent !== null && kind !== '') {
      await firstValueFrom(
        this.client.create({ ...shared, planId: parent.planId, parentId: parent.id, kind, code: code.trim() }),
      );
    }
  }

  /** The total as decimal text; undefined when none was typed; null when it cannot be read. */
  private readTotal(): string | undefined | null {
    if (!this.hasTotal() || this.inputs().total.trim() === '') return undefined;
    const read = parseTyped(this.inputs().total, this.language.current());
    if ('decimal' in read) return read.decimal;
    const key = read.reason === 'ambiguous' ? 'activities.ambiguous' : 'activities.unreadable';
    this.amountProblem.set(this.transloco.translate(key));
    return null;
  }

  private async showConflict(): Promise<void> {
    const mine = this.inputs();
    const node = this.node();
    if (node === null) return;
    const theirs = await firstValueFrom(this.client.read(node.id));
    this.version.set(theirs.version);
    const language = this.language.current();
    const texts = ['title', 'shortTitle', 'narrative'] as const;
    const rows = texts
      .filter((field) => !sameText(theirs[field], localizedText(mine[field], node.title.source)))
      .map((field) => ({
        field: this.transloco.translate<string>(`planning.${field === 'narrative' ? 'narrativeIn' : `${field}In`}`, {
          language: this.transloco.translate(`words.languages.${language}`),
        }),
        theirs: theirs[field]?.[language] ?? '',
        mine: mine[field][language],
      }));
    this.conflict.set(rows);
  }
}
