import type { Routes } from '@angular/router';

/** /plan: the tree and the page of what is selected in it. */
export const PLAN_ROUTES: Routes = [
  { path: '', title: 'planning.title', loadComponent: () => import('./plan/plan-page').then((file) => file.PlanPage) },
  {
    path: ':nodeId',
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
