import { IsIn } from 'class-validator';
import { DocumentedQuery } from '@mizan/api/platform';
import { ActivityQuery } from '@mizan/api/planning';
import { MatrixQuery } from '@mizan/api/results';
import { LANGUAGES, type Language } from '@mizan/shared/contracts';

/** The filters of the list of activities, and the language of the workbook. */
@DocumentedQuery()
export class ActivitiesWorkbookQuery extends ActivityQuery {
  @IsIn(LANGUAGES) language!: Language;
}

/** The filters of the matrix, and the language of the workbook. */
@DocumentedQuery()
export class MatrixWorkbookQuery extends MatrixQuery {
  @IsIn(LANGUAGES) language!: Language;
}
