import type { Routes } from '@angular/router';

/** /dashboard: what management sees, and how the parts of the plan stand beside each other. */
export const DASHBOARD_ROUTES: Routes = [
  {
    path: '',
    title: 'dashboard.title',
    loadComponent: () => import('./dashboard/dashboard-page').then((file) => file.DashboardPage),
  },
  {
    path: 'comparison',
    title: 'comparison.title',
    loadComponent: () => import('./comparison/comparison-page').then((file) => file.ComparisonPage),
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
