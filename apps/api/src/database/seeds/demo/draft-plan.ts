import { inThree } from '../localized-text';
import type { PlanContent } from '../reference/plan-content';

/** A small plan that is still drafted, to be edited; some of its texts are missing in French or Arabic on purpose. */
export const DRAFT_PLAN: PlanContent = {
  code: 'AP-2016-2018',
  title: inThree('Draft Action Plan 2016–2018', 'Projet de plan d’action 2016–2018', 'مشروع خطة العمل 2016–2018'),
  startsOn: '2016-01-01',
  endsOn: '2018-12-31',
  directorates: [
    {
      code: 'DERC',
      unit: 'DERC',
      title: inThree(
        'External Relations and Cooperation',
        'Relations extérieures et coopération',
        'العلاقات الخارجية والتعاون',
      ),
      shortTitle: inThree('External Relations', 'Relations extérieures', 'العلاقات الخارجية'),
      projects: [
        {
          code: 'P1',
          funding: 'regular',
          title: inThree(
            'Partnerships for the Member States',
            'Des partenariats pour les États membres',
            'شراكات لفائدة الدول الأعضاء',
          ),
          shortTitle: inThree('Partnerships', 'Partenariats', 'شراكات'),
          objectives: [
            {
              code: 'P1.O1',
              title: { source: 'en', en: 'To renew the agreements that end before 2018.' },
              shortTitle: { source: 'en', en: 'Renewed agreements' },
            },
          ],
          areas: [
            {
              code: 'P1.1',
              title: { source: 'en', en: 'Agreements and joint programmes', fr: 'Accords et programmes conjoints' },
              shortTitle: { source: 'en', en: 'Agreements and programmes', fr: 'Accords et programmes' },
              narrative: { source: 'en', en: 'To be written with the planners of the directorate.' },
              outcome: {
                code: 'O1.1',
                title: { source: 'en', en: 'Partners share the cost of what both sides plan' },
                shortTitle: { source: 'en', en: 'Shared cost' },
                performanceIndicators: [
                  {
                    code: '1.1.1',
                    title: { source: 'en', en: 'Joint programmes are financed by both sides.' },
                    shortTitle: { source: 'en', en: 'Financed by both' },
                  },
                ],
                measurementIndicators: [
                  {
                    code: 'M1.1.1',
                    title: { source: 'en', en: 'Joint programmes agreed.' },
                    shortTitle: { source: 'en', en: 'Joint programmes' },
                    unit: inThree('programmes', 'programmes', 'برنامج'),
                    links: ['1.1.1'],
                  },
                ],
              },
            },
          ],
        },
      ],
    },
  ],
};
