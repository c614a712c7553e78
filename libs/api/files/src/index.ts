export { FilesModule } from './files.module';
export { FileStore, type StoredName } from './file-store';
export { mediaTypeOf } from './media-types';
export { StoredFileEntity } from './stored-file.entity';
