import { Injectable } from '@nestjs/common';
import { invalidFields } from '@mizan/api/platform';

import { IndicatorReportRepository } from './indicator-report.repository';
import { refuseFall, refuseWrongContent, type ReportedContent } from './reported-content';
import type { ReportedIndicator } from './reported-indicator';

/** Checks what a report says against the sheet of its indicator and the reports before it. */
@Injectable()
export class ReportRules {
  constructor(private readonly reports: IndicatorReportRepository) {}

  /** Throws `request.invalid` for what is no indicator, or one that nobody has defined. */
  async indicator(id: string): Promise<ReportedIndicator> {
    const indicator = await this.reports.indicator(id);
    if (!indicator) throw invalidFields({ path: 'indicatorId', rule: 'choice' });
    return indicator;
  }

  /** Throws `request.invalid` with every wrong field, or `report.value-falls`. */
  async refuseContent(indicator: ReportedIndicator, content: ReportedContent, periodEnd: string): Promise<void> {
    refuseWrongContent(indicator, content, periodEnd);
    if (indicator.accumulation !== 'cumulative') return;
    refuseFall(indicator, content, await this.reports.valueBefore(indicator.id, periodEnd));
  }
}
