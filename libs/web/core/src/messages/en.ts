import * as administration from './en/administration';
import * as audit from './en/audit';
import * as budget from './en/budget';
import * as budgetControl from './en/budget-control';
import * as budgetReports from './en/budget-reports';
import * as controlTable from './en/control-table';
import * as evidence from './en/evidence';
import * as insight from './en/insight';
import * as framework from './en/framework';
import * as offBudget from './en/off-budget';
import * as phasing from './en/phasing';
import * as planning from './en/planning';
import * as problems from './en/problems';
import * as reporting from './en/reporting';
import * as reportSheet from './en/report-sheet';
import * as results from './en/results';
import * as shell from './en/shell';
import * as yearEnd from './en/year-end';
import * as splits from './en/splits';

/** Every text of the application in English; the other languages must have the same keys. */
export const en = {
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
