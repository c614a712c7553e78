export { ACTIVITY_ROUTES, PLAN_ROUTES } from './planning.routes';
