import type * as source from '../en/control-table';
import type { MessagesLike } from '../message-shape';

export const controlTable: MessagesLike<typeof source.controlTable> = {
  fund: 'الصندوق',
  nature: 'طبيعة النفقة',
  amountsIn: 'المبالغ بعملة {currency}',
  pace: 'الوتيرة',
  flags: { over: 'أسرع من الخطة', under: 'أبطأ من الخطة' },
  bases: {
    phased: 'تُقارن بالأشهر المخططة.',
    scaled: 'تُقارن بالأشهر المخططة، معدّلة بنسبة الاعتماد المعدل.',
    'time-elapsed': 'لا توزيع على الأشهر: تُقارن بالوقت المنقضي.',
    mixed: 'تُقارن المشاريع الموزعة بأشهرها، والأخرى بالوقت المنقضي.',
  },
  showAll: 'إظهار المجمّد والمحجوز',
  showLess: 'إخفاء المجمّد والمحجوز',
  commitFor: 'ارتباط مالي للنشاط {code}',
  noArea: 'بلا محور',
  noActivities: 'لا أنشطة هنا في هذه السنة.',
  plannedCost: 'المخطط {amount}',
  noCeiling: 'يراقَب على مستوى المشروع',
  noCeilingNote: 'لم يُفتح اعتماد لهذه الطبيعة وحدها، فليس لها سقف خاص بها. ويظهر ما ارتُبط به وما دُفع لأجلها.',
  plannedToday: 'المخطط إلى اليوم',
  paceFormula: 'نسبة الصرف ÷ النسبة المخططة؛ و1.00 يعني كما خُطط',
  shareStep: 'المخطط حتى {date}',
  shareFormula: 'المخطط حتى تاريخ العمل ÷ المعدل',
  forecastFormula: 'المدفوع + المرتبط به + المخطط لبقية السنة',
  allFunds: 'لا مشروع له أموال من هذا الصندوق في هذه السنة.',
};

export const burnUp: MessagesLike<typeof source.burnUp> = {
  title: 'مسار السنة والمبلغ المتوقع',
  sentence:
    'حتى {date} دُفع {paid}، ومجموع المدفوع والمرتبط به {taken}، وكان المخطط {planned}. وتتجه السنة إلى {forecast} من {revised}.',
  month: 'الشهر',
  taken: 'المدفوع والمرتبط به',
  planned: 'المخطط',
  forecast: 'المبلغ المتوقع',
  today: 'اليوم',
  unit: 'بآلاف {currency}',
  heading: 'تتجه السنة إلى',
};
