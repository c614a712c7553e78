import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { LocalizedText } from '@mizan/shared/contracts';
import { Formats } from '@mizan/web/core';

/** A text that people wrote; says so when it is missing in the reader's language and another one is shown. */
@Component({
  selector: 'mz-localized-text',
  imports: [TranslocoPipe],
  template: `<span
      [attr.lang]="shown().isFallback ? shown().language : null"
      [attr.dir]="shown().isFallback ? 'auto' : null"
      >{{ shown().text }}</span
    >
    @if (shown().isFallback) {
      <span class="fallback">{{
        'words.onlyIn' | transloco: { language: ('words.languages.' + shown().language | transloco) }
      }}</span>
    }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LocalizedTextView {
  readonly text = input.required<LocalizedText>();
  private readonly formats = inject(Formats);
  protected readonly shown = computed(() => this.formats.text(this.text()));
}
