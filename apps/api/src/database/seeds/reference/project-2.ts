import { inThree } from '../localized-text';
import type { AreaContent, ProjectContent } from './plan-content';

const HUMANITARIAN: AreaContent = {
  code: 'P2.1',
  title: inThree(
    "Enhancing ISESCO's role in the area of joint Islamic humanitarian work",
    'Renforcer le rôle de l’ISESCO dans le domaine de l’action humanitaire islamique commune',
    'تعزيز دور الإيسيسكو في مجال العمل الإنساني الإسلامي المشترك',
  ),
  shortTitle: inThree('Joint Islamic humanitarian work', 'Action humanitaire commune', 'العمل الإنساني المشترك'),
  narrative: inThree(
    'Charities answer urgent needs; the Organization builds services that last. This area joins the two: meetings of charity institutions and of the ministries of endowments, a forum every three years, a draft strategy with its executive mechanisms, and with the King Khalid Foundation an orphan welfare institution of the Islamic world that brings children back to school.',
    'Les œuvres caritatives répondent aux besoins urgents ; l’Organisation bâtit des services durables. Ce domaine unit les deux : réunions des institutions caritatives et des ministères des habous, un forum tous les trois ans, un projet de stratégie avec ses mécanismes d’exécution et, avec la Fondation du Roi Khalid, une institution de prise en charge des orphelins du monde islamique qui ramène les enfants à l’école.',
    'تلبي المؤسسات الخيرية الحاجات العاجلة، وتبني المنظمة خدمات دائمة. ويجمع هذا المحور بين الأمرين: اجتماعات المؤسسات الخيرية ووزارات الأوقاف، ومنتدى كل ثلاث سنوات، ومشروع استراتيجية بآلياتها التنفيذية، ومؤسسة لرعاية الأيتام في العالم الإسلامي مع مؤسسة الملك خالد تعيد الأطفال إلى المدرسة.',
  ),
  outcome: {
    code: 'O2.1',
    title: inThree(
      'Establishing implementation and coordination mechanisms for enhancing the developmental potential of joint Islamic humanitarian work',
      'Mettre en place des mécanismes d’exécution et de coordination pour renforcer la portée de développement de l’action humanitaire islamique commune',
      'إرساء آليات للتنفيذ والتنسيق من أجل تعزيز البعد التنموي للعمل الإنساني الإسلامي المشترك',
    ),
    shortTitle: inThree(
      'Mechanisms of humanitarian work',
      'Mécanismes de l’action humanitaire',
      'آليات العمل الإنساني',
    ),
    performanceIndicators: [
      {
        code: '2.1.1',
        title: inThree(
          'Providing the legal and procedural framework for cooperation with humanitarian and charity institutions.',
          'Mise en place du cadre juridique et procédural de la coopération avec les institutions humanitaires et caritatives.',
          'توفير الإطار القانوني والإجرائي للتعاون مع المؤسسات الإنسانية والخيرية.',
        ),
        shortTitle: inThree('Legal framework', 'Cadre juridique', 'الإطار القانوني'),
      },
      {
        code: '2.1.2',
        title: inThree(
          'Consolidating mechanisms of coordination and consultation with humanitarian and charity institutions.',
          'Consolidation des mécanismes de coordination et de concertation avec les institutions humanitaires et caritatives.',
          'ترسيخ آليات التنسيق والتشاور مع المؤسسات الإنسانية والخيرية.',
        ),
        shortTitle: inThree('Coordination mechanisms', 'Mécanismes de coordination', 'آليات التنسيق'),
      },
      {
        code: '2.1.3',
        title: inThree(
          'Ensuring the availability of reference instruments to integrate development dimensions in joint Islamic humanitarian action.',
          'Disponibilité d’instruments de référence pour intégrer les dimensions de développement dans l’action humanitaire islamique commune.',
          'ضمان توافر أدوات مرجعية لإدماج الأبعاد التنموية في العمل الإنساني الإسلامي المشترك.',
        ),
        shortTitle: inThree('Reference instruments', 'Instruments de référence', 'الأدوات المرجعية'),
      },
      {
        code: '2.1.4',
        title: inThree(
          'Encouraging partnership initiatives in the humanitarian and development fields.',
          'Encouragement des initiatives de partenariat dans les domaines humanitaire et du développement.',
          'تشجيع مبادرات الشراكة في المجالين الإنساني والتنموي.',
        ),
        shortTitle: inThree('Partnership initiatives', 'Initiatives de partenariat', 'مبادرات الشراكة'),
      },
    ],
    measurementIndicators: [
      {
        code: 'M2.1.1',
        title: inThree(
          'Concluding cooperation agreements and new programmes of action with key humanitarian and charity institutions.',
          'Conclusion d’accords de coopération et de nouveaux programmes d’action avec les principales institutions humanitaires et caritatives.',
          'إبرام اتفاقيات تعاون وبرامج عمل جديدة مع أهم المؤسسات الإنسانية والخيرية.',
        ),
        shortTitle: inThree(
          'Agreements and programmes concluded',
          'Accords et programmes conclus',
          'اتفاقيات وبرامج مبرمة',
        ),
        unit: inThree('agreements', 'accords', 'اتفاقية'),
        links: ['2.1.1'],
      },
      {
        code: 'M2.1.2',
        title: inThree(
          'Organizing coordination meetings of charity institutions and official meetings of national authorities in charge of endowments in Member States.',
          'Organisation de réunions de coordination des institutions caritatives et de réunions officielles des autorités nationales chargées des habous dans les États membres.',
          'تنظيم اجتماعات تنسيقية للمؤسسات الخيرية واجتماعات رسمية للسلطات الوطنية المكلفة بالأوقاف في الدول الأعضاء.',
        ),
        shortTitle: inThree('Coordination meetings held', 'Réunions de coordination tenues', 'اجتماعات تنسيقية معقودة'),
        unit: inThree('meetings', 'réunions', 'اجتماع'),
        links: ['2.1.2'],
      },
      {
        code: 'M2.1.3',
        title: inThree(
          'Preparing a draft strategy for joint Islamic humanitarian action, its mechanisms of implementation and other relevant studies, researches and reports.',
          'Élaboration d’un projet de stratégie de l’action humanitaire islamique commune, de ses mécanismes d’exécution et d’autres études, recherches et rapports pertinents.',
          'إعداد مشروع استراتيجية للعمل الإنساني الإسلامي المشترك وآليات تنفيذها وما يتصل بها من دراسات وبحوث وتقارير.',
        ),
        shortTitle: inThree('Draft strategy prepared', 'Projet de stratégie élaboré', 'مشروع الاستراتيجية'),
        unit: inThree('stages', 'étapes', 'مرحلة'),
        links: ['2.1.3'],
      },
      {
        code: 'M2.1.4',
        title: inThree(
          'Establishing an institution for orphans and encouraging their integration within the educational system.',
          'Création d’une institution pour les orphelins et encouragement de leur intégration dans le système éducatif.',
          'إنشاء مؤسسة للأيتام وتشجيع إدماجهم في المنظومة التربوية.',
        ),
        shortTitle: inThree(
          'Orphans integrated in schooling',
          'Orphelins intégrés à l’école',
          'أيتام مدمجون في التعليم',
        ),
        unit: inThree('children', 'enfants', 'طفل'),
        links: ['2.1.4'],
      },
    ],
  },
};

const SPECIAL_CONDITIONS: AreaContent = {
  code: 'P2.2',
  title: inThree(
    "Consolidating and coordinating ISESCO's educational, scientific and cultural activities in Member States and Muslim societies with special conditions",
    'Consolider et coordonner les activités éducatives, scientifiques et culturelles de l’ISESCO dans les États membres et les sociétés musulmanes en situation particulière',
    'ترسيخ أنشطة الإيسيسكو التربوية والعلمية والثقافية وتنسيقها في الدول الأعضاء والمجتمعات المسلمة ذات الأوضاع الخاصة',
  ),
  shortTitle: inThree('States with special conditions', 'États en situation particulière', 'الدول ذات الأوضاع الخاصة'),
  narrative: inThree(
    'Conflict and disaster weigh on several Member States, among them Afghanistan, Iraq, Somalia, Syria and Mali. What the programming directorates do there is coordinated with the authorities and with specialised organizations, so that schools, laboratories and heritage receive money and expertise, and so that the needs that the countries name themselves enter the annual programmes.',
    'Conflits et catastrophes pèsent sur plusieurs États membres, dont l’Afghanistan, l’Irak, la Somalie, la Syrie et le Mali. L’action qu’y mènent les directions de programmation est coordonnée avec les autorités et les organisations spécialisées, afin que les écoles, les laboratoires et le patrimoine reçoivent des moyens et de l’expertise, et que les besoins exprimés par les pays entrent dans les programmes annuels.',
    'تثقل النزاعات والكوارث على دول أعضاء عدة، منها أفغانستان والعراق والصومال وسوريا ومالي. وينسق ما تقوم به مديريات البرامج هناك مع السلطات والمنظمات المتخصصة، حتى تصل الأموال والخبرة إلى المدارس والمختبرات والتراث، وتدخل الحاجات التي تحددها الدول نفسها في البرامج السنوية.',
  ),
  outcome: {
    code: 'O2.2',
    title: inThree(
      'Improving the performance of educational, scientific and cultural institutions in Member States with special conditions',
      'Améliorer la performance des institutions éducatives, scientifiques et culturelles dans les États membres en situation particulière',
      'تحسين أداء المؤسسات التربوية والعلمية والثقافية في الدول الأعضاء ذات الأوضاع الخاصة',
    ),
    shortTitle: inThree('Institutions perform better', 'Institutions plus performantes', 'تحسين أداء المؤسسات'),
    performanceIndicators: [
      {
        code: '2.2.1',
        title: inThree(
          'Consolidating coordination and consultation with national, regional and international stakeholders about institutions in Member States and Muslim societies experiencing exceptional circumstances.',
          'Renforcement de la coordination et de la concertation avec les acteurs nationaux, régionaux et internationaux au sujet des institutions des États membres et des sociétés musulmanes vivant des circonstances exceptionnelles.',
          'ترسيخ التنسيق والتشاور مع الأطراف المعنية الوطنية والإقليمية والدولية بشأن المؤسسات في الدول الأعضاء والمجتمعات المسلمة التي تمر بظروف استثنائية.',
        ),
        shortTitle: inThree(
          'Coordination on institutions',
          'Coordination sur les institutions',
          'التنسيق بشأن المؤسسات',
        ),
      },
    ],
    measurementIndicators: [
      {
        code: 'M2.2.1',
        title: inThree(
          'Providing the financial and technical support earmarked by programming directorates to improve the services they render on the ground.',
          'Apport du soutien financier et technique prévu par les directions de programmation pour améliorer les services rendus sur le terrain.',
          'تقديم الدعم المالي والتقني الذي تخصصه مديريات البرامج لتحسين ما تقدمه من خدمات في الميدان.',
        ),
        shortTitle: inThree('Institutions supported', 'Institutions soutenues', 'مؤسسات مدعومة'),
        unit: inThree('institutions', 'institutions', 'مؤسسة'),
        links: [],
      },
      {
        code: 'M2.2.2',
        title: inThree(
          'Organizing coordination meetings with specialized organizations on modalities of providing further support to educational, scientific, cultural and communication institutions in Member States and in Muslim societies experiencing special circumstances.',
          'Organisation de réunions de coordination avec les organisations spécialisées sur les modalités d’un soutien accru aux institutions éducatives, scientifiques, culturelles et de communication dans les États membres et les sociétés musulmanes vivant des circonstances particulières.',
          'تنظيم اجتماعات تنسيقية مع المنظمات المتخصصة بشأن سبل تقديم مزيد من الدعم للمؤسسات التربوية والعلمية والثقافية والاتصالية في الدول الأعضاء والمجتمعات المسلمة ذات الظروف الخاصة.',
        ),
        shortTitle: inThree('Coordination meetings held', 'Réunions de coordination tenues', 'اجتماعات تنسيقية معقودة'),
        unit: inThree('meetings', 'réunions', 'اجتماع'),
        links: ['2.2.1'],
      },
    ],
  },
};

/** Second project of the directorate. */
export const PROJECT_2: ProjectContent = {
  code: 'P2',
  title: inThree(
    'Project on consolidating cooperation with civil society institutions and promoting humanitarian action',
    'Projet relatif à la consolidation de la coopération avec les institutions de la société civile et à la promotion de l’action humanitaire',
    'مشروع ترسيخ التعاون مع مؤسسات المجتمع المدني وتعزيز العمل الإنساني',
  ),
  shortTitle: inThree(
    'Civil society, humanitarian action',
    'Société civile, action humanitaire',
    'المجتمع المدني والعمل الإنساني',
  ),
  narrative: inThree(
    'Giving is part of the faith, and many of the regions that need it most lie in the Islamic world. The project leads charities, philanthropists and donors towards development: education, heritage and the environment beside daily aid. The Organization adds its expertise and its standing with the authorities of the Member States, so that its partners bring more than money and gain more than a signature.',
    'Le don fait partie de la foi, et bon nombre des régions qui en ont le plus besoin se trouvent dans le monde islamique. Le projet oriente les œuvres caritatives, les philanthropes et les donateurs vers le développement : l’éducation, le patrimoine et l’environnement à côté de l’aide quotidienne. L’Organisation y ajoute son expertise et ses liens avec les autorités des États membres.',
    'العطاء جزء من الدين، وكثير من المناطق الأشد حاجة إليه تقع في العالم الإسلامي. ويوجه هذا المشروع المؤسسات الخيرية وأهل الخير والمانحين نحو التنمية: التربية والتراث والبيئة إلى جانب المعونة اليومية. وتضيف المنظمة خبرتها ومكانتها لدى سلطات الدول الأعضاء.',
  ),
  funding: 'regular',
  totalBudget: '766444.00',
  objectives: [
    {
      code: 'P2.O1',
      title: inThree(
        'To bolster the efforts of charities and humanitarian institutions along with individual initiatives to development-focused areas in favor of Member States.',
        'Appuyer l’action des œuvres caritatives, des institutions humanitaires et des initiatives individuelles dans les domaines du développement en faveur des États membres.',
        'دعم جهود المؤسسات الخيرية والإنسانية والمبادرات الفردية في المجالات التنموية لفائدة الدول الأعضاء.',
      ),
      shortTitle: inThree('Charity for development', 'Le don pour le développement', 'العمل الخيري للتنمية'),
    },
    {
      code: 'P2.O2',
      title: inThree(
        'To sponsor and support developmental and humanitarian projects in favor of Member States and Muslim societies experiencing special circumstances.',
        'Parrainer et appuyer des projets humanitaires et de développement en faveur des États membres et des sociétés musulmanes vivant des circonstances particulières.',
        'رعاية المشاريع التنموية والإنسانية ودعمها لفائدة الدول الأعضاء والمجتمعات المسلمة ذات الظروف الخاصة.',
      ),
      shortTitle: inThree('Humanitarian projects', 'Projets humanitaires', 'مشاريع إنسانية'),
    },
  ],
  areas: [HUMANITARIAN, SPECIAL_CONDITIONS],
};
