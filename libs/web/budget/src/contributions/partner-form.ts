import { ChangeDetectionStrategy, Component, inject, linkedSignal, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import {
  FUND_LIMITS,
  LANGUAGES,
  PARTNER_TYPES,
  TEXT_LIMITS,
  type Language,
  type PartnerType,
} from '@mizan/shared/contracts';
import {
  LanguageChoice,
  ProblemMessages,
  localizedText,
  newRequestKey,
  problemOf,
  textInputs,
  type ProblemFacts,
} from '@mizan/web/core';
import { FormField, Toasts } from '@mizan/web/ui';
import { firstValueFrom } from 'rxjs';

import { FundClient } from '../data/fund-client';

/** Records a partner that is not known yet. */
@Component({
  selector: 'mz-partner-form',
  imports: [FormField, FormsModule, TranslocoPipe],
  template: `<form class="card form" (ngSubmit)="send()">
    <h2 class="strong">{{ 'contributions.newPartner' | transloco }}</h2>
    @if (problem(); as refused) {
      <p class="note note--bad" role="alert">{{ messages.sentence(refused) }}</p>
    }
    <mz-field
      [label]="'funds.code' | transloco"
      [hint]="'funds.codeHint' | transloco"
      [error]="messages.ofField(problem(), 'code')"
      [required]="true"
    >
      <input
        class="input"
        name="code"
        dir="ltr"
        autocomplete="off"
        [maxlength]="codeLimit"
        [ngModel]="code()"
        (ngModelChange)="code.set($event)"
      />
    </mz-field>
    @for (language of languages; track language) {
      <mz-field
        [label]="'funds.nameIn' | transloco: { language: ('words.languages.' + language | transloco) }"
        [error]="messages.ofField(problem(), 'name.' + language) ?? messages.ofField(problem(), 'name')"
      >
        <input
          class="input"
          [name]="'name-' + language"
          [attr.lang]="language"
          dir="auto"
          [maxlength]="nameLimit"
          [ngModel]="name()[language]"
          (ngModelChange)="setName(language, $event)"
        />
      </mz-field>
    }
    <mz-field [label]="'contributions.partnerType' | transloco" [error]="messages.ofField(problem(), 'type')">
      <select class="input" name="type" [ngModel]="type()" (ngModelChange)="type.set($event)">
        @for (choice of types; track choice) {
          <option [value]="choice">{{ 'funds.partnerTypes.' + choice | transloco }}</option>
        }
      </select>
    </mz-field>
    <div class="formfoot">
      <button type="submit" class="btn" [disabled]="isBusy()">{{ 'contributions.keep' | transloco }}</button>
    </div>
  </form>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PartnerForm {
  readonly made = output<void>();

  private readonly client = inject(FundClient);
  private readonly language = inject(LanguageChoice);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  protected readonly messages = inject(ProblemMessages);
  protected readonly languages = LANGUAGES;
  protected readonly types = PARTNER_TYPES;
  protected readonly codeLimit = FUND_LIMITS.code;
  protected readonly nameLimit = TEXT_LIMITS.title;
  protected readonly code = signal('');
  protected readonly name = signal(textInputs(null));
  protected readonly type = signal<PartnerType>('government');
  protected readonly isBusy = signal(false);
  protected readonly problem = signal<ProblemFacts | null>(null);
  private readonly key = linkedSignal(() => {
    JSON.stringify([this.code(), this.name(), this.type()]);
    return newRequestKey();
  });

  protected setName(language: Language, text: string): void {
    this.name.update((name) => ({ ...name, [language]: text }));
  }

  protected async send(): Promise<void> {
    this.problem.set(null);
    this.isBusy.set(true);
    try {
      const name = localizedText(this.name(), null) ?? { source: this.language.current() };
      await firstValueFrom(
        this.client.createPartner({ code: this.code().trim(), name, type: this.type() }, this.key()),
      );
      this.toasts.show(this.transloco.translate('contributions.partnerToast'));
      this.code.set('');
      this.name.set(textInputs(null));
      this.made.emit();
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.isBusy.set(false);
    }
  }
}
