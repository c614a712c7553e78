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

/** The light of an indicator, an outcome, a project. */
export type LightName = keyof typeof LIGHT_CLASSES;

/**
 * A light: shape and word. `pill` puts it on its tint, `bare` leaves the word to screen readers, `stale` hatches the
 * shape of a light older than one period (the label has to say so too).
 */
@Component({
  selector: 'mz-light',
  template: `<span class="light {{ class() }}" [class.light--pill]="pill()" [class.light--stale]="stale()">
    <span class="light__glyph"
      ><svg viewBox="0 0 14 14" aria-hidden="true" [class.mirror]="light() === 'insufficient-data'">
        @switch (light()) {
          @case ('on-track') {
            <circle cx="7" cy="7" r="5.5" class="light__fill" />
          }
          @case ('partly-on-track') {
            <path d="M7 1.2 13.2 12.3H.8z" class="light__fill" />
          }
          @case ('off-track') {
            <path d="M7 .6 13.4 7 7 13.4.6 7z" class="light__fill" />
          }
          @case ('achieved') {
            <rect x="1.2" y="1.2" width="11.6" height="11.6" rx="1.5" class="light__fill" />
            <path d="M3.8 7.2 6.2 9.6 10.4 4.6" class="light__check" />
          }
          @case ('insufficient-data') {
            <circle cx="7" cy="7" r="5.3" class="light__ring" />
            <path d="M7 1.7a5.3 5.3 0 0 0 0 10.6z" class="light__fill" />
          }
          @case ('not-computable') {
            <circle cx="7" cy="7" r="5.3" class="light__ring" />
            <path d="M3.3 10.7 10.7 3.3" class="light__ring" />
          }
          @case ('not-due') {
            <circle cx="7" cy="7" r="5.3" class="light__ring" />
          }
          @default {
            <circle cx="7" cy="7" r="5.3" class="light__ring light__ring--dashed" />
          }
        }</svg
    ></span>
    <span [class.vh]="bare()">{{ label() }}</span>
  </span>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LightBadge {
  readonly light = input.required<LightName>();
  readonly label = input.required<string>();
  readonly pill = input(false);
  readonly bare = input(false);
  readonly stale = input(false);
  protected readonly class = computed(() => LIGHT_CLASSES[this.light()]);
}
