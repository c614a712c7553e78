import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
} from '@angular/core';
import { FormsModule } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import {
  FUND_LIMITS,
  LANGUAGES,
  PARTNER_TYPES,
  TEXT_LIMITS,
  type Language,
  type PartnerRowView,
  type PartnerType,
} from '@mizan/shared/contracts';
import {
  Formats,
  LanguageChoice,
  ProblemMessages,
  Sending,
  localizedText,
  newRequestKey,
  textInputs,
} from '@mizan/web/core';
import { FormField, Toasts } from '@mizan/web/ui';
import { firstValueFrom } from 'rxjs';

import { FundClient } from '../data/fund-client';

/** Records a partner that is not known yet, or mends the name and type of one that is; its code stays. */
@Component({
  selector: 'mz-partner-form',
  imports: [FormField, FormsModule, TranslocoPipe],
  template: `<form class="card form" (ngSubmit)="send()">
    <h2 class="strong">{{ 'contributions.partners' | transloco }}</h2>
    @if (problem(); as refused) {
      <p class="note note--bad" role="alert">{{ messages.sentence(refused) }}</p>
    }
    <mz-field [label]="'contributions.recordOrChange' | transloco">
      <select class="input" name="partner" [ngModel]="chosenId()" (ngModelChange)="chosenId.set($event)">
        <option value="">{{ 'contributions.newPartner' | transloco }}</option>
        @for (choice of choices(); track choice.id) {
          <option [value]="choice.id">{{ choice.label }}</option>
        }
      </select>
    </mz-field>
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
        [disabled]="chosen() !== null"
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
      <button type="submit" class="btn" [disabled]="isBusy()">
        {{ (chosen() ? 'contributions.change' : 'contributions.keep') | transloco }}
      </button>
    </div>
  </form>`,
  providers: [Sending],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PartnerForm {
  readonly partners = input.required<readonly PartnerRowView[]>();
  readonly kept = output<void>();

  private readonly client = inject(FundClient);
  private readonly formats = inject(Formats);
  private readonly language = inject(LanguageChoice);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  protected readonly messages = inject(ProblemMessages);
  protected readonly languages = LANGUAGES;
  protected readonly types = PARTNER_TYPES;
  protected readonly codeLimit = FUND_LIMITS.code;
  protected readonly nameLimit = TEXT_LIMITS.title;
  /** Empty for a new one. */
  protected readonly chosenId = signal('');
  protected readonly choices = computed(() => {
    this.language.current();
    return this.partners().map(({ id, code, name }) => ({ id, label: `${code} ${this.formats.text(name).text}` }));
  });
  protected readonly chosen = computed(() => this.partners().find(({ id }) => id === this.chosenId()) ?? null);
  // What is typed stays when the partners are read anew, as long as the same one is chosen.
  protected readonly code = linkedSignal({
    source: this.chosenId,
    computation: () => untracked(() => this.chosen()?.code ?? ''),
  });
  protected readonly name = linkedSignal({
    source: this.chosenId,
    computation: () => untracked(() => textInputs(this.chosen()?.name ?? null)),
  });
  protected readonly type = linkedSignal<string, PartnerType>({
    source: this.chosenId,
    computation: () => untracked(() => this.chosen()?.type ?? 'government'),
  });
  private readonly sending = inject(Sending);
  protected readonly isBusy = this.sending.isBusy;
  protected readonly problem = this.sending.problem;
  private readonly key = linkedSignal(() => {
    JSON.stringify([this.chosenId(), this.code(), this.name(), this.type()]);
    return newRequestKey();
  });

  protected setName(language: Language, text: string): void {
    this.name.update((name) => ({ ...name, [language]: text }));
  }

  protected async send(): Promise<void> {
    const refusal = await this.sending.send(async () => {
      const said = await this.keep();
      this.toasts.show(this.transloco.translate(said));
      this.chosenId.set('');
      this.code.set('');
      this.name.set(textInputs(null));
      this.kept.emit();
    });
    if (refusal?.code === 'version.stale') this.kept.emit();
  }

  /** Resolves with what is then said. */
  private async keep(): Promise<string> {
    const chosen = this.chosen();
    const type = this.type();
    const name = localizedText(this.name(), chosen?.name.source ?? null) ?? { source: this.language.current() };
    if (chosen) {
      await firstValueFrom(this.client.changePartner(chosen, { name, type }, this.key()));
      return 'contributions.partnerChangedToast';
    }
    await firstValueFrom(this.client.createPartner({ code: this.code().trim(), name, type }, this.key()));
    return 'contributions.partnerToast';
  }
}
