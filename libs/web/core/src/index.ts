export {
  AmountPipe,
  CountryPipe,
  DatePipe,
  DecimalPipe,
  InstantPipe,
  MoneyPipe,
  PercentPipe,
  RatePipe,
  TextPipe,
} from './formats/format-pipes';
export { Formats } from './formats/formats';
export { PeriodPipe, Periods } from './formats/period-pipe';
export { keptChoice } from './forms/kept-choice';
export { typedFigure, typedFigures } from './forms/typed-figures';
export { pastedCells } from './forms/pasted-cells';
export { Sending } from './forms/sending';
export { localizedText, sameText, textInputs, type TextInputs } from './forms/text-inputs';
export { UnsavedChanges, leaveGuard } from './forms/unsaved-changes';
export { UnsavedForm } from './forms/unsaved-form';
export { problemOf, type ProblemFacts } from './http/problem-error';
export { ProblemMessages } from './http/problem-messages';
export { idempotent, ifMatch, newRequestKey } from './http/request-headers';
export { sessionEndedInterceptor } from './http/session-ended.interceptor';
export { writeOnceInterceptor } from './http/write-once.interceptor';
export { LanguageChoice } from './language/language-choice';
export { provideMessages } from './language/provide-messages';
export { CurrentPlan } from './plan/current-plan';
export { SessionStore } from './session/session-store';
export { permissionGuard, signedInGuard } from './session/signed-in.guard';
