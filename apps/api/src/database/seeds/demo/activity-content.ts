import type { ActivityType, LocalizedText } from '@mizan/shared/contracts';

import { inThree } from '../localized-text';

/** A partner as activities name it; acronyms stand in every language. */
interface PartnerContent {
  readonly name: string;
  readonly country: string;
}

const PARTNERS = {
  alecso: { name: 'ALECSO', country: 'TN' },
  oic: { name: 'OIC', country: 'SA' },
  unesco: { name: 'UNESCO', country: 'FR' },
  isdb: { name: 'IsDB', country: 'SA' },
  au: { name: 'AU', country: 'ET' },
  irti: { name: 'IRTI', country: 'SA' },
  waifem: { name: 'ECOWAS', country: 'NG' },
  unhcr: { name: 'UNHCR', country: 'CH' },
} as const satisfies Record<string, PartnerContent>;

/** One kind of activity of an area: its title for a partner or country, its type, its usual cost in US dollars and length in days. */
export interface ActivityTemplate {
  readonly title: LocalizedText;
  readonly type: ActivityType;
  readonly country: string;
  readonly partner: string;
  readonly cost: number;
  readonly days: number;
}

const meeting = (partner: PartnerContent, cost: number): ActivityTemplate => ({
  title: inThree(
    `Joint committee with ${partner.name}`,
    `Commission mixte avec ${partner.name}`,
    `اللجنة المشتركة مع ${partner.name}`,
  ),
  type: 'meeting',
  country: partner.country,
  partner: partner.name,
  cost,
  days: 2,
});

const make = (
  title: LocalizedText,
  type: ActivityType,
  place: readonly [string, string],
  size: readonly [number, number],
): ActivityTemplate => ({
  title,
  type,
  country: place[0],
  partner: place[1],
  cost: size[0],
  days: size[1],
});

/** Demonstration activities by area; none of them is in the plan document. */
export const ACTIVITY_TEMPLATES: Readonly<Record<string, readonly ActivityTemplate[]>> = {
  'P1.1': [
    meeting(PARTNERS.oic, 14_000),
    make(
      inThree(
        'Drafting and signing of a cooperation agreement with the African Union',
        'Rédaction et signature d’un accord de coopération avec l’Union africaine',
        'صياغة اتفاقية تعاون مع الاتحاد الإفريقي وتوقيعها',
      ),
      'meeting',
      ['ET', 'AU'],
      [9_000, 2],
    ),
    make(
      inThree(
        'Regional training on development initiatives for National Commissions',
        'Formation régionale sur les initiatives de développement pour les Commissions nationales',
        'تدريب إقليمي للجان الوطنية حول المبادرات التنموية',
      ),
      'training',
      ['SN', 'National Commissions'],
      [26_000, 10],
    ),
    make(
      inThree(
        'Study on the development priorities of Member States',
        'Étude sur les priorités de développement des États membres',
        'دراسة حول الأولويات التنموية للدول الأعضاء',
      ),
      'study',
      ['MA', 'ALECSO'],
      [22_000, 120],
    ),
    make(
      inThree(
        'Forum on good governance in the Member States',
        'Forum sur la bonne gouvernance dans les États membres',
        'منتدى الحكامة الجيدة في الدول الأعضاء',
      ),
      'forum',
      ['MA', 'IsDB'],
      [38_000, 3],
    ),
    meeting(PARTNERS.unesco, 16_500),
    meeting(PARTNERS.alecso, 11_500),
  ],
  'P1.2': [
    make(
      inThree(
        'Forum of civil society institutions on sustainable development',
        'Forum des institutions de la société civile sur le développement durable',
        'منتدى مؤسسات المجتمع المدني حول التنمية المستدامة',
      ),
      'forum',
      ['SN', 'NGOs of West Africa'],
      [30_000, 3],
    ),
    make(
      inThree(
        'Joint training for the staff of civil society organizations',
        'Formation conjointe du personnel des organisations de la société civile',
        'تدريب مشترك للعاملين في منظمات المجتمع المدني',
      ),
      'training',
      ['NE', 'National Commission'],
      [19_000, 12],
    ),
    make(
      inThree(
        'Coordination meeting with non-governmental organizations',
        'Réunion de coordination avec les organisations non gouvernementales',
        'اجتماع تنسيقي مع المنظمات غير الحكومية',
      ),
      'meeting',
      ['MA', 'NGOs'],
      [8_500, 2],
    ),
    make(
      inThree(
        'School equipment with the private sector',
        'Équipement d’écoles avec le secteur privé',
        'تجهيز المدارس مع القطاع الخاص',
      ),
      'equipment',
      ['MR', 'Private sector'],
      [34_000, 90],
    ),
    make(
      inThree(
        'Forum on the participation of the private sector',
        'Forum sur la participation du secteur privé',
        'منتدى مشاركة القطاع الخاص',
      ),
      'forum',
      ['MY', 'Private sector'],
      [21_000, 3],
    ),
    make(
      inThree(
        'Guide to partnership with companies',
        'Guide du partenariat avec les entreprises',
        'دليل الشراكة مع الشركات',
      ),
      'publication',
      ['TN', 'ALECSO'],
      [12_000, 75],
    ),
  ],
  'P2.1': [
    make(
      inThree(
        'Coordination meeting of charity institutions',
        'Réunion de coordination des institutions caritatives',
        'اجتماع تنسيقي للمؤسسات الخيرية',
      ),
      'meeting',
      ['SA', 'Charity institutions'],
      [24_000, 3],
    ),
    make(
      inThree(
        'Meeting of the ministries in charge of endowments',
        'Réunion des ministères chargés des habous',
        'اجتماع الوزارات المكلفة بالأوقاف',
      ),
      'meeting',
      ['KW', 'Ministries of endowments'],
      [28_000, 2],
    ),
    make(
      inThree(
        'Studies for the draft strategy of joint humanitarian action',
        'Études pour le projet de stratégie de l’action humanitaire commune',
        'دراسات لمشروع استراتيجية العمل الإنساني المشترك',
      ),
      'study',
      ['MA', 'OIC'],
      [32_000, 150],
    ),
    make(
      inThree('Forum of charity institutions', 'Forum des institutions caritatives', 'منتدى المؤسسات الخيرية'),
      'forum',
      ['SA', 'King Khalid Foundation'],
      [42_000, 3],
    ),
    make(
      inThree(
        'Schooling of orphans: pilot with three cities',
        'Scolarisation des orphelins : projet pilote avec trois villes',
        'تمدرس الأيتام: مشروع نموذجي في ثلاث مدن',
      ),
      'grant',
      ['PS', 'King Khalid Foundation'],
      [46_000, 140],
    ),
  ],
  'P2.2': [
    make(
      inThree(
        'Support to schools and laboratories in Palestine',
        'Appui aux écoles et laboratoires en Palestine',
        'دعم المدارس والمختبرات في فلسطين',
      ),
      'grant',
      ['PS', 'UNESCO'],
      [38_000, 120],
    ),
    make(
      inThree(
        'Training of teachers in Afghanistan',
        'Formation d’enseignants en Afghanistan',
        'تدريب المعلمين في أفغانستان',
      ),
      'training',
      ['AF', 'National Commission'],
      [22_000, 12],
    ),
    make(
      inThree(
        'Equipment for a training centre in Somalia',
        'Équipement d’un centre de formation en Somalie',
        'تجهيز مركز تكوين في الصومال',
      ),
      'equipment',
      ['SO', 'IsDB'],
      [26_000, 80],
    ),
    make(
      inThree(
        'Coordination meeting on the heritage of Mali',
        'Réunion de coordination sur le patrimoine du Mali',
        'اجتماع تنسيقي حول تراث مالي',
      ),
      'meeting',
      ['ML', 'UNESCO'],
      [14_000, 2],
    ),
    make(
      inThree(
        'Fellowships for students from Iraq and Syria',
        'Bourses pour des étudiants d’Irak et de Syrie',
        'منح دراسية لطلبة من العراق وسوريا',
      ),
      'fellowship',
      ['JO', 'UNHCR'],
      [30_000, 200],
    ),
  ],
  'P3.1': [
    make(
      inThree('Translation of the yearbook', 'Traduction de l’annuaire', 'ترجمة الكتاب السنوي'),
      'publication',
      ['MA', ''],
      [14_000, 90],
    ),
    make(
      inThree(
        'Digitisation of the archive, one series',
        'Numérisation d’une série des archives',
        'رقمنة سلسلة من المحفوظات',
      ),
      'equipment',
      ['MA', ''],
      [26_000, 110],
    ),
    make(
      inThree(
        'Workshop on terminology in three languages',
        'Atelier de terminologie en trois langues',
        'ورشة المصطلحات بثلاث لغات',
      ),
      'training',
      ['TN', 'ALECSO'],
      [12_000, 5],
    ),
  ],
};

/** Three activities that partners finance, one per year, in the off-budget fields. */
export const OFF_BUDGET_ACTIVITIES = [
  {
    node: 'OB.1',
    template: make(
      inThree(
        'Literacy programme with partners',
        'Programme d’alphabétisation avec des partenaires',
        'برنامج محو الأمية مع الشركاء',
      ),
      'training',
      ['NE', 'IsDB'],
      [0, 60],
    ),
    year: 2013,
  },
  {
    node: 'OB.2',
    template: make(
      inThree(
        'Solar energy in rural schools',
        'Énergie solaire dans les écoles rurales',
        'الطاقة الشمسية في المدارس القروية',
      ),
      'equipment',
      ['MR', 'IsDB'],
      [0, 120],
    ),
    year: 2014,
  },
  {
    node: 'OB.3',
    template: make(
      inThree('Inventory of manuscripts in danger', 'Inventaire de manuscrits en péril', 'جرد المخطوطات المهددة'),
      'study',
      ['ML', 'UNESCO'],
      [0, 150],
    ),
    year: 2015,
  },
] as const;
