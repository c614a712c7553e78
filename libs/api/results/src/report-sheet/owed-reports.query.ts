import { IsUUID } from 'class-validator';
import { DocumentedQuery } from '@mizan/api/platform';

@DocumentedQuery()
export class OwedReportsQuery {
  @IsUUID() planId!: string;
}
