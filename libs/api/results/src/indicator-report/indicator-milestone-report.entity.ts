import { IndicatorMilestoneEntity } from '@mizan/api/planning';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

import { IndicatorReportEntity } from './indicator-report.entity';

@Entity('indicator_milestone_report')
export class IndicatorMilestoneReportEntity {
  @ForeignKey(() => IndicatorReportEntity, { name: 'indicator_milestone_report_report_fk' })
  @PrimaryColumn('uuid', { name: 'report_id', primaryKeyConstraintName: 'indicator_milestone_report_pk' })
  reportId!: string;
  @Index('indicator_milestone_report_milestone_index')
  @ForeignKey(() => IndicatorMilestoneEntity, { name: 'indicator_milestone_report_milestone_fk' })
  @PrimaryColumn('uuid', { name: 'milestone_id', primaryKeyConstraintName: 'indicator_milestone_report_pk' })
  milestoneId!: string;
  @Column('date', { name: 'done_on' }) doneOn!: string;
  @Column('text', { name: 'evidence_link', nullable: true }) evidenceLink!: string | null;
}
