import type * as source from '../en/reporting';
import type { MessagesLike } from '../message-shape';

export const dashboard: MessagesLike<typeof source.dashboard> = {
  title: 'لوحة المتابعة',
  filters: 'عوامل التصفية',
  year: 'السنة',
  directorate: 'المديرية',
  project: 'المشروع',
  wholePlan: 'كامل الخطة',
  headline:
    'من أصل {total, plural, zero {لا نتائج} one {نتيجة متوقعة واحدة} two {نتيجتين متوقعتين} few {# نتائج متوقعة} many {# نتيجة متوقعة} other {# نتيجة متوقعة}}: {list}.',
  headlineParts: {
    achieved:
      '{count, plural, zero {لا شيء محقق} one {واحدة محققة} two {اثنتان محققتان} few {# محققة} many {# محققة} other {# محققة}}',
    'on-track':
      '{count, plural, zero {لا شيء على المسار} one {واحدة على المسار} two {اثنتان على المسار} few {# على المسار} many {# على المسار} other {# على المسار}}',
    'partly-on-track':
      '{count, plural, zero {لا شيء على المسار جزئيا} one {واحدة على المسار جزئيا} two {اثنتان على المسار جزئيا} few {# على المسار جزئيا} many {# على المسار جزئيا} other {# على المسار جزئيا}}',
    'off-track':
      '{count, plural, zero {لا شيء خارج المسار} one {واحدة خارج المسار} two {اثنتان خارج المسار} few {# خارج المسار} many {# خارج المسار} other {# خارج المسار}}',
    'no-data':
      '{count, plural, zero {لا شيء بلا بيانات} one {واحدة بلا بيانات} two {اثنتان بلا بيانات} few {# بلا بيانات} many {# بلا بيانات} other {# بلا بيانات}}',
    'not-computable':
      '{count, plural, zero {لا شيء} one {واحدة لا يمكن حسابها} two {اثنتان لا يمكن حسابهما} few {# لا يمكن حسابها} many {# لا يمكن حسابها} other {# لا يمكن حسابها}}',
    'insufficient-data':
      '{count, plural, zero {لا شيء} one {واحدة لا يمكن الحكم عليها بعد} two {اثنتان لا يمكن الحكم عليهما بعد} few {# لا يمكن الحكم عليها بعد} many {# لا يمكن الحكم عليها بعد} other {# لا يمكن الحكم عليها بعد}}',
    'not-due':
      '{count, plural, zero {لا شيء} one {واحدة لم يحن موعدها} two {اثنتان لم يحن موعدهما} few {# لم يحن موعدها} many {# لم يحن موعدها} other {# لم يحن موعدها}}',
  },
  noOutcomes: 'لا نتائج متوقعة في هذا الاختيار.',
  threeIndices: 'ثلاثة مؤشرات عامة',
  figures: { delivery: 'التنفيذ', results: 'النتائج', finance: 'المالية' },
  expected: 'المتوقع {percent}',
  pace: 'الوتيرة {pace}',
  says: {
    delivery: {
      achieved: 'أُنجز كل العمل المتفق عليه.',
      'on-track': 'يُنجز العمل كما خُطط له.',
      'partly-on-track': 'العمل متأخر قليلا عن خطته.',
      'off-track': 'العمل متأخر كثيرا عن خطته.',
      'no-data': 'لا يُعرف شيء عن العمل.',
      'not-computable': 'لا يمكن حساب التنفيذ.',
      'insufficient-data': 'ما يُعرف عن العمل قليل جدا.',
      'not-due': 'لم يُخطط حتى الآن إلا لعمل قليل.',
    },
    results: {
      achieved: 'تحققت المستهدفات.',
      'on-track': 'تأتي النتائج كما هو متوقع.',
      'partly-on-track': 'تأتي النتائج ببطء أكبر.',
      'off-track': 'النتائج متأخرة كثيرا.',
      'no-data': 'لم تُعتمد أي نتائج.',
      'not-computable': 'لا يمكن حساب النتائج.',
      'insufficient-data': 'التقارير أقل من أن يُحكم عليها.',
      'not-due': 'لم يحن موعد أي نتائج بعد.',
    },
  },
  financeSays: {
    over: 'تُنفق الأموال أسرع من مرور الوقت.',
    under: 'تُنفق الأموال أبطأ من مرور الوقت.',
    asPlanned: 'تُنفق الأموال بوتيرة مرور الوقت تقريبا.',
  },
  deliveryNote:
    '{count, plural, zero {لا أنشطة} one {نشاط واحد} two {نشاطان} few {# أنشطة} many {# نشاطا} other {# نشاط}}',
  dropped: '{percent} أُلغي أو تجاوزته الأحداث',
  resultsNote: 'التغطية {percent}',
  financeNote: 'دُفع {paid} من {revised}',
  reasons: {
    'nothing-reported': 'لم يُعتمد شيء بعد.',
    'nothing-due': 'لم يحن موعد شيء بعد.',
    'nothing-appropriated': 'لم يُفتح أي اعتماد.',
    'nothing-counted': 'لا شيء يُحسب.',
    'weights-missing': 'لا وزن لأي شيء.',
    'children-missing': 'لا شيء تحته.',
  },
  outcomes: 'النتائج في الميزان',
  outcome: 'النتيجة المتوقعة',
  light: 'الحالة',
  money: 'الأموال',
  keyResults: 'النتائج',
  keyMoney: 'الأموال المنفقة',
  keyExpected: 'المتوقع اليوم',
  coverage: 'التغطية {percent}',
  balanceSaid: 'النتائج {results}، والمتوقع {expected}؛ وأُنفق {money} مما كان ينبغي أن تكلفه الأنشطة.',
  exceptions: 'ما يستوجب الانتباه',
  noExceptions: 'لا شيء يستوجب الانتباه.',
  moreExceptions:
    '{count, plural, zero {لا مزيد} one {واحد آخر} two {اثنان آخران} few {# أخرى} many {# أخرى} other {# أخرى}}',
  exceptionKinds: {
    'outcome-off-track': 'نتيجة خارج المسار',
    'report-overdue': 'تقرير متأخر',
    'activity-blocked': 'نشاط متوقف',
    'activity-late': 'نشاط متأخر',
    'starts-without-commitment': 'يبدأ دون ارتباط مالي',
  },
  exceptionDates: {
    'outcome-off-track': 'بتقييم {date}',
    'report-overdue': 'منذ {date}',
    'activity-blocked': 'مخطط حتى {date}',
    'activity-late': 'مخطط حتى {date}',
    'starts-without-commitment': 'يبدأ {date}',
  },
  budget: 'الميزانية حسب المشروع',
  usd: 'بالدولار',
  thousandUsd: 'بآلاف الدولارات',
  buckets: { allotted: 'المخصص', committed: 'المرتبط به', paid: 'المدفوع' },
  budgetSaid: '{code}: دُفع {paid} من {revised}.',
  noMoney: 'لا أموال لأي مشروع في هذا الاختيار.',
  offBudget:
    '{count, plural, zero {لا مشاريع خارج الميزانية} one {مشروع واحد خارج الميزانية} two {مشروعان خارج الميزانية} few {# مشاريع خارج الميزانية} many {# مشروعا خارج الميزانية} other {# مشروع خارج الميزانية}}، بلا مبالغ إلى أن يتفق الشركاء.',
  quadrant: 'الإنفاق مقابل النتائج',
  paceUnit: 'الوتيرة، 1.0 كما هو مخطط',
  resultsPace: 'وتيرة النتائج',
  moneyPace: 'وتيرة الإنفاق',
  quadrants: {
    resultsAhead: 'النتائج تسبق الأموال',
    bothOnPace: 'كلاهما بالوتيرة',
    bothBehind: 'كلاهما متأخر',
    moneyAhead: 'الأموال تسبق',
  },
  quadrantNote: 'يقع الخطان عند {pace}، حيث يبدأ المسار. الإنفاق: المدفوع مما كان ينبغي أن تكلفه الأنشطة.',
  pointSaid: '{code}: وتيرة النتائج {results}، ووتيرة الإنفاق {money}',
  noPaces: 'ليس لأي نتيجة في هذا الاختيار وتيرتان بعد.',
  emptyTitle: 'لا خطة لعرضها',
  emptyText: 'لا يمكنكم الاطلاع على أي خطة بعد.',
  why: 'لماذا هذا الرقم',
  howComputed: 'كيف يُحسب',
  inputs: { delivery: 'الأنشطة', results: 'ما تحته', finance: 'المشاريع، المدفوع' },
  leftOut: 'ما لم يُحسب',
  json: 'JSON',
  policy: 'السياسة {version}، حتى {date}.',
  inputNote: 'الوزن {weight}، المتوقع {expected}',
  ofRevised: 'من {amount}',
  steps: {
    index: 'المؤشر العام',
    expected: 'المتوقع',
    score: 'الدرجة',
    coverage: 'التغطية',
    paid: 'المدفوع',
    revised: 'المعدل',
  },
  formulas: {
    delivery: {
      index: 'مجموع (الوزن × التقدم) ÷ مجموع الأوزان؛ بالمراحل، وإلا فالمخطط 0 والجاري ½ والمنجز 1',
      expected: 'المتوسط نفسه لما ينبغي أن يبلغه كل نشاط حسب تواريخه',
    },
    results: {
      score: 'مجموع (الوزن × الدرجة) ÷ مجموع الأوزان، لما له درجة',
      expected: 'المتوسط نفسه للتقدم المتوقع',
      coverage: 'مجموع (الوزن × التغطية) ÷ مجموع الأوزان، لما حان موعده',
    },
    finance: {
      paid: 'مجموع المشاريع',
      revised: 'مجموع المشاريع',
      index: 'المدفوع ÷ المعدل؛ والمتوقع هو حصة الوقت المنقضي',
    },
  },
  exclusions: {
    'outside-index': 'مقترح أو ملغى أو تجاوزته الأحداث.',
    'without-weight': 'لا وزن له.',
    'not-due': 'لم يحن موعده بعد.',
    'no-data': 'حان موعده ولا تقرير معتمد له.',
    'not-computable': 'لا يمكن حسابه.',
  },
};

export const home: MessagesLike<typeof source.home> = {
  owed: 'ما عليّ',
  watched: 'ما يستوجب الانتباه',
  sentence:
    '{count, plural, zero {لا شيء في انتظاركم.} one {بند واحد في انتظاركم.} two {بندان في انتظاركم.} few {# بنود في انتظاركم.} many {# بندا في انتظاركم.} other {# بند في انتظاركم.}} {late, plural, zero {لا شيء متأخر.} one {واحد متأخر.} two {اثنان متأخران.} few {# متأخرة.} many {# متأخرا.} other {# متأخر.}}',
  watchedSentence:
    '{count, plural, zero {لا شيء يستوجب الانتباه} one {أمر واحد يستوجب الانتباه} two {أمران يستوجبان الانتباه} few {# أمور تستوجب الانتباه} many {# أمرا يستوجب الانتباه} other {# أمر يستوجب الانتباه}} حتى {date}.',
  addActivity: 'إضافة نشاط',
  openDashboard: 'فتح لوحة المتابعة',
  groups: { late: 'متأخر', week: 'هذا الأسبوع', later: 'لاحقا' },
  today: 'اليوم',
  daysLate:
    '{days, plural, zero {لا تأخير} one {متأخر يوما} two {متأخر يومين} few {متأخر # أيام} many {متأخر # يوما} other {متأخر # يوم}}',
  inDays:
    '{days, plural, zero {اليوم} one {بعد يوم} two {بعد يومين} few {بعد # أيام} many {بعد # يوما} other {بعد # يوم}}',
  acts: {
    'report-due': 'إدخال القيمة',
    'report-returned': 'تصحيح',
    'report-to-review': 'مراجعة',
    'activity-without-commitment': 'فتح',
    'activity-late': 'تحديث',
    'commitment-open': 'تسوية',
    commit: 'ارتباط مالي',
  },
  why: {
    'report-due': 'لم تُبلّغ أي قيمة.',
    'report-returned': 'أُعيد:',
    'report-to-review': 'قُدّم وينتظر القرار.',
    'activity-without-commitment': 'يبدأ قريبا ولم يُرتبط بأي مبلغ بعد.',
    'activity-late': 'مضت نهايته المخططة.',
    'commitment-open': 'انتهى النشاط وما زال مبلغ مفتوحا:',
  },
  nothingTitle: 'لا شيء في انتظاركم',
  nothingText: 'ستظهر هنا تقاريركم ومراجعاتكم ومدفوعاتكم.',
  noPlanTitle: 'لا خطة لمتابعتها',
  noPlanText: 'أرقام الخطة ليست من أدواركم.',
  myAreas: 'محاوري',
  areas: 'محاور التدخل',
  paidIn: 'المدفوع {year}، بالدولار',
  changes: 'آخر التغييرات',
  noChanges: 'لا تغييرات بعد.',
  open: 'فتح',
};
