import { DocumentedQuery, HasLength, IsPlainText } from '@mizan/api/platform';
import { EVIDENCE_LIMITS } from '@mizan/shared/contracts';

/** What is said of a file beside its bytes. */
@DocumentedQuery()
export class CommitmentFileQuery {
  /** The name of the file, with its ending. */
  @IsPlainText() @HasLength(1, EVIDENCE_LIMITS.name) name!: string;
  @IsPlainText() @HasLength(1, EVIDENCE_LIMITS.title) title!: string;
}
