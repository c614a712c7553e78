import { inThree } from '../localized-text';
import type { MeasurementSheet, MeasurementSheets } from '../seed-plan';

const ANSWERED_FOR = { responsible: 'planner.ddt@mizan.example' } as const;
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
  'M2.2.2': { ...counted('3', '3', '3'), baseline: { status: 'unknown', dueOn: '2014-06-30' } },
  'M3.1.1': {
    kind: 'measure',
    direction: 'decrease',
    accumulation: 'latest',
    frequency: 'quarter',
    baseline: { status: 'known', value: '40', date: '2012-12-31', source: 'Register of publications' },
    targets: { 2013: '34', 2014: '28', 2015: '20' },
    definition: inThree(
      'Calendar days from the final text to the day the document can be read in three languages, as the mean of the period.',
      'Jours calendaires entre le texte final et le jour où le document est lisible en trois langues, en moyenne de la période.',
      'عدد الأيام من النص النهائي إلى يوم إتاحة الوثيقة بثلاث لغات، متوسطا للفترة.',
    ),
    method: inThree(
      'Mean over all documents published in the period.',
      'Moyenne sur tous les documents publiés pendant la période.',
      'متوسط جميع الوثائق المنشورة في الفترة.',
    ),
    meansOfVerification: inThree('Register of publications', 'Registre des publications', 'سجل المنشورات'),
    minimum: '0',
    maximum: '365',
    ...ANSWERED_FOR,
  },
  'M3.1.2': {
    ...counted('120', '150', '150'),
    targets: { 2013: '120', '2014-Q1': '35', '2014-Q2': '35', '2014-Q3': '40', '2014-Q4': '40', 2015: '150' },
    definition: inThree(
      'Documents translated into the two other working languages and revised.',
      'Documents traduits dans les deux autres langues de travail et révisés.',
      'وثائق تُرجمت إلى اللغتين الأخريين وروجعت.',
    ),
    meansOfVerification: inThree('List of documents delivered', 'Liste des documents livrés', 'قائمة الوثائق المسلمة'),
    dimensions: ['language'],
    evidenceRequired: true,
    ...ANSWERED_FOR,
  },
  'M3.1.3': {
    kind: 'measure',
    direction: 'increase',
    accumulation: 'cumulative',
    frequency: 'quarter',
    baseline: { status: 'known', value: '500', date: '2012-12-31', source: 'Archive inventory' },
    targets: { 2013: '2000', 2014: '5000', 2015: '9000' },
    ...ANSWERED_FOR,
  },
  'M3.1.4': {
    kind: 'rate',
    direction: 'increase',
    accumulation: null,
    rateWindow: 'to-date',
    frequency: 'quarter',
    decimals: 2,
    baseline: { status: 'known', value: '0.5', date: '2012-12-31', source: 'Register of publications' },
    targets: { 2013: '0.6', 2014: '0.75', 2015: '0.9' },
    method: inThree(
      'Documents published by the agreed date, divided by all documents published; both are added up before they are divided.',
      'Documents publiés à la date convenue, divisés par tous les documents publiés ; les deux sont additionnés avant la division.',
      'الوثائق المنشورة في موعدها مقسومة على جميع المنشور؛ يُجمع كلاهما قبل القسمة.',
    ),
    ...ANSWERED_FOR,
  },
  'M3.1.5': {
    kind: 'maintain',
    direction: null,
    accumulation: null,
    frequency: 'quarter',
    baseline: { status: 'count-from-zero' },
    targets: {},
    band: { low: '20', high: '40', tolerance: '20' },
    minimum: '0',
    ...ANSWERED_FOR,
  },
  'M3.1.6': {
    kind: 'qualitative',
    direction: null,
    accumulation: null,
    frequency: 'quarter',
    baseline: { status: 'known', level: 1, date: '2012-12-31', source: 'Survey of readers' },
    levels: [
      { title: inThree('Hard to read', 'Difficile à lire', 'صعبة القراءة'), score: '0' },
      { title: inThree('Readable with effort', 'Lisible avec effort', 'مقروءة بجهد'), score: '0.4' },
      { title: inThree('Clear', 'Claire', 'واضحة'), score: '0.8' },
      { title: inThree('Clear and well written', 'Claire et bien écrite', 'واضحة وحسنة الصياغة'), score: '1' },
    ],
    targets: { 2013: '2', 2014: '3', 2015: '4' },
    ...ANSWERED_FOR,
  },
};
