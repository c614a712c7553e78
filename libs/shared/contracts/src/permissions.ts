/** Everything that can be allowed or refused. Guards, menus and buttons read the same word. */
export const PERMISSIONS = [
  'plan:read',
  'plan:write',
  'plan:adopt',
  'activity:write',
  'activity:verify',
  'result:read',
  'result:report',
  'result:review',
  'budget:read',
  'budget:appropriate',
  'budget:allot',
  'budget:commit',
  'budget:pay',
  'budget:reverse',
  'dashboard:read',
  'people:read',
  'people:administer',
  'settings:administer',
  'audit:read',
] as const;
export type Permission = (typeof PERMISSIONS)[number];
