import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsUrl, MaxLength } from 'class-validator';
import { HasLength, IsPlainText } from '@mizan/api/platform';
import { EVIDENCE_LIMITS, type AddEvidenceLink, type VerifyEvidence } from '@mizan/shared/contracts';

const HTTPS = { protocols: ['https'], require_protocol: true };
const trimmed = ({ value }: { readonly value: unknown }): unknown => (typeof value === 'string' ? value.trim() : value);

export class AddEvidenceLinkBody implements AddEvidenceLink {
  @IsIn(['link']) kind!: 'link';
  @Transform(trimmed) @IsPlainText() @HasLength(1, EVIDENCE_LIMITS.title) title!: string;
  @IsUrl(HTTPS) @MaxLength(EVIDENCE_LIMITS.link) link!: string;
}

/** What is said of a file beside its bytes. */
export class EvidenceFileQuery {
  /** The name of the file, with its ending. */
  @IsPlainText() @HasLength(1, EVIDENCE_LIMITS.name) name!: string;
  @Transform(trimmed) @IsPlainText() @HasLength(1, EVIDENCE_LIMITS.title) title!: string;
}

export class VerifyEvidenceBody implements VerifyEvidence {
  @IsOptional() @IsPlainText() @HasLength(1, EVIDENCE_LIMITS.note) note?: string;
}
