import type { Routes } from '@angular/router';

/** /dashboard: what management sees. */
export const DASHBOARD_ROUTES: Routes = [
  {
    path: '',
    title: 'dashboard.title',
    loadComponent: () => import('./dashboard/dashboard-page').then((file) => file.DashboardPage),
  },
];

/** /: what the reader owes and watches. */
export const HOME_ROUTES: Routes = [
  {
    path: '',
    title: 'shell.home',
    loadComponent: () => import('./home/home-page').then((file) => file.HomePage),
  },
];
