import type { LocalizedText } from '@mizan/shared/contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

import { ActivityEntity } from './activity.entity';

@Entity('activity_milestone')
@Check('activity_milestone_weight_positive', 'weight > 0')
export class ActivityMilestoneEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'activity_milestone_pk' }) id!: string;
  @Index('activity_milestone_activity_index')
  @ForeignKey(() => ActivityEntity, { name: 'activity_milestone_activity_fk' })
  @Column('uuid', { name: 'activity_id' })
  activityId!: string;
  @Column('integer') position!: number;
  @Column('jsonb') title!: LocalizedText;
  @Column('numeric', { precision: 9, scale: 4, default: 1 }) weight!: string;
  @Column('date', { name: 'due_on' }) dueOn!: string;
  @Column('date', { name: 'done_on', nullable: true }) doneOn!: string | null;
  @Column('text', { name: 'evidence_link', nullable: true }) evidenceLink!: string | null;
}
