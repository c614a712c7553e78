import { Module } from '@nestjs/common';

import { FileStore } from './file-store';

/** Files that people give. */
@Module({ providers: [FileStore], exports: [FileStore] })
export class FilesModule {}
