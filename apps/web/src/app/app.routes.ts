import type { Routes } from '@angular/router';
import { leaveGuard, permissionGuard, signedInGuard } from '@mizan/web/core';

/** One lazy line per context; the shell joins them by address alone. */
export const APP_ROUTES: Routes = [
  {
    path: 'sign-in',
    title: 'signIn.title',
    loadComponent: () => import('./shell/sign-in-page').then((file) => file.SignInPage),
  },
  {
    path: '',
    canActivate: [signedInGuard],
    canActivateChild: [leaveGuard],
    loadComponent: () => import('./shell/frame').then((file) => file.Frame),
    children: [
      {
        path: '',
        pathMatch: 'full',
        loadChildren: () => import('@mizan/web/reporting').then((file) => file.HOME_ROUTES),
      },
      {
        path: 'plan',
        canActivate: [permissionGuard('plan:read')],
        loadChildren: () => import('@mizan/web/planning').then((file) => file.PLAN_ROUTES),
      },
      {
        path: 'activities',
        canActivate: [permissionGuard('plan:read')],
        loadChildren: () => import('@mizan/web/planning').then((file) => file.ACTIVITY_ROUTES),
      },
      {
        path: 'results',
        canActivate: [permissionGuard('result:read')],
        loadChildren: () => import('@mizan/web/results').then((file) => file.RESULTS_ROUTES),
      },
      {
        path: 'budget',
        loadChildren: () => import('@mizan/web/budget').then((file) => file.BUDGET_ROUTES),
      },
      {
        path: 'dashboard',
        canActivate: [permissionGuard('dashboard:read')],
        loadChildren: () => import('@mizan/web/reporting').then((file) => file.DASHBOARD_ROUTES),
      },
      {
        path: 'reports',
        canActivate: [permissionGuard('budget:read')],
        loadChildren: () => import('@mizan/web/reporting').then((file) => file.REPORT_ROUTES),
      },
      {
        path: 'administration',
        canActivate: [permissionGuard('people:read')],
        loadChildren: () => import('@mizan/web/identity').then((file) => file.ADMINISTRATION_ROUTES),
      },
      {
        path: 'account/password',
        title: 'password.title',
        loadComponent: () => import('./shell/password-page').then((file) => file.PasswordPage),
      },
      {
        path: 'refused',
        title: 'shell.refusedTitle',
        loadComponent: () => import('./shell/refused-page').then((file) => file.RefusedPage),
      },
      {
        path: '**',
        title: 'shell.missingTitle',
        loadComponent: () => import('./shell/missing-page').then((file) => file.MissingPage),
      },
    ],
  },
];
