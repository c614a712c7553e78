import { IsIn, IsString, Length, MaxLength } from 'class-validator';
import {
  LANGUAGES,
  PASSWORD_LIMITS,
  type ChangeLanguage,
  type ChangePassword,
  type Language,
  type SignIn,
} from '@mizan/shared/contracts';

export class SignInBody implements SignIn {
  @IsString() @Length(3, 254) email!: string;
  @IsString() @Length(1, PASSWORD_LIMITS.max) password!: string;
}

export class ChangePasswordBody implements ChangePassword {
  @IsString() @MaxLength(PASSWORD_LIMITS.max) current!: string;
  @IsString()
  @Length(PASSWORD_LIMITS.min, PASSWORD_LIMITS.max, { context: { min: PASSWORD_LIMITS.min } })
  next!: string;
}

export class ChangeLanguageBody implements ChangeLanguage {
  @IsIn(LANGUAGES) language!: Language;
}
