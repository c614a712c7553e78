import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { REPORT_FIELDS, REPORT_LIMITS, type RemarkOnReport, type ReportField } from '@mizan/shared/contracts';
import { type ProblemFacts, ProblemMessages } from '@mizan/web/core';
import { FormField } from '@mizan/web/ui';

/** Says what is missing or wrong in a report, field by field. */
@Component({
  selector: 'mz-return-form',
  imports: [FormField, TranslocoPipe],
  template: `<form class="form" (submit)="$event.preventDefault(); given.emit(filled())">
    @for (remark of remarks(); track $index) {
      <div class="form__cols">
        <mz-field [label]="'reportSheet.remarkField' | transloco">
          <select
            class="input"
            [name]="'field-' + $index"
            #field
            (change)="set($index, { field: fieldOf(field.value) })"
          >
            @for (choice of fields; track choice) {
              <option [value]="choice" [selected]="choice === remark.field">
                {{ 'reportSheet.remarkFields.' + choice | transloco }}
              </option>
            }
          </select>
        </mz-field>
        <mz-field
          [label]="'indicatorReports.returnReason' | transloco"
          [error]="messages.ofField(problem(), $index === 0 && filled().length === 0 ? 'remarks' : 'remarks.' + $index)"
          [required]="true"
        >
          <textarea
            class="input"
            [name]="$index === 0 ? 'reason' : 'reason-' + $index"
            rows="2"
            dir="auto"
            [attr.maxlength]="limits.reason"
            [value]="remark.reason"
            (input)="set($index, { reason: $any($event.target).value })"
          ></textarea>
        </mz-field>
        @if (remarks().length > 1) {
          <button type="button" class="btn btn--s btn--quiet" (click)="remove($index)">
            {{ 'reportSheet.removeRemark' | transloco }}
          </button>
        }
      </div>
    }
    <div class="report__acts">
      <button type="button" class="btn btn--quiet" [disabled]="remarks().length >= limits.remarks" (click)="add()">
        {{ 'reportSheet.addRemark' | transloco }}
      </button>
      <button type="button" class="btn" (click)="cancelled.emit()">{{ 'words.cancel' | transloco }}</button>
      <button type="submit" class="btn btn--primary" [disabled]="isBusy()">
        {{ 'indicatorReports.giveBack' | transloco }}
      </button>
    </div>
  </form>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReturnForm {
  readonly isBusy = input(false);
  readonly problem = input<ProblemFacts | null>(null);
  readonly given = output<readonly RemarkOnReport[]>();
  readonly cancelled = output<void>();

  protected readonly messages = inject(ProblemMessages);
  protected readonly fields = REPORT_FIELDS;
  protected readonly limits = REPORT_LIMITS;
  protected readonly remarks = signal<readonly RemarkOnReport[]>([{ field: 'value', reason: '' }]);
  protected readonly filled = computed(() =>
    this.remarks().flatMap(({ field, reason }) => (reason.trim() === '' ? [] : [{ field, reason: reason.trim() }])),
  );

  protected fieldOf(chosen: string): ReportField {
    return REPORT_FIELDS.find((field) => field === chosen) ?? 'report';
  }

  protected set(index: number, change: Partial<RemarkOnReport>): void {
    this.remarks.update((remarks) => remarks.map((remark, at) => (at === index ? { ...remark, ...change } : remark)));
  }

  protected add(): void {
    this.remarks.update((remarks) => [...remarks, { field: 'report', reason: '' }]);
  }

  protected remove(index: number): void {
    this.remarks.update((remarks) => remarks.filter((_, at) => at !== index));
  }
}
