import { Type } from 'class-transformer';
import { IsInt, Matches, Max, Min } from 'class-validator';

/** Where the database is. */
export class DatabaseConfig {
  static readonly variables = { url: 'DATABASE_URL', poolSize: 'DATABASE_POOL_SIZE' };

  /** Address of a PostgreSQL 15 or later, such as postgres://mizan:secret@db.example.org:5432/mizan. */
  @Matches(/^postgres(ql)?:\/\/.+/, { message: 'must be an address that starts with postgres://' })
  url!: string;

  /** Connections that one process keeps at most. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  poolSize = 12;
}
