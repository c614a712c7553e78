import type * as source from '../en/budget-reports';
import type { MessagesLike } from '../message-shape';

export const budgetReports: MessagesLike<typeof source.budgetReports> = {
  title: 'تقارير الميزانية',
  sentence: 'المال كما كان في أي يوم. تُظهر الشاشة والمصنف وملف PDF الأرقام نفسها.',
  names: {
    execution: 'تنفيذ الميزانية',
    'open-commitments': 'الارتباطات المفتوحة',
    virements: 'سجل المناقلات',
    contributions: 'المساهمات حسب الشريك',
  },
  about: {
    execution: 'ما اعتُمد وخُصص وارتُبط به ودُفع، حسب المشروع أو طبيعة الإنفاق أو الصندوق أو الفصل.',
    'open-commitments': 'ما بقي مستحقاً ولمن، بحسب المدة التي مضت على فتحه.',
    virements: 'كل مناقلة ببنودها ومن طلبها ومن قررها وبأي قاعدة.',
    contributions: 'ما وعد به كل شريك واتفق عليه وقدمه نقداً وعيناً، وما استُعمل منه.',
  },
  filters: 'موضوع التقرير',
  by: 'حسب',
  groupings: { project: 'المشروع', nature: 'طبيعة الإنفاق', fund: 'الصندوق', quarter: 'الفصل' },
  year: 'السنة',
  wholePlan: 'كامل الخطة',
  project: 'المشروع',
  asOf: 'حتى يوم',
  pdf: 'PDF',
  pdfTooLong: 'يتسع ملف PDF لعدد {limit} من الصفوف. ضيّق التقرير أو خذ ملف إكسل.',
  left: '{count, plural, zero {لا صفوف أخرى} one {صف آخر واحد} two {صفان آخران} few {# صفوف أخرى} many {# صفاً آخر} other {# صف آخر}} في الملفات. والمجاميع لكل الصفوف.',
  emptyTitle: 'لا شيء في هذا التقرير',
  emptyText: 'لم يُسجَّل شيء حتى ذلك اليوم بعوامل التصفية هذه. اختر سنة أو مشروعاً أو يوماً آخر.',
};
