import type { en } from './en';
import * as administration from './fr/administration';
import * as audit from './fr/audit';
import * as budget from './fr/budget';
import * as budgetControl from './fr/budget-control';
import * as budgetReports from './fr/budget-reports';
import * as controlTable from './fr/control-table';
import * as evidence from './fr/evidence';
import * as insight from './fr/insight';
import * as framework from './fr/framework';
import * as offBudget from './fr/off-budget';
import * as phasing from './fr/phasing';
import * as planning from './fr/planning';
import * as problems from './fr/problems';
import * as reporting from './fr/reporting';
import * as reportSheet from './fr/report-sheet';
import * as results from './fr/results';
import * as shell from './fr/shell';
import * as yearEnd from './fr/year-end';
import * as splits from './fr/splits';
import type { MessagesLike } from './message-shape';

/** Every text of the application in French. */
export const fr: MessagesLike<typeof en> = {
  ...administration,
  ...audit,
  ...budget,
  ...budgetControl,
  ...budgetReports,
  ...controlTable,
  ...evidence,
  ...insight,
  ...framework,
  ...offBudget,
  ...phasing,
  ...planning,
  ...problems,
  ...reporting,
  ...reportSheet,
  ...results,
  ...shell,
  ...yearEnd,
  ...splits,
};
