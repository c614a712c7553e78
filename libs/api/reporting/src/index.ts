export { ReportingModule } from './reporting.module';
export { NodeSumsService } from './sums/node-sums.service';
export { SumsVerification, type SumDifference } from './sums/sums-verification';
