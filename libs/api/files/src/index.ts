export type { KeptFile } from './accepted-file';
export { readCsv } from './csv-table';
export { FilesModule } from './files.module';
export { FileStore, type StoredName } from './file-store';
export { mediaTypeOf } from './media-types';
export { StoredFileEntity } from './stored-file.entity';
export { readTable } from './table-file';
