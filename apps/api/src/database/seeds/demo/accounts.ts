import type { Role } from '@mizan/shared/contracts';

/** A demonstration account; it bears the name of its role and exists only in a demonstration database. */
export interface DemonstrationAccount {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly unit: string;
}

/** The password of every demonstration account; it opens nothing but demonstration data. */
export const DEMONSTRATION_PASSWORD = 'balance-2014-demo';

export const DEMONSTRATION_ACCOUNTS: readonly DemonstrationAccount[] = [
  { email: 'planner@mizan.example', name: 'Planner (External Relations)', role: 'planner', unit: 'DERC' },
  {
    email: 'head@mizan.example',
    name: 'Head of directorate (External Relations)',
    role: 'head-of-directorate',
    unit: 'DERC',
  },
  { email: 'finance@mizan.example', name: 'Finance officer', role: 'finance-officer', unit: 'ISESCO' },
  { email: 'controller@mizan.example', name: 'Financial controller', role: 'financial-controller', unit: 'ISESCO' },
  { email: 'management@mizan.example', name: 'Management', role: 'management', unit: 'ISESCO' },
  { email: 'auditor@mizan.example', name: 'Auditor', role: 'auditor', unit: 'ISESCO' },
  { email: 'admin@mizan.example', name: 'Administrator', role: 'administrator', unit: 'ISESCO' },
  { email: 'planner.ddt@mizan.example', name: 'Planner (Documentation and Translation)', role: 'planner', unit: 'DDT' },
  {
    email: 'head.ddt@mizan.example',
    name: 'Head of directorate (Documentation and Translation)',
    role: 'head-of-directorate',
    unit: 'DDT',
  },
];
