import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ActivityDetailView, MilestoneInput } from '@mizan/shared/contracts';
import {
  DatePipe,
  DecimalPipe,
  Formats,
  LanguageChoice,
  ProblemMessages,
  TextPipe,
  problemOf,
  type ProblemFacts,
} from '@mizan/web/core';
import { FormField, Icon } from '@mizan/web/ui';
import { firstValueFrom } from 'rxjs';

import { ActivityClient } from '../data/activity-client';

interface MilestoneRow {
  readonly title: string;
  readonly weight: number;
  readonly dueOn: string;
  readonly doneOn: string;
  readonly evidenceLink: string;
}

/** The milestones of an activity, and their editing in place. */
@Component({
  selector: 'mz-milestones-card',
  imports: [DatePipe, DecimalPipe, FormField, FormsModule, Icon, TextPipe, TranslocoPipe],
  templateUrl: './milestones-card.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MilestonesCard {
  readonly activity = input.required<ActivityDetailView>();
  readonly mayEdit = input.required<boolean>();
  readonly changed = output<void>();

  private readonly client = inject(ActivityClient);
  private readonly formats = inject(Formats);
  private readonly language = inject(LanguageChoice);
  protected readonly messages = inject(ProblemMessages);
  protected readonly isEditing = signal(false);
  protected readonly problem = signal<ProblemFacts | null>(null);
  protected readonly rows = linkedSignal<readonly MilestoneRow[]>(() =>
    this.activity().milestones.map((milestone) => ({
      title: this.formats.text(milestone.title).text,
      weight: Number(milestone.weight),
      dueOn: milestone.dueOn,
      doneOn: milestone.doneOn ?? '',
      evidenceLink: milestone.evidenceLink ?? '',
    })),
  );

  protected set(index: number, change: Partial<MilestoneRow>): void {
    this.rows.update((rows) => rows.map((row, at) => (at === index ? { ...row, ...change } : row)));
  }

  protected add(): void {
    const dueOn = this.activity().plannedEnd;
    this.rows.update((rows) => [...rows, { title: '', weight: 1, dueOn, doneOn: '', evidenceLink: '' }]);
    this.isEditing.set(true);
  }

  protected remove(index: number): void {
    this.rows.update((rows) => rows.filter((_, at) => at !== index));
  }

  protected async save(): Promise<void> {
    this.problem.set(null);
    const { id, version } = this.activity();
    try {
      await firstValueFrom(
        this.client.setMilestones(id, version, {
          milestones: this.rows().map((row, index) => this.toInput(row, index)),
        }),
      );
      this.isEditing.set(false);
      this.changed.emit();
    } catch (error) {
      this.problem.set(problemOf(error));
    }
  }

  /** The row with its title in the language of the screen; other languages of the same row stay as they were. */
  private toInput(row: MilestoneRow, index: number): MilestoneInput {
    const language = this.language.current();
    const before = this.activity().milestones[index]?.title;
    return {
      title: { source: language, ...before, [language]: row.title },
      weight: row.weight,
      dueOn: row.dueOn,
      ...(row.doneOn === '' ? {} : { doneOn: row.doneOn }),
      ...(row.evidenceLink === '' ? {} : { evidenceLink: row.evidenceLink }),
    };
  }
}
