import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

/** How long people stay signed in, and how often they may try. */
export class SessionConfig {
  static readonly variables = { hours: 'MIZAN_SESSION_HOURS', attempts: 'MIZAN_SIGN_IN_ATTEMPTS' };

  /** Hours until a session ends. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(720)
  hours = 12;

  /** Failed sign-ins per account and address within 15 minutes before more are refused. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1000)
  attempts = 10;
}
