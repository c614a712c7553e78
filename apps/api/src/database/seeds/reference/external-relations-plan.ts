import { inThree } from '../localized-text';
import { OFF_BUDGET_PROJECTS } from './off-budget-projects';
import type { PlanContent } from './plan-content';
import { PROJECT_1 } from './project-1';
import { PROJECT_2 } from './project-2';

/**
 * The plan of the Directorate of External Relations and Cooperation: structure, titles, figures and indicator names are
 * those of the plan document; narratives are summaries; French and Arabic are translations. That the plan runs from
 * 2013 to 2015 is an assumption, since the document dates only one goal.
 */
export const EXTERNAL_RELATIONS_PLAN: PlanContent = {
  code: 'AP-2013-2015',
  title: inThree('Action Plan 2013–2015', 'Plan d’action 2013–2015', 'خطة العمل 2013–2015'),
  startsOn: '2013-01-01',
  endsOn: '2015-12-31',
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
      narrative: inThree(
        'Cooperation has made the Organization more visible, its programmes richer and its costs lower. To be steered better it is now gathered in two projects: one for governmental and non-governmental partners and for donors, one for civil society and humanitarian action. A third part, financed by partners and kept apart from the budget, holds specialised projects in education, science, culture and communication.',
        'La coopération a rendu l’Organisation plus visible, ses programmes plus riches et ses coûts plus faibles. Pour mieux la piloter, elle est désormais regroupée en deux projets : l’un pour les partenaires gouvernementaux et non gouvernementaux et les donateurs, l’autre pour la société civile et l’action humanitaire. Une troisième partie, financée par les partenaires et distincte du budget, réunit des projets spécialisés en éducation, sciences, culture et communication.',
        'جعل التعاون المنظمة أكثر حضورا وبرامجها أغنى وكلفتها أقل. وحتى يحسن توجيهه جُمع الآن في مشروعين: أحدهما للشركاء الحكوميين وغير الحكوميين والمانحين، والآخر للمجتمع المدني والعمل الإنساني. ويضم قسم ثالث، يموله الشركاء ويظل خارج الميزانية، مشاريع متخصصة في التربية والعلوم والثقافة والاتصال.',
      ),
      projects: [PROJECT_1, PROJECT_2, ...OFF_BUDGET_PROJECTS],
    },
  ],
};
