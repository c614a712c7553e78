export { DASHBOARD_ROUTES, HOME_ROUTES, REPORT_ROUTES } from './reporting.routes';
