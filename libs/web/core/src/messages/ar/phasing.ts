import type * as source from '../en/phasing';
import type { MessagesLike } from '../message-shape';

export const phasing: MessagesLike<typeof source.phasing> = {
  title: 'التوزيع الزمني',
  sentence: 'متى يُخطَّط لاستعمال أموال كل مشروع. وبه تُقارن الوتيرة والمبلغ المتوقع.',
  months: 'حسب الشهر',
  monthsText: 'اثنا عشر شهرا مجموعها الاعتماد المعدل. ويمكن لصق مجموعة خلايا من جدول إلكتروني.',
  missing: 'ما بقي للتوزيع',
  whole: 'مكتمل',
  even: 'توزيع بالتساوي',
  evenOf: 'توزيع بالتساوي: {project}',
  cell: '{project}، {month}',
  keep: 'حفظ الأشهر',
  kept: 'حُفظت أشهر {project}.',
  notKept: 'لم تُحفظ أشهر {project}: {reason}',
  unread: '{project}، {month}: {reason}',
  bases: {
    phased: 'موزع على الأشهر',
    scaled: 'موزع على الأشهر، ومعدّل بنسبة الاعتماد المعدل',
    'time-elapsed': 'غير موزع على الأشهر: تُحتسب أيام السنة',
  },
  keptFor: 'حُفظ لمبلغ {amount} في {date}',
  emptyTitle: 'لا شيء يوزَّع هنا بعد',
  emptyText: 'لا مشروع يمكنكم الاطلاع عليه له أموال في هذه السنة. تُفتح الاعتمادات في صفحة المراقبة.',
};

export const quarters: MessagesLike<typeof source.quarters> = {
  title: 'حسب ربع السنة',
  text: 'ما خُصص، وتحته ما كان مخططا. والمقترح هو المخطط حتى نهاية الربع مما لم يخصص بعد.',
  quarter: 'ربع السنة',
  names: { 1: 'الربع الأول', 2: 'الربع الثاني', 3: 'الربع الثالث', 4: 'الربع الرابع' },
  planned: 'المخطط {amount}',
  amount: 'يُخصَّص',
  amountOf: 'يُخصَّص للمشروع {project}',
  acts: {
    1: 'تخصيص الربع الأول',
    2: 'تخصيص الربع الثاني',
    3: 'تخصيص الربع الثالث',
    4: 'تخصيص الربع الرابع',
  },
  nothing: 'لا شيء يُخصَّص: لا مبلغ أكبر من الصفر.',
  unread: 'المبلغ المخصَّص للمشروع {project}: {reason}',
  done: 'خُصص مبلغ {amount} في قيد واحد.',
};
