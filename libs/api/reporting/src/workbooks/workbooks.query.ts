import { IsIn, IsOptional } from 'class-validator';
import { DocumentedQuery } from '@mizan/api/platform';
import { ActivityQuery } from '@mizan/api/planning';
import { MatrixQuery } from '@mizan/api/results';
import { LANGUAGES, LIGHTS, type Language, type LightView } from '@mizan/shared/contracts';

/** The filters of the list of activities, and the language of the workbook. */
@DocumentedQuery()
export class ActivitiesWorkbookQuery extends ActivityQuery {
  @IsIn(LANGUAGES) language!: Language;
}

/** The filters of the matrix, with the light that its page filters by, and the language of the workbook. */
@DocumentedQuery()
export class MatrixWorkbookQuery extends MatrixQuery {
  @IsOptional() @IsIn(LIGHTS) light?: LightView;
  @IsIn(LANGUAGES) language!: Language;
}
