import type { Routes } from '@angular/router';
import { permissionGuard } from '@mizan/web/core';

/** /administration: people and their roles, the settings of the installation, and the audit. */
export const ADMINISTRATION_ROUTES: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'people' },
  {
    path: 'people',
    title: 'administration.people',
    canActivate: [permissionGuard('people:read')],
    loadComponent: () => import('./people/people-page').then((file) => file.PeoplePage),
  },
  {
    path: 'settings',
    title: 'administration.settings',
    loadComponent: () => import('./settings/settings-page').then((file) => file.SettingsPage),
  },
  {
    path: 'dimensions',
    title: 'framework.dimensionsTitle',
    loadComponent: () => import('./dimensions/dimensions-page').then((file) => file.DimensionsPage),
  },
  {
    path: 'audit',
    title: 'administration.audit',
    canActivate: [permissionGuard('audit:read')],
    loadComponent: () => import('./audit/audit-page').then((file) => file.AuditPage),
  },
];
