import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { Language } from '@mizan/shared/contracts';

@Entity('app_user')
@Unique('app_user_email_unique', ['email'])
@Check('app_user_email_lower', 'email = lower(email)')
@Check('app_user_language_known', "language IN ('en', 'fr', 'ar')")
export class AppUserEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'app_user_pk' }) id!: string;
  @Column('text') email!: string;
  @Column('text') name!: string;
  @Column('text', { name: 'password_hash' }) passwordHash!: string;
  @Column('text', { default: 'en' }) language!: Language;
  @Column('boolean', { name: 'is_active', default: true }) isActive!: boolean;
  @Column('timestamptz', { name: 'last_sign_in', nullable: true }) lastSignIn!: Date | null;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}
