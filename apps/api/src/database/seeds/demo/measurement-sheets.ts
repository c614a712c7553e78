import { inThree } from '../localized-text';
import type { MeasurementSheet, MeasurementSheets } from '../seed-plan';

const FROM_ZERO = { status: 'count-from-zero' } as const;

/** A count that grows by what each period adds; targets are what each year shall add. */
function counted(first: string, second: string, third: string): MeasurementSheet {
  return {
    kind: 'measure',
    direction: 'increase',
    accumulation: 'incremental',
    frequency: 'quarter',
    baseline: FROM_ZERO,
    targets: { 2013: first, 2014: second, 2015: third },
  };
}

/** Demonstration: the plan document states no unit, baseline or target for any of its indicators. */
export const MEASUREMENT_SHEETS: MeasurementSheets = {
  'M1.1.1': counted('6', '8', '10'),
  'M1.1.2': counted('8', '8', '8'),
  'M1.1.3': counted('1', '2', '1'),
  'M1.1.4': counted('5', '5', '5'),
  'M1.2.1': counted('5', '6', '7'),
  'M1.2.2': counted('3', '3', '3'),
  'M1.2.3': counted('2', '3', '4'),
  'M2.1.1': counted('4', '5', '6'),
  'M2.1.2': counted('3', '3', '3'),
  'M2.1.3': {
    kind: 'milestone',
    direction: null,
    accumulation: null,
    frequency: 'quarter',
    baseline: FROM_ZERO,
    targets: {},
    milestones: [
      {
        title: inThree('Terms of reference agreed', 'Termes de référence convenus', 'الاتفاق على الإطار المرجعي'),
        weight: '20',
        dueOn: '2013-12-31',
      },
      {
        title: inThree('Studies and reports received', 'Études et rapports reçus', 'تسلم الدراسات والتقارير'),
        weight: '30',
        dueOn: '2014-06-30',
      },
      {
        title: inThree('First draft discussed', 'Première version discutée', 'مناقشة المسودة الأولى'),
        weight: '20',
        dueOn: '2014-09-30',
      },
      {
        title: inThree('Executive mechanisms drafted', 'Mécanismes d’exécution rédigés', 'صياغة الآليات التنفيذية'),
        weight: '15',
        dueOn: '2015-06-30',
      },
      {
        title: inThree('Draft strategy submitted', 'Projet de stratégie soumis', 'تقديم مشروع الاستراتيجية'),
        weight: '15',
        dueOn: '2015-11-30',
      },
    ],
  },
  'M2.1.4': {
    kind: 'measure',
    direction: 'increase',
    accumulation: 'cumulative',
    frequency: 'half',
    baseline: { status: 'known', value: '0', date: '2012-12-31', source: 'Directorate records' },
    targets: { 2013: '200', 2014: '600', 2015: '1200' },
  },
  'M2.2.1': counted('6', '8', '10'),
  'M2.2.2': { ...counted('3', '3', '3'), baseline: { status: 'unknown' } },
  'M3.1.1': {
    kind: 'measure',
    direction: 'decrease',
    accumulation: 'latest',
    frequency: 'quarter',
    baseline: { status: 'known', value: '40', date: '2012-12-31', source: 'Register of publications' },
    targets: { 2013: '34', 2014: '28', 2015: '20' },
  },
  'M3.1.2': counted('120', '150', '150'),
  'M3.1.3': {
    kind: 'measure',
    direction: 'increase',
    accumulation: 'cumulative',
    frequency: 'half',
    baseline: { status: 'known', value: '500', date: '2012-12-31', source: 'Archive inventory' },
    targets: { 2013: '2000', 2014: '5000', 2015: '9000' },
  },
};
