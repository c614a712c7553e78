import { Module } from '@nestjs/common';
import { FilesModule } from '@mizan/api/files';

import { EvidenceController } from './evidence.controller';
import { EvidenceReadModel } from './evidence.read-model';
import { EvidenceRepository } from './evidence.repository';
import { EvidenceService } from './evidence.service';

/** Evidence of reports: links and files. */
@Module({
  imports: [FilesModule],
  controllers: [EvidenceController],
  providers: [EvidenceReadModel, EvidenceRepository, EvidenceService],
  exports: [EvidenceReadModel],
})
export class EvidenceModule {}
