import type { Routes } from '@angular/router';
import { permissionGuard } from '@mizan/web/core';

/** /budget: the control table, the ledger, the commitments, and what they are controlled by. */
export const BUDGET_ROUTES: Routes = [
  // Administrators set the rules without seeing what is spent.
  {
    path: 'rules',
    title: 'rules.title',
    loadComponent: () => import('./rules/rules-page').then((file) => file.RulesPage),
  },
  {
    path: '',
    canActivateChild: [permissionGuard('budget:read')],
    children: [
      {
        path: '',
        title: 'budget.title',
        loadComponent: () => import('./control/control-page').then((file) => file.ControlPage),
      },
      {
        path: 'ledger',
        title: 'budget.ledger',
        loadComponent: () => import('./ledger/ledger-page').then((file) => file.LedgerPage),
      },
      {
        path: 'commitments',
        title: 'budget.commitments',
        loadComponent: () => import('./commitments/commitments-page').then((file) => file.CommitmentsPage),
      },
      {
        path: 'commitments/new',
        title: 'commitments.new',
        canActivate: [permissionGuard('budget:commit')],
        loadComponent: () => import('./commitments/new-commitment-page').then((file) => file.NewCommitmentPage),
      },
      {
        path: 'commitments/:commitmentId',
        title: 'commitments.commitment',
        loadComponent: () => import('./commitments/commitment-page').then((file) => file.CommitmentPage),
      },
      {
        path: 'payments',
        title: 'payments.title',
        canActivate: [permissionGuard('budget:pay')],
        loadComponent: () => import('./payments/payments-page').then((file) => file.PaymentsPage),
      },
      {
        path: 'virements',
        title: 'virements.title',
        loadComponent: () => import('./virements/virements-page').then((file) => file.VirementsPage),
      },
      {
        path: 'virements/new',
        title: 'virements.new',
        canActivate: [permissionGuard('budget:request-virement')],
        loadComponent: () => import('./virements/new-virement-page').then((file) => file.NewVirementPage),
      },
      {
        path: 'virements/:virementId',
        title: 'virements.title',
        loadComponent: () => import('./virements/virement-page').then((file) => file.VirementPage),
      },
      {
        path: 'phasing',
        title: 'phasing.title',
        loadComponent: () => import('./phasing/phasing-page').then((file) => file.PhasingPage),
      },
      {
        path: 'splits',
        title: 'splits.title',
        loadComponent: () => import('./splits/splits-page').then((file) => file.SplitsPage),
      },
      {
        path: 'funds',
        title: 'funds.title',
        loadComponent: () => import('./funds/funds-page').then((file) => file.FundsPage),
      },
      {
        path: 'funds/new',
        title: 'funds.new',
        canActivate: [permissionGuard('budget:manage-funds')],
        loadComponent: () => import('./funds/new-fund-page').then((file) => file.NewFundPage),
      },
      {
        path: 'funds/:fundId',
        title: 'funds.title',
        loadComponent: () => import('./funds/fund-page').then((file) => file.FundPage),
      },
      {
        path: 'contributions',
        title: 'contributions.title',
        loadComponent: () => import('./contributions/contributions-page').then((file) => file.ContributionsPage),
      },
      {
        path: 'contributions/new',
        title: 'contributions.new',
        canActivate: [permissionGuard('contribution:record')],
        loadComponent: () => import('./contributions/new-contribution-page').then((file) => file.NewContributionPage),
      },
      {
        path: 'contributions/:contributionId',
        title: 'contributions.title',
        loadComponent: () => import('./contributions/contribution-page').then((file) => file.ContributionPage),
      },
      {
        path: 'months',
        title: 'periods.title',
        loadComponent: () => import('./periods/periods-page').then((file) => file.PeriodsPage),
      },
      {
        path: 'year-end',
        title: 'yearEnd.title',
        loadComponent: () => import('./year-end/year-end-page').then((file) => file.YearEndPage),
      },
      {
        path: 'rates',
        title: 'rates.title',
        loadComponent: () => import('./rates/rates-page').then((file) => file.RatesPage),
      },
    ],
  },
];
