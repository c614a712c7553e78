export { EvidenceList } from './evidence/evidence-list';
export { RESULTS_ROUTES } from './results.routes';
