import type { Routes } from '@angular/router';
import { permissionGuard } from '@mizan/web/core';

import { sheetOfIndicator } from './sheet/sheet-of-indicator.guard';

/** /results: the matrix, one outcome, one indicator, the entry of a report, the reports. */
export const RESULTS_ROUTES: Routes = [
  {
    path: '',
    title: 'results.title',
    loadComponent: () => import('./matrix/results-page').then((file) => file.ResultsPage),
  },
  {
    path: 'indicators/:nodeId',
    title: 'indicatorReports.indicatorTitle',
    loadComponent: () => import('./indicator/indicator-page').then((file) => file.IndicatorPage),
  },
  {
    path: 'owed',
    title: 'reportSheet.owedTitle',
    canActivate: [permissionGuard('result:report')],
    loadComponent: () => import('./sheet/owed-page').then((file) => file.OwedPage),
  },
  {
    path: 'sheet/:areaId',
    title: 'reportSheet.title',
    loadComponent: () => import('./sheet/sheet-page').then((file) => file.SheetPage),
  },
  {
    path: 'forecast',
    title: 'forecast.title',
    loadComponent: () => import('./forecast/forecast-page').then((file) => file.ForecastPage),
  },
  {
    path: 'outcomes/:nodeId',
    title: 'insight.outcomeTitle',
    loadComponent: () => import('./outcome/outcome-page').then((file) => file.OutcomePage),
  },
  {
    path: 'report',
    canActivate: [permissionGuard('result:report'), sheetOfIndicator],
    children: [],
  },
  {
    path: 'reports',
    title: 'indicatorReports.title',
    loadComponent: () => import('./reports/reports-page').then((file) => file.ReportsPage),
  },
  {
    path: 'reports/:reportId',
    title: 'indicatorReports.report',
    loadComponent: () => import('./reports/report-page').then((file) => file.ReportPage),
  },
];
