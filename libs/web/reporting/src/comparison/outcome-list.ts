import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ComparedOutcomeView } from '@mizan/shared/contracts';
import { DecimalPipe, PercentPipe, TextPipe } from '@mizan/web/core';
import { LightBadge, WhyButton } from '@mizan/web/ui';

import type { AskedFigure } from './asked-figure';

/** Outcomes with both paces and the corner where these meet: the table of what the drawing shows. */
@Component({
  selector: 'mz-outcome-list',
  imports: [DecimalPipe, LightBadge, PercentPipe, RouterLink, TextPipe, TranslocoPipe, WhyButton],
  template: `<div class="scroll" tabindex="0" role="region" [attr.aria-label]="'dashboard.outcome' | transloco">
    <table class="outl">
      <thead>
        <tr>
          <th scope="col">{{ 'dashboard.outcome' | transloco }}</th>
          <th scope="col" class="n">{{ 'dashboard.resultsPace' | transloco }}</th>
          <th scope="col" class="n">{{ 'dashboard.moneyPace' | transloco }}</th>
          <th scope="col" class="n">{{ 'results.names.coverage' | transloco }}</th>
          <th scope="col">{{ 'comparison.corner' | transloco }}</th>
          <th scope="col">{{ 'dashboard.light' | transloco }}</th>
        </tr>
      </thead>
      <tbody>
        @for (outcome of outcomes(); track outcome.nodeId) {
          <tr>
            <th scope="row">
              <a [routerLink]="['/results/outcomes', outcome.nodeId]">{{ outcome.text | mzText }}</a>
              <span class="caption"
                ><bdi class="code">{{ outcome.code }}</bdi></span
              >
            </th>
            <td class="n">
              @if (outcome.results.pace !== null) {
                <mz-why
                  [label]="'words.why' | transloco"
                  (asked)="asked.emit({ nodeId: outcome.nodeId, figure: 'results' })"
                  >{{ outcome.results.pace | mzDecimal: 2 }}</mz-why
                >
              } @else {
                –
              }
            </td>
            <td class="n">
              @if (outcome.moneyPace !== null) {
                <mz-why
                  [label]="'words.why' | transloco"
                  (asked)="asked.emit({ nodeId: outcome.nodeId, figure: 'finance' })"
                  >{{ outcome.moneyPace | mzDecimal: 2 }}</mz-why
                >
              } @else {
                –
              }
            </td>
            <td class="n">
              @if (outcome.results.coverage !== null) {
                <mz-why
                  [label]="'words.why' | transloco"
                  (asked)="asked.emit({ nodeId: outcome.nodeId, figure: 'results' })"
                  >{{ outcome.results.coverage | mzPercent }}</mz-why
                >
              } @else {
                –
              }
            </td>
            <td>
              @if (outcome.corner; as corner) {
                {{ 'comparison.corners.' + corner | transloco }}
              } @else {
                <span class="soft">{{ 'comparison.noCorner' | transloco }}</span>
              }
            </td>
            <td>
              @if (outcome.results.light; as light) {
                <mz-light [light]="light" [label]="'lights.' + light | transloco" />
              }
            </td>
          </tr>
        }
      </tbody>
    </table>
  </div>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OutcomeList {
  readonly outcomes = input.required<readonly ComparedOutcomeView[]>();
  readonly asked = output<AskedFigure>();
}
