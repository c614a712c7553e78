import { Injectable, StreamableFile } from '@nestjs/common';
import { PdfRenderer } from '@mizan/api/platform';

import { PDF, XLSX, attachment } from '../workbooks/attachment';
import { streamed } from '../workbooks/streamed';
import type { MadeReport } from './budget-report.service';
import { reportDocument } from './report-document';
import { writeReport } from './report-workbook';

/** A report as a file that somebody takes along; `plain` is its name without an ending. */
@Injectable()
export class BudgetReportFiles {
  constructor(private readonly pdf: PdfRenderer) {}

  workbook(report: MadeReport, plain: string): StreamableFile {
    const out = streamed((stream) => writeReport(stream, report));
    return new StreamableFile(out, { type: XLSX, disposition: attachment(`${plain}.xlsx`, report.view.title) });
  }

  /** Throws `document.too-long` and `document.unavailable`. */
  async document(report: MadeReport, plain: string): Promise<StreamableFile> {
    const bytes = await this.pdf.render(reportDocument(report));
    return new StreamableFile(bytes, { type: PDF, disposition: attachment(`${plain}.pdf`, report.view.title) });
  }
}
