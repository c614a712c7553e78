import { IsIn, IsString, MaxLength } from 'class-validator';
import { HasLength } from '@mizan/api/platform';
import {
  LANGUAGES,
  PASSWORD_LIMITS,
  type ChangeLanguage,
  type ChangePassword,
  type Language,
  type SignIn,
} from '@mizan/shared/contracts';

export class SignInBody implements SignIn {
  @IsString() @HasLength(3, 254) email!: string;
  @IsString() @HasLength(1, PASSWORD_LIMITS.max) password!: string;
}

export class ChangePasswordBody implements ChangePassword {
  @IsString() @MaxLength(PASSWORD_LIMITS.max) current!: string;
  @IsString()
  @HasLength(PASSWORD_LIMITS.min, PASSWORD_LIMITS.max, { context: { min: PASSWORD_LIMITS.min } })
  next!: string;
}

export class ChangeLanguageBody implements ChangeLanguage {
  @IsIn(LANGUAGES) language!: Language;
}
