import type * as english from '../en/year-end';
import type { MessagesLike } from '../message-shape';

export const checklist: MessagesLike<typeof english.checklist> = {
  title: 'قبل الإقفال',
  settled: 'لا شيء يحول دون الإقفال.',
  blocks: 'مانع',
  warns: 'للمراجعة',
  open: 'مراجعة',
  items: {
    'earlier-open':
      '{count, plural, zero {لا شهور سابقة غير مقفلة} one {شهر سابق غير مقفل} two {شهران سابقان غير مقفلين} few {# شهور سابقة غير مقفلة} many {# شهرا سابقا غير مقفل} other {# شهر سابق غير مقفل}}',
    'payments-unmatched':
      '{count, plural, zero {لا مدفوعات واردة من الحسابات لم تُسجَّل} one {مدفوعة واردة من الحسابات لم تُسجَّل} two {مدفوعتان واردتان من الحسابات لم تُسجَّلا} few {# مدفوعات واردة من الحسابات لم تُسجَّل} many {# مدفوعة واردة من الحسابات لم تُسجَّل} other {# مدفوعة واردة من الحسابات لم تُسجَّل}}',
    'virements-undecided':
      '{count, plural, zero {لا مناقلات تنتظر قرارا} one {مناقلة تنتظر قرارا} two {مناقلتان تنتظران قرارا} few {# مناقلات تنتظر قرارا} many {# مناقلة تنتظر قرارا} other {# مناقلة تنتظر قرارا}}',
    'figures-differ':
      '{count, plural, zero {لا أرقام تخالف القيود} one {رقم يخالف القيود} two {رقمان يخالفان القيود} few {# أرقام تخالف القيود} many {# رقما يخالف القيود} other {# رقم يخالف القيود}}',
    'reservations-overdue':
      '{count, plural, zero {لا حجوز تجاوزت أجلها} one {حجز تجاوز أجله} two {حجزان تجاوزا أجلهما} few {# حجوز تجاوزت أجلها} many {# حجزا تجاوز أجله} other {# حجز تجاوز أجله}}',
    'commitments-overdue':
      '{count, plural, zero {لا ارتباطات مفتوحة تجاوزت أجلها} one {ارتباط مفتوح تجاوز أجله} two {ارتباطان مفتوحان تجاوزا أجلهما} few {# ارتباطات مفتوحة تجاوزت أجلها} many {# ارتباطا مفتوحا تجاوز أجله} other {# ارتباط مفتوح تجاوز أجله}}',
    'overrides-expired':
      '{count, plural, zero {لا استثناءات انقضت ولم تُنهَ} one {استثناء انقضى ولم يُنهَ} two {استثناءان انقضيا ولم يُنهَيا} few {# استثناءات انقضت ولم تُنهَ} many {# استثناء انقضى ولم يُنهَ} other {# استثناء انقضى ولم يُنهَ}}',
    'rates-missing':
      '{count, plural, zero {لا عملات مستعملة بلا سعر} one {عملة مستعملة بلا سعر} two {عملتان مستعملتان بلا سعر} few {# عملات مستعملة بلا سعر} many {# عملة مستعملة بلا سعر} other {# عملة مستعملة بلا سعر}}',
    'rates-unlocked':
      '{count, plural, zero {لا عملات مستعملة بلا سعر مثبت للشهر} one {عملة مستعملة بلا سعر مثبت للشهر} two {عملتان مستعملتان بلا سعر مثبت للشهر} few {# عملات مستعملة بلا سعر مثبت للشهر} many {# عملة مستعملة بلا سعر مثبت للشهر} other {# عملة مستعملة بلا سعر مثبت للشهر}}',
    'key-overdrawn':
      '{count, plural, zero {لا مشاريع يُرحَّل منها أكثر مما خُصص لها} one {مشروع يُرحَّل منه أكثر مما خُصص له: زيدوا التخصيص أو أسقطوا جزءا} two {مشروعان يُرحَّل منهما أكثر مما خُصص لهما: زيدوا التخصيص أو أسقطوا جزءا} few {# مشاريع يُرحَّل منها أكثر مما خُصص لها: زيدوا التخصيص أو أسقطوا جزءا} many {# مشروعا يُرحَّل منه أكثر مما خُصص له: زيدوا التخصيص أو أسقطوا جزءا} other {# مشروع يُرحَّل منه أكثر مما خُصص له: زيدوا التخصيص أو أسقطوا جزءا}}',
    'last-month-closed': 'شهر ديسمبر مقفل، وقيود نهاية السنة تقع فيه',
    'next-year-closed': 'شهر يناير من السنة التالية مقفل',
    'year-not-over': 'لم تنته السنة بعد',
  },
};

export const yearEnd: MessagesLike<typeof english.yearEnd> = {
  title: 'نهاية السنة',
  sentence:
    'تجربة لنهاية السنة بأرقام اليوم: ما دُفع، وما يُرحَّل إلى السنة التالية، وما يسقط. لا يتغير شيء قبل إقفال السنة.',
  states: {
    open: 'تجربة وفق القواعد المعتادة',
    prepared: 'قيد الإعداد',
    approved: 'معتمدة',
    closed: 'مقفلة',
  },
  acts: { prepared: 'تقرر', approved: 'اعتُمد', closed: 'أُقفل', reopened: 'أُعيد فتحه' },
  figures: {
    revised: 'المعدل',
    paid: 'المدفوع',
    carriedCommitments: 'ارتباطات مرحلة',
    carriedReservations: 'حجوز مرحلة',
    carriedBalance: 'رصيد مرحل',
    lapsing: 'يسقط',
  },
  equation: 'المعدل = المدفوع + المرحل + ما يسقط. بعد ذلك يتساوى المعدل والمخصص والمدفوع، ولا يبقى شيء متاح.',
  fund: '{name}، بعملة {currency}',
  project: 'المشروع والوثيقة',
  decision: 'القرار',
  decisionOf: 'القرار بشأن {what}',
  balanceOf: 'رصيد {code}',
  balances: { lapse: 'يسقط الرصيد', carry: 'ترحيل الرصيد', rephase: 'ترحيل وإعادة جدولة' },
  documents: { carry: 'ترحيل', lapse: 'إسقاط' },
  reserved: 'حجز',
  months: 'شهور {year} التي يُبرمج لها رصيد {code}',
  planned: 'مبرمج في {year}: {months}',
  after: 'بعد الإقفال: {amount} معدلا ومخصصا ومدفوعا',
  arrives: 'يبدأ {year} بمبلغ {amount}',
  obstacles: {
    overdrawn: 'ينقص {amount}: ما يُرحَّل أكبر من المخصص.',
    'documents-differ': 'تختلف الوثائق عن الرصيد بمبلغ {amount}.',
  },
  unsaved: 'تتبع الأرقام عند حفظ القرارات.',
  save: 'حفظ القرارات',
  savedToast: 'حُفظت القرارات.',
  discard: 'ترك التغييرات',
  approve: 'اعتماد',
  approveHint: 'يثبّت القرارات والأرقام. لا يعتمدها من قرر أخيرا.',
  approvedToast: 'اعتُمدت نهاية سنة {year}.',
  giveBack: 'السماح بتغيير القرارات',
  returnedToast: 'يمكن تغيير القرارات من جديد.',
  close: 'إقفال السنة…',
  closeTitle: 'إقفال {year}',
  closeText: 'يُسجَّل كل ذلك دفعة واحدة أو لا يُسجَّل منه شيء؛ تُقفل {year} وشهورها، وتتبع الوثائق المرحلة سنة {next}.',
  closeNow: 'إقفال {year} الآن',
  closedToast: 'أُقفلت سنة {year}.',
  reopen: 'إعادة فتح السنة…',
  reopenTitle: 'إعادة فتح {year}',
  reopenText: 'يُعكس كل قيد من قيود الإقفال ما دامت سنة {next} لم تستعمل المال. يبقى السبب مع السنة وفي سجل التدقيق.',
  reopenedToast: 'أُعيد فتح سنة {year}.',
  changed: 'لم تعد هذه الأرقام كما اعتُمدت؛ اسمحوا بتغيير القرارات ثم اعتمدوا من جديد.',
  difference: '{project}، {figure}: المعتمد {approved}، والآن {now}',
  used: '{project} {document}: رُحِّل {carried}، وبقي {left}',
  emptyTitle: 'لا مال في هذه السنة',
  emptyText: 'لم يُعتمد شيء لسنة {year}، فلا شيء ينتهي معها.',
  closedTitle: 'أُقفلت بلا سجل',
  closedText: 'أُقفلت {year} قبل أن تُمسك نهاية السنة هنا.',
  notYear: 'هذه ليست سنة مالية للمنظمة.',
  inLedger: 'نهاية السنة',
};
