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

/** /reports: what was done with the money, to read and to take along. */
export const REPORT_ROUTES: Routes = [
  {
    path: '',
    title: 'budgetReports.title',
    loadComponent: () => import('./budget-reports/reports-page').then((file) => file.ReportsPage),
  },
  {
    path: 'execution',
    title: 'budgetReports.names.execution',
    data: { name: 'execution' },
    loadComponent: () => import('./budget-reports/budget-report-page').then((file) => file.BudgetReportPage),
  },
  {
    path: 'open-commitments',
    title: 'budgetReports.names.open-commitments',
    data: { name: 'open-commitments' },
    loadComponent: () => import('./budget-reports/budget-report-page').then((file) => file.BudgetReportPage),
  },
  {
    path: 'virements',
    title: 'budgetReports.names.virements',
    data: { name: 'virements' },
    loadComponent: () => import('./budget-reports/budget-report-page').then((file) => file.BudgetReportPage),
  },
  {
    path: 'contributions',
    title: 'budgetReports.names.contributions',
    data: { name: 'contributions' },
    loadComponent: () => import('./budget-reports/budget-report-page').then((file) => file.BudgetReportPage),
  },
];
