import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';

/** For addresses that lead nowhere. */
@Component({
  selector: 'mz-missing-page',
  imports: [RouterLink, TranslocoPipe],
  template: `
    <div class="empty">
      <h1>{{ 'shell.missingTitle' | transloco }}</h1>
      <p>{{ 'shell.missingText' | transloco }}</p>
      <p class="empty__a">
        <a class="btn" routerLink="/">{{ 'shell.backHome' | transloco }}</a>
      </p>
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MissingPage {}
