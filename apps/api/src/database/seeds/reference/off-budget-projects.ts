import { inThree } from '../localized-text';
import type { ProjectContent } from './plan-content';

const NOTHING_YET = { funding: 'off-budget', objectives: [], areas: [] } as const;

/** The four fields of the off-budget programme; amounts, outcomes and indicators come with the partners' agreement. */
export const OFF_BUDGET_PROJECTS: readonly ProjectContent[] = [
  {
    ...NOTHING_YET,
    code: 'OB.1',
    field: 'education',
    title: inThree(
      'Off-budget specialized projects in the field of education',
      'Projets spécialisés hors budget dans le domaine de l’éducation',
      'المشاريع المتخصصة خارج الميزانية في مجال التربية',
    ),
    shortTitle: inThree('Off-budget: education', 'Hors budget : éducation', 'خارج الميزانية: التربية'),
    narrative: inThree(
      'Traditional education of every kind and level, the goals of Education for All that are due by 2015, less illiteracy and fewer children who leave school, and modern technology in the classroom.',
      'L’enseignement traditionnel sous toutes ses formes, les objectifs de l’Éducation pour tous à échéance de 2015, le recul de l’analphabétisme et de l’abandon scolaire, et les technologies modernes à l’école.',
      'التعليم الأصيل بأنواعه ومستوياته، وأهداف التعليم للجميع المحددة بعام 2015، والحد من الأمية والانقطاع عن الدراسة، والتقنيات الحديثة في التعليم.',
    ),
  },
  {
    ...NOTHING_YET,
    code: 'OB.2',
    field: 'science',
    title: inThree(
      'Off-budget specialized projects in the field of science',
      'Projets spécialisés hors budget dans le domaine des sciences',
      'المشاريع المتخصصة خارج الميزانية في مجال العلوم',
    ),
    shortTitle: inThree('Off-budget: science', 'Hors budget : sciences', 'خارج الميزانية: العلوم'),
    narrative: inThree(
      'Renewable and clean energy, networks of researchers and innovators, the management of water, national policies for youth, and small projects that earn an income for young people and women.',
      'Les énergies renouvelables et propres, les réseaux de chercheurs et d’innovateurs, la gestion de l’eau, les politiques nationales de la jeunesse et les petits projets générateurs de revenus pour les jeunes et les femmes.',
      'الطاقات المتجددة والنظيفة، وشبكات الباحثين والمبتكرين، وتدبير المياه، والسياسات الوطنية للشباب، والمشاريع الصغيرة المدرة للدخل للشباب والنساء.',
    ),
  },
  {
    ...NOTHING_YET,
    code: 'OB.3',
    field: 'culture',
    title: inThree(
      'Off-budget specialized projects in the field of culture',
      'Projets spécialisés hors budget dans le domaine de la culture',
      'المشاريع المتخصصة خارج الميزانية في مجال الثقافة',
    ),
    shortTitle: inThree('Off-budget: culture', 'Hors budget : culture', 'خارج الميزانية: الثقافة'),
    narrative: inThree(
      'Tangible and intangible heritage, above all what is in danger of being lost; people trained for the cultural industries; dialogue of cultures, and a true picture of Islam in the international initiatives that shape opinion.',
      'Le patrimoine matériel et immatériel, surtout celui qui risque de disparaître ; la formation aux métiers des industries culturelles ; le dialogue des cultures et une image fidèle de l’Islam dans les initiatives internationales.',
      'التراث المادي وغير المادي، ولا سيما المهدد بالاندثار، وتدريب العاملين في الصناعات الثقافية، وحوار الثقافات، والصورة الصحيحة عن الإسلام في المبادرات الدولية.',
    ),
  },
  {
    ...NOTHING_YET,
    code: 'OB.4',
    field: 'communication',
    title: inThree(
      'Off-budget specialized projects in the field of communication',
      'Projets spécialisés hors budget dans le domaine de la communication',
      'المشاريع المتخصصة خارج الميزانية في مجال الاتصال',
    ),
    shortTitle: inThree('Off-budget: communication', 'Hors budget : communication', 'خارج الميزانية: الاتصال'),
    narrative: inThree(
      'Written and audio-visual media that raise the standing of Islamic civilization, publish what Muslims have achieved in education, science and culture, and carry networks on which researchers share what they know.',
      'Les médias écrits et audiovisuels qui rehaussent la place de la civilisation islamique, font connaître les réalisations des musulmans en éducation, en sciences et en culture, et portent des réseaux de partage entre chercheurs.',
      'الوسائط المكتوبة والسمعية البصرية التي ترفع مكانة الحضارة الإسلامية، وتنشر منجزات المسلمين في التربية والعلوم والثقافة، وتحمل شبكات يتبادل فيها الباحثون معارفهم.',
    ),
  },
];
