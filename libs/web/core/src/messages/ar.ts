import * as administration from './ar/administration';
import * as audit from './ar/audit';
import * as budget from './ar/budget';
import * as budgetControl from './ar/budget-control';
import * as budgetReports from './ar/budget-reports';
import * as controlTable from './ar/control-table';
import * as evidence from './ar/evidence';
import * as insight from './ar/insight';
import * as framework from './ar/framework';
import * as offBudget from './ar/off-budget';
import * as phasing from './ar/phasing';
import * as planning from './ar/planning';
import * as problems from './ar/problems';
import * as reporting from './ar/reporting';
import * as reportSheet from './ar/report-sheet';
import * as results from './ar/results';
import * as shell from './ar/shell';
import * as yearEnd from './ar/year-end';
import * as splits from './ar/splits';
import type { en } from './en';
import type { MessagesLike } from './message-shape';

/** Every text of the application in Arabic. */
export const ar: MessagesLike<typeof en> = {
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
