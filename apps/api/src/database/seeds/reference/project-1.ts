import { inThree } from '../localized-text';
import type { AreaContent, ProjectContent } from './plan-content';

const GOVERNMENTAL: AreaContent = {
  code: 'P1.1',
  title: inThree(
    'Promoting cooperation and partnership with governmental organizations and bodies',
    'Promouvoir la coopération et le partenariat avec les organisations et instances gouvernementales',
    'تعزيز التعاون والشراكة مع المنظمات والهيئات الحكومية',
  ),
  shortTitle: inThree('Governmental organizations', 'Organisations gouvernementales', 'المنظمات الحكومية'),
  narrative: inThree(
    'National, regional and international governmental organizations have long been the first partners of the Organization. The Directorate prepares, with the other directorates and the authorities of the Member States, the projects that are put before them, and asks the National Commissions to name the needs that come first.',
    'Les organisations gouvernementales nationales, régionales et internationales sont depuis longtemps les premiers partenaires de l’Organisation. La Direction prépare, avec les autres directions et les autorités des États membres, les projets qui leur sont soumis, et invite les Commissions nationales à indiquer les besoins prioritaires.',
    'المنظمات الحكومية الوطنية والإقليمية والدولية هي منذ أمد بعيد أول شركاء المنظمة. وتعد المديرية، مع المديريات الأخرى وسلطات الدول الأعضاء، المشاريع التي تعرض عليها، وتدعو اللجان الوطنية إلى تحديد الحاجات ذات الأولوية.',
  ),
  outcome: {
    code: 'O1.1',
    title: inThree(
      'Broadening the scope of cooperation with governmental organizations and increasing the number of partners',
      'Élargir le champ de la coopération avec les organisations gouvernementales et accroître le nombre de partenaires',
      'توسيع نطاق التعاون مع المنظمات الحكومية وزيادة عدد الشركاء',
    ),
    shortTitle: inThree(
      'Wider governmental cooperation',
      'Coopération gouvernementale élargie',
      'توسيع التعاون الحكومي',
    ),
    performanceIndicators: [
      {
        code: '1.1.1',
        title: inThree(
          'Providing the legal and procedural framework for cooperation with governmental organizations.',
          'Mise en place du cadre juridique et procédural de la coopération avec les organisations gouvernementales.',
          'توفير الإطار القانوني والإجرائي للتعاون مع المنظمات الحكومية.',
        ),
        shortTitle: inThree('Legal framework', 'Cadre juridique', 'الإطار القانوني'),
      },
      {
        code: '1.1.2',
        title: inThree(
          'Developing coordination and consultative mechanisms with governmental organizations.',
          'Développement des mécanismes de coordination et de concertation avec les organisations gouvernementales.',
          'تطوير آليات التنسيق والتشاور مع المنظمات الحكومية.',
        ),
        shortTitle: inThree('Coordination mechanisms', 'Mécanismes de coordination', 'آليات التنسيق'),
      },
      {
        code: '1.1.3',
        title: inThree(
          'Promoting output and strategic executive platforms for cooperation with governmental organizations.',
          'Promotion des réalisations et des plateformes exécutives stratégiques de la coopération avec les organisations gouvernementales.',
          'تعزيز المنجزات والأرضيات التنفيذية الاستراتيجية للتعاون مع المنظمات الحكومية.',
        ),
        shortTitle: inThree('Strategic platforms', 'Plateformes stratégiques', 'الأرضيات الاستراتيجية'),
      },
    ],
    measurementIndicators: [
      {
        code: 'M1.1.1',
        title: inThree(
          'Concluding cooperation agreements and new programmes of action with major governmental organizations with similar fields of competence.',
          'Conclusion d’accords de coopération et de nouveaux programmes d’action avec les principales organisations gouvernementales aux domaines de compétence similaires.',
          'إبرام اتفاقيات تعاون وبرامج عمل جديدة مع كبريات المنظمات الحكومية ذات الاختصاصات المماثلة.',
        ),
        shortTitle: inThree(
          'Agreements and programmes concluded',
          'Accords et programmes conclus',
          'اتفاقيات وبرامج مبرمة',
        ),
        unit: inThree('agreements', 'accords', 'اتفاقية'),
        links: ['1.1.1'],
      },
      {
        code: 'M1.1.2',
        title: inThree(
          "Convening meetings of joint committees and coordination meetings with existing partners to agree on the cooperation programmes scheduled for the Action Plan's duration.",
          'Tenue de réunions des commissions mixtes et de réunions de coordination avec les partenaires actuels pour convenir des programmes de coopération prévus pendant la durée du Plan d’action.',
          'عقد اجتماعات اللجان المشتركة والاجتماعات التنسيقية مع الشركاء الحاليين للاتفاق على برامج التعاون المبرمجة خلال مدة خطة العمل.',
        ),
        shortTitle: inThree('Joint committees and meetings', 'Commissions mixtes et réunions', 'لجان مشتركة واجتماعات'),
        unit: inThree('meetings', 'réunions', 'اجتماع'),
        links: ['1.1.2'],
      },
      {
        code: 'M1.1.3',
        title: inThree(
          'Promoting key development initiatives.',
          'Promotion d’initiatives de développement majeures.',
          'تعزيز المبادرات التنموية الرئيسة.',
        ),
        shortTitle: inThree('Key initiatives promoted', 'Initiatives majeures promues', 'مبادرات رئيسة معززة'),
        unit: inThree('initiatives', 'initiatives', 'مبادرة'),
        links: ['1.1.3'],
      },
      {
        code: 'M1.1.4',
        title: inThree(
          'Agreeing with partners on participation in important international forums and gatherings.',
          'Accord avec les partenaires sur la participation aux rencontres et forums internationaux importants.',
          'الاتفاق مع الشركاء على المشاركة في المنتديات والملتقيات الدولية المهمة.',
        ),
        shortTitle: inThree('Forum participation agreed', 'Participations convenues', 'مشاركات متفق عليها'),
        unit: inThree('events', 'événements', 'مشاركة'),
        links: ['1.1.3'],
      },
    ],
  },
};

const NON_GOVERNMENTAL: AreaContent = {
  code: 'P1.2',
  title: inThree(
    'Promoting cooperation and partnership with non-governmental organizations and bodies',
    'Promouvoir la coopération et le partenariat avec les organisations et instances non gouvernementales',
    'تعزيز التعاون والشراكة مع المنظمات والهيئات غير الحكومية',
  ),
  shortTitle: inThree('Non-governmental organizations', 'Organisations non gouvernementales', 'المنظمات غير الحكومية'),
  narrative: inThree(
    'Civil society carries more and more of the work of development, and the private sector is ready to sponsor what serves both sides. The Directorate signs further agreements with them, trains the staff of their organizations, and explains to companies why knowledge, people and sustainable technology are worth investing in.',
    'La société civile assume une part croissante du développement, et le secteur privé est prêt à parrainer ce qui sert les deux parties. La Direction signe de nouveaux accords avec eux, forme le personnel de leurs organisations et explique aux entreprises pourquoi investir dans le savoir, les personnes et les technologies durables.',
    'يضطلع المجتمع المدني بنصيب متزايد من العمل التنموي، والقطاع الخاص مستعد لرعاية ما ينفع الطرفين. وتوقع المديرية معهم اتفاقيات جديدة، وتدرب العاملين في منظماتهم، وتبين للشركات جدوى الاستثمار في المعرفة والإنسان والتقنيات المستدامة.',
  ),
  outcome: {
    code: 'O1.2',
    title: inThree(
      "Enhancing the contribution of NGOs and the private sector in the Organization's programmes",
      'Renforcer la contribution des ONG et du secteur privé aux programmes de l’Organisation',
      'تعزيز إسهام المنظمات غير الحكومية والقطاع الخاص في برامج المنظمة',
    ),
    shortTitle: inThree(
      'NGO and private contribution',
      'Contribution des ONG et du privé',
      'إسهام المنظمات والقطاع الخاص',
    ),
    performanceIndicators: [
      {
        code: '1.2.1',
        title: inThree(
          'Providing a legal and procedural framework for cooperation with NGOs, civil society institutions and the private sector.',
          'Mise en place d’un cadre juridique et procédural de la coopération avec les ONG, les institutions de la société civile et le secteur privé.',
          'توفير إطار قانوني وإجرائي للتعاون مع المنظمات غير الحكومية ومؤسسات المجتمع المدني والقطاع الخاص.',
        ),
        shortTitle: inThree('Legal framework', 'Cadre juridique', 'الإطار القانوني'),
      },
      {
        code: '1.2.2',
        title: inThree(
          'Reinforcing mechanisms of coordination and consultation with civil society institutions to serve sustainable development causes.',
          'Renforcement des mécanismes de coordination et de concertation avec les institutions de la société civile au service du développement durable.',
          'تعزيز آليات التنسيق والتشاور مع مؤسسات المجتمع المدني لخدمة قضايا التنمية المستدامة.',
        ),
        shortTitle: inThree('Coordination mechanisms', 'Mécanismes de coordination', 'آليات التنسيق'),
      },
      {
        code: '1.2.3',
        title: inThree(
          'Encouraging private sector participation in the development programmes of Member States.',
          'Encouragement de la participation du secteur privé aux programmes de développement des États membres.',
          'تشجيع مشاركة القطاع الخاص في البرامج التنموية للدول الأعضاء.',
        ),
        shortTitle: inThree('Private participation', 'Participation du privé', 'مشاركة القطاع الخاص'),
      },
    ],
    measurementIndicators: [
      {
        code: 'M1.2.1',
        title: inThree(
          'Concluding cooperation agreements and new programmes of action with major NGOs, civil society institutions and the private sector.',
          'Conclusion d’accords de coopération et de nouveaux programmes d’action avec les principales ONG, les institutions de la société civile et le secteur privé.',
          'إبرام اتفاقيات تعاون وبرامج عمل جديدة مع كبريات المنظمات غير الحكومية ومؤسسات المجتمع المدني والقطاع الخاص.',
        ),
        shortTitle: inThree(
          'Agreements and programmes concluded',
          'Accords et programmes conclus',
          'اتفاقيات وبرامج مبرمة',
        ),
        unit: inThree('agreements', 'accords', 'اتفاقية'),
        links: ['1.2.1'],
      },
      {
        code: 'M1.2.2',
        title: inThree(
          'Co-organizing, sponsoring and development of specialized national, regional and international forums of civil society institutions to serve sustainable development causes.',
          'Co-organisation, parrainage et développement de forums spécialisés nationaux, régionaux et internationaux des institutions de la société civile au service du développement durable.',
          'المشاركة في تنظيم ورعاية وتطوير منتديات متخصصة وطنية وإقليمية ودولية لمؤسسات المجتمع المدني لخدمة قضايا التنمية المستدامة.',
        ),
        shortTitle: inThree('Specialized forums held', 'Forums spécialisés tenus', 'منتديات متخصصة منظمة'),
        unit: inThree('forums', 'forums', 'منتدى'),
        links: ['1.2.2'],
      },
      {
        code: 'M1.2.3',
        title: inThree(
          'Supporting implementation of a number of programmes and development projects for the benefit of Member States in cooperation with the private sector.',
          'Appui à la mise en œuvre de programmes et de projets de développement au profit des États membres, en coopération avec le secteur privé.',
          'دعم تنفيذ عدد من البرامج والمشاريع التنموية لفائدة الدول الأعضاء بالتعاون مع القطاع الخاص.',
        ),
        shortTitle: inThree(
          'Projects with the private sector',
          'Projets avec le secteur privé',
          'مشاريع مع القطاع الخاص',
        ),
        unit: inThree('projects', 'projets', 'مشروع'),
        links: ['1.2.3'],
      },
    ],
  },
};

/** First project of the directorate. */
export const PROJECT_1: ProjectContent = {
  code: 'P1',
  title: inThree(
    'Project on consolidating cooperation with governmental and non-governmental organizations and bodies',
    'Projet relatif à la consolidation de la coopération avec les organisations et instances gouvernementales et non gouvernementales',
    'مشروع ترسيخ التعاون مع المنظمات والهيئات الحكومية وغير الحكومية',
  ),
  shortTitle: inThree('Governmental and NGO partners', 'Partenaires publics et ONG', 'الشركاء الحكوميون والمنظمات'),
  narrative: inThree(
    'Agreements, joint committees and coordination meetings of earlier plans brought the Organization money and experience, and cut the cost of its programmes. This project keeps that network, looks for new partners, and turns shared work into complete programmes with clear time frames. It asks what changed for the Member States, not how many activities took place or how much they cost.',
    'Les accords, commissions mixtes et réunions de coordination des plans précédents ont apporté à l’Organisation des ressources et de l’expérience, et réduit le coût de ses programmes. Ce projet entretient ce réseau, recherche de nouveaux partenaires et transforme le travail commun en programmes complets aux calendriers précis. Il demande ce qui a changé pour les États membres, et non combien d’activités ont eu lieu ni ce qu’elles ont coûté.',
    'جلبت اتفاقيات الخطط السابقة ولجانها المشتركة واجتماعاتها التنسيقية للمنظمة موارد وخبرة، وخفضت كلفة برامجها. ويحافظ هذا المشروع على تلك الشبكة ويبحث عن شركاء جدد، ويحول العمل المشترك إلى برامج متكاملة ذات آجال واضحة. وهو يسأل عما تغير في الدول الأعضاء، لا عن عدد الأنشطة ولا عن كلفتها.',
  ),
  funding: 'regular',
  totalBudget: '766444.00',
  objectives: [
    {
      code: 'P1.O1',
      title: inThree(
        'To promote cooperation and partnership with governmental and non-governmental organizations and bodies.',
        'Promouvoir la coopération et le partenariat avec les organisations et instances gouvernementales et non gouvernementales.',
        'تعزيز التعاون والشراكة مع المنظمات والهيئات الحكومية وغير الحكومية.',
      ),
      shortTitle: inThree('Cooperation and partnership', 'Coopération et partenariat', 'التعاون والشراكة'),
    },
    {
      code: 'P1.O2',
      title: inThree(
        'To secure additional financial resources for the Organization.',
        'Mobiliser des ressources financières supplémentaires pour l’Organisation.',
        'تأمين موارد مالية إضافية للمنظمة.',
      ),
      shortTitle: inThree('Additional resources', 'Ressources supplémentaires', 'موارد إضافية'),
    },
    {
      code: 'P1.O3',
      title: inThree(
        'To implement joint projects and programmes.',
        'Mettre en œuvre des projets et programmes conjoints.',
        'تنفيذ مشاريع وبرامج مشتركة.',
      ),
      shortTitle: inThree('Joint projects', 'Projets conjoints', 'مشاريع مشتركة'),
    },
    {
      code: 'P1.O4',
      title: inThree(
        'To share expertise and experience in areas of common interest.',
        'Partager l’expertise et l’expérience dans les domaines d’intérêt commun.',
        'تبادل الخبرات والتجارب في المجالات ذات الاهتمام المشترك.',
      ),
      shortTitle: inThree('Shared expertise', 'Expertise partagée', 'تبادل الخبرات'),
    },
  ],
  areas: [GOVERNMENTAL, NON_GOVERNMENTAL],
};
