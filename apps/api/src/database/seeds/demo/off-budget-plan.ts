import type { DirectEntryType } from '@mizan/shared/ledger';
import type { CurrencyCode } from '@mizan/shared/money';
import type { ClosingRule, ContributionStep, FundState, LocalizedText, PartnerType } from '@mizan/shared/contracts';

import { inThree } from '../localized-text';

/** Every partner of the demonstration is invented. */
export interface DemonstrationPartner {
  readonly code: string;
  readonly type: PartnerType;
  readonly name: LocalizedText;
}

export interface DemonstrationFund {
  readonly code: string;
  readonly name: LocalizedText;
  readonly currency: CurrencyCode;
  /** Code of the off-budget project that it pays for. */
  readonly project: string;
  readonly state: FundState;
  readonly closingRule: ClosingRule;
  readonly reference: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly conditions: LocalizedText | null;
  readonly reports: readonly { readonly dueOn: string; readonly what: LocalizedText; readonly doneOn?: string }[];
  /** Money that moves in the fund, by day; a commitment is named by its code. */
  readonly postings: readonly DemonstrationFundPosting[];
}

export interface DemonstrationFundPosting {
  readonly kind: 'receipt' | 'commitment' | 'payment';
  readonly on: string;
  readonly description: string;
  readonly commitment: string | null;
  readonly entries: readonly (readonly [type: DirectEntryType, amount: string])[];
}

export interface DemonstrationContribution {
  readonly code: string;
  readonly partner: string;
  readonly project: string;
  /** To the activity of the project that most was paid for in 2014; else to the project itself. */
  readonly isToActivity?: true;
  readonly fund?: string;
  readonly valuation?: { readonly method: 'market-price' | 'staff-cost'; readonly note: string };
  readonly currency: CurrencyCode;
  readonly conditions?: string;
  readonly dueOn: string;
  readonly steps: readonly (readonly [step: ContributionStep, on: string, amount: string])[];
}

export const OFF_BUDGET_PARTNERS: readonly DemonstrationPartner[] = [
  {
    code: 'ATLAS-BANK',
    type: 'intergovernmental',
    name: inThree(
      'Atlas Development Bank (fictional)',
      'Banque de développement de l’Atlas (fictive)',
      'بنك الأطلس للتنمية (افتراضي)',
    ),
  },
  {
    code: 'HERITAGE',
    type: 'foundation',
    name: inThree(
      'Two Rivers Heritage Foundation (fictional)',
      'Fondation du patrimoine des Deux Fleuves (fictive)',
      'مؤسسة تراث النهرين (افتراضية)',
    ),
  },
  {
    code: 'PALM-UNI',
    type: 'private',
    name: inThree(
      'Palm Coast University (fictional)',
      'Université de la Côte des Palmes (fictive)',
      'جامعة ساحل النخيل (افتراضية)',
    ),
  },
  {
    code: 'OASIS-AID',
    type: 'charity',
    name: inThree(
      'Oasis Aid Society (fictional)',
      'Société d’entraide de l’Oasis (fictive)',
      'جمعية الواحة للعون (افتراضية)',
    ),
  },
];

const SOLAR_COMMITMENT = 'C-OB-001';

export const OFF_BUDGET_FUNDS: readonly DemonstrationFund[] = [
  {
    code: 'OB-SOLAR',
    name: inThree(
      'Solar energy for rural schools',
      'Énergie solaire pour les écoles rurales',
      'الطاقة الشمسية للمدارس القروية',
    ),
    currency: 'EUR',
    project: 'OB.2',
    state: 'running',
    closingRule: 'return-to-partner',
    reference: 'ADB/2014/17',
    startsOn: '2014-02-01',
    endsOn: '2015-12-31',
    conditions: inThree(
      'Equipment stays the property of the schools. Every report names the villages reached.',
      'L’équipement reste la propriété des écoles. Chaque rapport nomme les villages atteints.',
      'تبقى التجهيزات ملكاً للمدارس، ويذكر كل تقرير القرى المستفيدة.',
    ),
    reports: [
      {
        dueOn: '2014-04-30',
        doneOn: '2014-04-24',
        what: inThree('Work plan', 'Plan de travail', 'خطة العمل'),
      },
      {
        dueOn: '2014-08-31',
        what: inThree(
          'Narrative and financial report, first half',
          'Rapport narratif et financier, premier semestre',
          'التقرير السردي والمالي للنصف الأول',
        ),
      },
      {
        dueOn: '2015-02-28',
        what: inThree('Annual report 2014', 'Rapport annuel 2014', 'التقرير السنوي 2014'),
      },
    ],
    postings: [
      {
        kind: 'receipt',
        on: '2014-03-10',
        description: 'CT-14-001',
        commitment: null,
        entries: [
          ['APPROPRIATION', '60000.00'],
          ['ALLOTMENT', '60000.00'],
        ],
      },
      {
        kind: 'commitment',
        on: '2014-04-15',
        description: 'Panels and batteries',
        commitment: SOLAR_COMMITMENT,
        entries: [['COMMITMENT', '38000.00']],
      },
      {
        kind: 'payment',
        on: '2014-07-21',
        description: 'First delivery',
        commitment: SOLAR_COMMITMENT,
        entries: [
          ['PAYMENT', '15500.00'],
          ['COMMITMENT_CONSUMPTION', '-15500.00'],
        ],
      },
      {
        kind: 'receipt',
        on: '2014-09-08',
        description: 'CT-14-001',
        commitment: null,
        entries: [
          ['SUPPLEMENT', '25000.00'],
          ['ALLOTMENT', '25000.00'],
        ],
      },
    ],
  },
  {
    code: 'OB-HERITAGE',
    name: inThree('Manuscripts in danger', 'Manuscrits en péril', 'مخطوطات مهددة'),
    currency: 'USD',
    project: 'OB.3',
    state: 'funded',
    closingRule: 'carry-over',
    reference: 'TRHF-OC-08',
    startsOn: '2014-06-01',
    endsOn: '2016-05-31',
    conditions: null,
    reports: [{ dueOn: '2014-12-15', what: inThree('Inception report', 'Rapport de démarrage', 'تقرير الانطلاق') }],
    postings: [
      {
        kind: 'receipt',
        on: '2014-08-12',
        description: 'CT-14-002',
        commitment: null,
        entries: [
          ['APPROPRIATION', '40000.00'],
          ['ALLOTMENT', '40000.00'],
        ],
      },
    ],
  },
];

export const CONTRIBUTIONS: readonly DemonstrationContribution[] = [
  {
    code: 'CT-14-001',
    partner: 'ATLAS-BANK',
    project: 'OB.2',
    fund: 'OB-SOLAR',
    currency: 'EUR',
    conditions: 'Paid in three parts, each after a report.',
    dueOn: '2015-03-31',
    steps: [
      ['pledged', '2013-11-18', '150000.00'],
      ['agreed', '2014-01-30', '120000.00'],
      ['received', '2014-03-10', '60000.00'],
      ['received', '2014-09-08', '25000.00'],
    ],
  },
  {
    code: 'CT-14-002',
    partner: 'HERITAGE',
    project: 'OB.3',
    fund: 'OB-HERITAGE',
    currency: 'USD',
    dueOn: '2014-09-15',
    steps: [
      ['agreed', '2014-05-20', '90000.00'],
      ['received', '2014-08-12', '40000.00'],
    ],
  },
  {
    code: 'CT-14-003',
    partner: 'PALM-UNI',
    project: 'P1',
    isToActivity: true,
    valuation: { method: 'market-price', note: 'Hall, interpreters and meals for two days, at the price of the city.' },
    currency: 'USD',
    dueOn: '2014-06-30',
    steps: [
      ['pledged', '2014-01-14', '9000.00'],
      ['agreed', '2014-02-11', '8400.00'],
      ['received', '2014-06-12', '8400.00'],
      ['paid-out', '2014-06-12', '8400.00'],
    ],
  },
  {
    code: 'CT-14-004',
    partner: 'OASIS-AID',
    project: 'P2',
    currency: 'USD',
    dueOn: '2014-08-31',
    steps: [['pledged', '2014-05-05', '20000.00']],
  },
];

/** What the activity of the gift in kind would have cost without partners, in US dollars. */
export const COST_WITHOUT_PARTNERS = '48000.00';
/** The document of the solar panels. */
export const OFF_BUDGET_COMMITMENT = {
  code: SOLAR_COMMITMENT,
  supplier: 'Sunrise Equipment (fictional)',
  on: '2014-04-15',
};
