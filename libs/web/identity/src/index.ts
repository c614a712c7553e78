export { ADMINISTRATION_ROUTES } from './administration.routes';
