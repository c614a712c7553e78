import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

import { AppUserEntity } from '../people/app-user.entity';

@Entity('user_session')
export class UserSessionEntity {
  @PrimaryColumn('text', { name: 'token_hash', primaryKeyConstraintName: 'user_session_pk' }) tokenHash!: string;
  @Index('user_session_user_index')
  @ForeignKey(() => AppUserEntity, { name: 'user_session_user_fk' })
  @Column('uuid', { name: 'user_id' })
  userId!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
}
