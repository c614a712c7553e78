import { inThree } from '../localized-text';
import type { UnitContent } from '../reference/organisation';
import type { DirectorateContent } from '../reference/plan-content';

/** A second directorate, so that rights and comparisons have something to show. It does not exist. */
export const FICTIONAL_UNIT: UnitContent = {
  code: 'DDT',
  parent: 'ISESCO',
  type: 'directorate',
  name: inThree(
    'Documentation and Translation (fictional)',
    'Documentation et traduction (fictive)',
    'التوثيق والترجمة (افتراضية)',
  ),
};

/** Its part of the plan: one project, one area, and an indicator of nearly every kind. */
export const FICTIONAL_DIRECTORATE: DirectorateContent = {
  code: 'DDT',
  unit: 'DDT',
  title: FICTIONAL_UNIT.name,
  shortTitle: inThree('Documentation (fictional)', 'Documentation (fictive)', 'التوثيق (افتراضية)'),
  narrative: inThree(
    'A made-up directorate that publishes, translates and keeps the documents of the Organization. It exists in the demonstration only.',
    'Une direction inventée qui publie, traduit et conserve les documents de l’Organisation. Elle n’existe que dans la démonstration.',
    'مديرية متخيلة تنشر وثائق المنظمة وتترجمها وتحفظها. لا وجود لها إلا في النسخة التوضيحية.',
  ),
  projects: [
    {
      code: 'P3',
      funding: 'regular',
      totalBudget: '240000.00',
      title: inThree(
        'Making the documents of the Organization reachable',
        'Rendre accessibles les documents de l’Organisation',
        'إتاحة وثائق المنظمة',
      ),
      shortTitle: inThree('Documents within reach', 'Documents accessibles', 'إتاحة الوثائق'),
      objectives: [
        {
          code: 'P3.O1',
          title: inThree(
            'To publish in three languages without delay.',
            'Publier sans retard en trois langues.',
            'النشر بثلاث لغات دون تأخير.',
          ),
          shortTitle: inThree('Three languages on time', 'Trois langues à temps', 'ثلاث لغات في الموعد'),
        },
      ],
      areas: [
        {
          code: 'P3.1',
          title: inThree(
            'Translation, publication and archives',
            'Traduction, publication et archives',
            'الترجمة والنشر والمحفوظات',
          ),
          shortTitle: inThree('Translation and archives', 'Traduction et archives', 'الترجمة والمحفوظات'),
          outcome: {
            code: 'O3.1',
            title: inThree(
              'Documents reach their readers in three languages and in time',
              'Les documents parviennent aux lecteurs en trois langues et à temps',
              'تصل الوثائق إلى قرائها بثلاث لغات وفي موعدها',
            ),
            shortTitle: inThree('Documents in time', 'Documents à temps', 'وثائق في موعدها'),
            performanceIndicators: [
              {
                code: '3.1.1',
                title: inThree('Publication is quick.', 'La publication est rapide.', 'النشر سريع.'),
                shortTitle: inThree('Quick publication', 'Publication rapide', 'سرعة النشر'),
              },
              {
                code: '3.1.2',
                title: inThree(
                  'Documents are translated and kept.',
                  'Les documents sont traduits et conservés.',
                  'الوثائق مترجمة ومحفوظة.',
                ),
                shortTitle: inThree('Translated and kept', 'Traduits et conservés', 'مترجمة ومحفوظة'),
              },
            ],
            measurementIndicators: [
              {
                code: 'M3.1.1',
                title: inThree(
                  'Average days from text to publication.',
                  'Nombre moyen de jours du texte à la publication.',
                  'متوسط الأيام من النص إلى النشر.',
                ),
                shortTitle: inThree('Days to publication', 'Jours avant publication', 'أيام حتى النشر'),
                unit: inThree('days', 'jours', 'يوم'),
                links: ['3.1.1'],
              },
              {
                code: 'M3.1.2',
                title: inThree('Documents translated.', 'Documents traduits.', 'الوثائق المترجمة.'),
                shortTitle: inThree('Documents translated', 'Documents traduits', 'وثائق مترجمة'),
                unit: inThree('documents', 'documents', 'وثيقة'),
                links: ['3.1.2'],
              },
              {
                code: 'M3.1.3',
                title: inThree(
                  'Archive records digitised.',
                  'Pièces d’archives numérisées.',
                  'وثائق المحفوظات المرقمنة.',
                ),
                shortTitle: inThree('Records digitised', 'Pièces numérisées', 'وثائق مرقمنة'),
                unit: inThree('records', 'pièces', 'وثيقة'),
                links: ['3.1.2'],
              },
              {
                code: 'M3.1.4',
                title: inThree(
                  'Share of documents published by the agreed date.',
                  'Part des documents publiés à la date convenue.',
                  'نسبة الوثائق المنشورة في موعدها المتفق عليه.',
                ),
                shortTitle: inThree('Published on time', 'Publiés à temps', 'منشورة في موعدها'),
                unit: inThree('of documents', 'des documents', 'من الوثائق'),
                links: ['3.1.1'],
              },
              {
                code: 'M3.1.5',
                title: inThree(
                  'Documents waiting for translation at the end of the period.',
                  'Documents en attente de traduction à la fin de la période.',
                  'وثائق تنتظر الترجمة في نهاية الفترة.',
                ),
                shortTitle: inThree('Translation backlog', 'Arriéré de traduction', 'متأخرات الترجمة'),
                unit: inThree('documents', 'documents', 'وثيقة'),
                links: ['3.1.2'],
              },
              {
                code: 'M3.1.6',
                title: inThree(
                  'How readers in Member States judge the translations.',
                  'Jugement des lecteurs des États membres sur les traductions.',
                  'رأي القراء في الدول الأعضاء في الترجمات.',
                ),
                shortTitle: inThree('Judgement of readers', 'Jugement des lecteurs', 'رأي القراء'),
                unit: inThree('level', 'niveau', 'مستوى'),
                links: ['3.1.2'],
              },
            ],
          },
        },
      ],
    },
  ],
};
