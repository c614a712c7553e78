import { IsOptional, IsUUID } from 'class-validator';
import { DocumentedQuery } from '@mizan/api/platform';

@DocumentedQuery()
export class AuditTrailQuery {
  /** Only what happened to this thing. */
  @IsOptional() @IsUUID() entityId?: string;
  /** The last event of the page before. */
  @IsOptional() @IsUUID() after?: string;
}
