import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Dialog } from '@mizan/web/ui';

/** A field in which what somebody else saved differs from what was typed. */
export interface ConflictRow {
  readonly field: string;
  readonly theirs: string;
  readonly mine: string;
}

/** Somebody else was faster: both versions side by side, and the choice is the person's. */
@Component({
  selector: 'mz-conflict-dialog',
  imports: [Dialog, TranslocoPipe],
  template: `<mz-dialog [heading]="'planning.conflictTitle' | transloco" (closed)="tookTheirs.emit()">
    <p>{{ 'planning.conflictText' | transloco }}</p>
    <table class="diff">
      <thead>
        <tr>
          <th scope="col">{{ 'planning.field' | transloco }}</th>
          <th scope="col">{{ 'planning.theirs' | transloco }}</th>
          <th scope="col">{{ 'planning.yours' | transloco }}</th>
        </tr>
      </thead>
      <tbody>
        @for (row of rows(); track row.field) {
          <tr>
            <th scope="row">{{ row.field }}</th>
            <td dir="auto">{{ row.theirs }}</td>
            <td dir="auto">{{ row.mine }}</td>
          </tr>
        }
      </tbody>
    </table>
    <div actions class="acts">
      <button type="button" class="btn" (click)="tookTheirs.emit()">{{ 'planning.takeTheirs' | transloco }}</button>
      <button type="button" class="btn btn--primary" (click)="keptMine.emit()">
        {{ 'planning.keepMine' | transloco }}
      </button>
    </div>
  </mz-dialog>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ConflictDialog {
  readonly rows = input.required<readonly ConflictRow[]>();
  readonly keptMine = output<void>();
  readonly tookTheirs = output<void>();
}
