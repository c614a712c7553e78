export * from './language';
export * from './people';
export * from './permissions';
export * from './problems';
export * from './roles';
export * from './session';
export * from './wire';
