export { DASHBOARD_ROUTES, HOME_ROUTES } from './reporting.routes';
