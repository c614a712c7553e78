import type { Routes, UrlMatchResult, UrlSegment } from '@angular/router';

/**
 * /plan: the tree and the page of what is selected in it. One route for /plan and /plan/:nodeId, so that choosing a
 * node keeps the page, and with it what is open in the tree and where the keyboard stands.
 */
export const PLAN_ROUTES: Routes = [
  {
    matcher: planWithOrWithoutNode,
    title: 'planning.title',
    loadComponent: () => import('./plan/plan-page').then((file) => file.PlanPage),
  },
];

/** /activities: the list, one activity, a new one. */
export const ACTIVITY_ROUTES: Routes = [
  {
    path: '',
    title: 'activities.title',
    loadComponent: () => import('./activities/activities-page').then((file) => file.ActivitiesPage),
  },
  {
    path: 'new',
    title: 'activities.newTitle',
    loadComponent: () => import('./activities/new-activity-page').then((file) => file.NewActivityPage),
  },
  {
    path: ':activityId',
    title: 'activities.activity',
    loadComponent: () => import('./activities/activity-page').then((file) => file.ActivityPage),
  },
];

function planWithOrWithoutNode(segments: UrlSegment[]): UrlMatchResult | null {
  const [nodeId, ...rest] = segments;
  if (rest.length > 0) return null;
  return { consumed: segments, posParams: nodeId === undefined ? {} : { nodeId } };
}
