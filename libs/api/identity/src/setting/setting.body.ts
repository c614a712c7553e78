import { IsIsoDate } from '@mizan/api/platform';
import type { ChangeBusinessDate } from '@mizan/shared/contracts';

export class ChangeBusinessDateBody implements ChangeBusinessDate {
  @IsIsoDate() businessDate!: string;
}
