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
import type { YearEndFigure, YearEndView } from '@mizan/shared/contracts';
import {
  LanguageChoice,
  MoneyPipe,
  ProblemMessages,
  Sending,
  TextPipe,
  newRequestKey,
  type ProblemFacts,
} from '@mizan/web/core';
import { Dialog, ReasonField } from '@mizan/web/ui';
import { firstValueFrom } from 'rxjs';

import { YearEndClient } from '../data/year-end-client';
import { usedMoneyOf } from './used-money';

const FIGURES: readonly YearEndFigure[] = ['carriedCommitments', 'carriedReservations', 'carriedBalance', 'lapsing'];

/** Closes a year, naming what is posted; or opens it again, with a reason. */
@Component({
  selector: 'mz-year-end-dialog',
  imports: [Dialog, FormsModule, MoneyPipe, ReasonField, TextPipe, TranslocoPipe],
  template: `<mz-dialog [heading]="words().title" (closed)="closed.emit()">
    <form class="cform" id="year-end" (ngSubmit)="send()">
      @if (problem(); as refused) {
        <div class="note note--bad" role="alert">
          <div>
            <p>{{ messages.sentence(refused) }}</p>
            @for (used of usedMoneyOf(refused); track $index) {
              <p>
                {{
                  'yearEnd.used'
                    | transloco
                      : {
                          project: used.project,
                          document: used.document,
                          carried: (used.carried | mzMoney),
                          left: (used.left | mzMoney),
                        }
                }}
              </p>
            }
          </div>
        </div>
      }
      <p class="soft">{{ words().text }}</p>
      @if (step() === 'closing') {
        @for (fund of yearEnd().funds; track fund.fundId) {
          <h3>{{ fund.name | mzText }}</h3>
          <dl class="facts">
            @for (figure of figures; track figure) {
              <dt>{{ 'yearEnd.figures.' + figure | transloco }}</dt>
              <dd>
                <bdi class="num">{{ fund.totals[figure] | mzMoney }}</bdi>
              </dd>
            }
          </dl>
        }
      } @else {
        <mz-reason-field
          [label]="'rules.reason' | transloco"
          [error]="messages.ofField(problem(), 'reason')"
          [(reason)]="reason"
        />
      }
    </form>
    <div actions class="acts">
      <button type="button" class="btn" (click)="closed.emit()">{{ 'words.cancel' | transloco }}</button>
      <button type="submit" form="year-end" class="btn btn--primary" [disabled]="isBusy()">{{ words().act }}</button>
    </div>
  </mz-dialog>`,
  providers: [Sending],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class YearEndDialog {
  readonly yearEnd = input.required<YearEndView>();
  readonly step = input.required<'closing' | 'reopening'>();
  readonly done = output<void>();
  readonly refused = output<ProblemFacts>();
  readonly closed = output<void>();

  private readonly client = inject(YearEndClient);
  private readonly language = inject(LanguageChoice);
  private readonly transloco = inject(TranslocoService);
  protected readonly messages = inject(ProblemMessages);
  protected readonly figures = FIGURES;
  protected readonly usedMoneyOf = usedMoneyOf;
  protected readonly reason = signal('');
  private readonly sending = inject(Sending);
  protected readonly isBusy = this.sending.isBusy;
  protected readonly problem = this.sending.problem;
  /** The same request keeps its key however often it is sent; another one gets another. */
  private readonly key = linkedSignal(() => {
    [this.step(), this.reason()].join();
    return newRequestKey();
  });
  protected readonly words = computed(() => {
    this.language.current();
    const years = { year: this.yearEnd().year.toString(), next: this.yearEnd().nextYear.toString() };
    const word = (key: string): string => this.transloco.translate(key, years);
    return this.step() === 'closing'
      ? { title: word('yearEnd.closeTitle'), text: word('yearEnd.closeText'), act: word('yearEnd.closeNow') }
      : { title: word('yearEnd.reopenTitle'), text: word('yearEnd.reopenText'), act: word('yearEnd.reopenTitle') };
  });

  protected async send(): Promise<void> {
    const body = this.step() === 'closing' ? null : { reason: this.reason().trim() };
    const refusal = await this.sending.send(() =>
      firstValueFrom(this.client.step(this.yearEnd(), this.step(), body, this.key())),
    );
    if (refusal === null) this.done.emit();
    else if (refusal.code.startsWith('year-end.')) this.refused.emit(refusal);
  }
}
