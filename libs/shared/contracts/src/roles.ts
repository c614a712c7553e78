import type { Permission } from './permissions';

/** The roles of this release, each held for an organisational unit and everything below it. */
export const ROLES = [
  'planner',
  'head-of-directorate',
  'finance-officer',
  'financial-controller',
  'management',
  'auditor',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

const READING = ['plan:read', 'result:read', 'budget:read', 'dashboard:read'] as const;
const PLANNING = [
  ...READING,
  'plan:write',
  'activity:write',
  'result:report',
  'budget:request-virement',
  'budget:split',
  'contribution:record',
] as const;
const SPENDING = [
  ...READING,
  'budget:phase',
  'budget:allot',
  'budget:commit',
  'budget:pay',
  'budget:reverse',
  'budget:set-rates',
  'budget:request-virement',
  'budget:decide-virement',
  'budget:split',
  'budget:prepare-year-end',
  'contribution:record',
] as const;

/** What each role may do inside its unit. The guard, the menus and the buttons all read this table. */
export const ROLE_PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  planner: PLANNING,
  'head-of-directorate': [...PLANNING, 'activity:verify', 'result:review', 'budget:decide-virement'],
  'finance-officer': SPENDING,
  'financial-controller': [
    ...SPENDING,
    'budget:appropriate',
    'budget:freeze',
    'budget:override',
    'budget:close-period',
    'budget:manage-funds',
  ],
  management: READING,
  auditor: [...READING, 'audit:read', 'people:read'],
  administrator: ['plan:read', 'plan:adopt', 'people:read', 'people:administer', 'settings:administer', 'audit:read'],
};

/** The roles that could do what was refused. */
export function rolesWith(permission: Permission): Role[] {
  return ROLES.filter((role) => ROLE_PERMISSIONS[role].includes(permission));
}
