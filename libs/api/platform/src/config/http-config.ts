import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { Transform, Type } from 'class-transformer';

/** How the process answers. */
export class HttpConfig {
  static readonly variables = {
    port: 'PORT',
    host: 'HOST',
    webFolder: 'MIZAN_WEB_DIR',
    behindTls: 'MIZAN_BEHIND_TLS',
    logLevel: 'LOG_LEVEL',
  };

  /** Port of API and web. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(65_535)
  port = 3000;

  /** Address to listen on; 0.0.0.0 for all. */
  @IsString()
  host = '127.0.0.1';

  /** Folder of the built web application; without one only the API is served. */
  @IsOptional()
  @IsString()
  webFolder?: string;

  /** Whether browsers reach this process by https: then cookies are Secure and HSTS is sent. */
  @Transform(({ obj }: { obj: Record<string, unknown> }) => String(obj['behindTls'] ?? false) === 'true')
  @IsBoolean()
  behindTls = false;

  /** Least severe level that is written to the log. */
  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
  logLevel = 'info';
}
