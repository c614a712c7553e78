import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { MEASUREMENT_LIMITS, type StateBaseline } from '@mizan/shared/contracts';
import { parseTyped } from '@mizan/shared/money';
import {
  LanguageChoice,
  type ProblemFacts,
  ProblemMessages,
  problemOf,
  typedFigure,
  UnsavedForm,
} from '@mizan/web/core';
import { FormField } from '@mizan/web/ui';
import { firstValueFrom } from 'rxjs';

/** States a baseline that was not known when the plan came into force; it can be done once. */
@Component({
  selector: 'mz-baseline-form',
  imports: [FormField, FormsModule, TranslocoPipe, UnsavedForm],
  template: `<form class="form" [mzUnsaved]="problem() !== null" (ngSubmit)="save()">
    <p class="note">{{ 'framework.baselineOnce' | transloco }}</p>
    @if (problem(); as refused) {
      <p class="note note--bad" role="alert">{{ messages.sentence(refused) }}</p>
    }
    <div class="form__cols">
      <mz-field
        [label]="'planning.baseline' | transloco"
        [error]="messages.ofField(problem(), 'value')"
        [required]="true"
      >
        <input class="input n" name="baseline" inputmode="decimal" autocomplete="off" [(ngModel)]="value" />
      </mz-field>
      <mz-field
        [label]="'framework.baselineDate' | transloco"
        [error]="messages.ofField(problem(), 'date')"
        [required]="true"
      >
        <input class="input" type="date" name="date" [(ngModel)]="date" />
      </mz-field>
      <mz-field
        [label]="'framework.baselineSource' | transloco"
        [error]="messages.ofField(problem(), 'source')"
        [required]="true"
      >
        <input class="input" dir="auto" name="source" [maxlength]="limits.source" [(ngModel)]="source" />
      </mz-field>
    </div>
    <div class="formfoot">
      <button type="button" class="btn" (click)="cancelled.emit()">{{ 'words.cancel' | transloco }}</button>
      <button type="submit" class="btn btn--primary">{{ 'framework.stateBaseline' | transloco }}</button>
    </div>
  </form>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BaselineForm {
  readonly nodeId = input.required<string>();
  readonly done = output<void>();
  readonly cancelled = output<void>();

  private readonly http = inject(HttpClient);
  private readonly language = inject(LanguageChoice);
  protected readonly messages = inject(ProblemMessages);
  protected readonly limits = MEASUREMENT_LIMITS;
  protected readonly value = typedFigure();
  protected readonly date = signal('');
  protected readonly source = signal('');
  protected readonly problem = signal<ProblemFacts | null>(null);

  protected async save(): Promise<void> {
    const read = parseTyped(this.value(), this.language.current());
    const baseline: StateBaseline = {
      value: 'decimal' in read ? read.decimal : this.value(),
      date: this.date(),
      source: this.source().trim(),
    };
    this.problem.set(null);
    try {
      await firstValueFrom(this.http.post(`/api/plan-nodes/${this.nodeId()}/baseline`, baseline));
      this.done.emit();
    } catch (error) {
      this.problem.set(problemOf(error));
    }
  }
}
