import type { Permission } from '@mizan/shared/contracts';
import type { IconName } from '@mizan/web/ui';

/** A place of the navigation: where it leads, what it is called, and what one needs to see it. */
export interface Place {
  readonly path: string;
  readonly key: string;
  /** The name where there is little room; the whole one when absent. */
  readonly shortKey?: string;
  readonly icon: IconName;
  readonly permission: Permission | null;
  /** Kept on the bar of a telephone when not all places fit. */
  readonly isOnBar?: boolean;
}

/** The places of the application in the order of the work. */
export const PLACES: readonly Place[] = [
  { path: '/', key: 'shell.home', icon: 'home', permission: null, isOnBar: true },
  { path: '/plan', key: 'shell.plan', icon: 'plan', permission: 'plan:read', isOnBar: true },
  { path: '/activities', key: 'shell.activities', icon: 'activities', permission: 'plan:read' },
  { path: '/results', key: 'shell.results', icon: 'results', permission: 'result:read', isOnBar: true },
  { path: '/budget', key: 'shell.budget', icon: 'budget', permission: 'budget:read' },
  {
    path: '/dashboard',
    key: 'shell.dashboard',
    shortKey: 'shell.dashboardShort',
    icon: 'dashboards',
    permission: 'dashboard:read',
    isOnBar: true,
  },
  { path: '/reports', key: 'shell.reports', icon: 'reports', permission: 'budget:read' },
];

/** Places below the line. */
export const ADMINISTRATION: Place = {
  path: '/administration',
  key: 'shell.administration',
  icon: 'administration',
  permission: 'people:read',
};
