import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** The lights; never colour alone, always shape and word. */
export const LIGHT_CLASSES = {
  'on-track': 'light--on',
  'partly-on-track': 'light--partly',
  'off-track': 'light--off',
  achieved: 'light--done',
  'no-data': 'light--none',
  'not-computable': 'light--nc',
  'insufficient-data': 'light--insuf',
  'not-due': 'light--none',
} as const satisfies Record<string, string>;

export type LightName = keyof typeof LIGHT_CLASSES;

/** A light: shape and word. `pill` puts it on its tint, `bare` leaves the word to screen readers. */
@Component({
  selector: 'mz-light',
  template: `<span class="light {{ class() }}" [class.light--pill]="pill()">
    <svg viewBox="0 0 14 14" aria-hidden="true">
      @switch (light()) {
        @case ('on-track') {
          <circle cx="7" cy="7" r="6" class="light__fill" />
        }
        @case ('partly-on-track') {
          <path d="M7 1.5 13.2 12.5H.8z" class="light__fill" />
        }
        @case ('off-track') {
          <path d="M7 .5 13.5 7 7 13.5.5 7z" class="light__fill" />
        }
        @case ('achieved') {
          <rect x="1" y="1" width="12" height="12" rx="1.5" class="light__fill" />
          <path d="M3.8 7.2 6.2 9.6 10.4 4.6" class="light__check" />
        }
        @case ('insufficient-data') {
          <circle cx="7" cy="7" r="5.5" class="light__ring" />
          <path d="M7 1.5v11a5.5 5.5 0 0 1 0-11z" class="light__fill" />
        }
        @case ('not-computable') {
          <circle cx="7" cy="7" r="5.5" class="light__ring" />
          <path d="M3.2 10.8 10.8 3.2" class="light__ring" />
        }
        @case ('not-due') {
          <circle cx="7" cy="7" r="5.5" class="light__ring" />
        }
        @default {
          <circle cx="7" cy="7" r="5.5" class="light__ring light__ring--dashed" />
        }
      }
    </svg>
    <span [class.vh]="bare()">{{ label() }}</span>
  </span>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LightBadge {
  readonly light = input.required<LightName>();
  readonly label = input.required<string>();
  readonly pill = input(false);
  readonly bare = input(false);
  protected readonly class = computed(() => LIGHT_CLASSES[this.light()]);
}
