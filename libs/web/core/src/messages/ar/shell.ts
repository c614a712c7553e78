import type * as source from '../en/shell';
import type { MessagesLike } from '../message-shape';

export const shell: MessagesLike<typeof source.shell> = {
  product: 'ميزان',
  skip: 'انتقل إلى المحتوى',
  mainNavigation: 'الرئيسي',
  language: 'اللغة',
  where: 'أنت هنا',
  account: 'الحساب',
  changePassword: 'تغيير كلمة المرور',
  more: 'المزيد',
  leaveUnsaved: 'لم يُحفظ ما كتبتموه. هل تغادرون الصفحة؟',
  signOut: 'تسجيل الخروج',
  businessDate: 'الأرقام حتى {date}',
  demonstration: 'أرقام توضيحية. أما البنية والعناوين ومجموع ميزانيتي المشروعين فهي كما وردت في الخطة المعتمدة.',
  home: 'الرئيسية',
  plan: 'الخطة',
  activities: 'الأنشطة',
  results: 'النتائج',
  budget: 'الميزانية',
  dashboard: 'لوحة المتابعة',
  dashboardShort: 'المتابعة',
  reports: 'التقارير',
  administration: 'إدارة النظام',
  refusedTitle: 'هذه الصفحة لغيرك',
  refusedText: 'لا يمكنك فتحها. يمكن ذلك لأصحاب هذه الأدوار: {roles}.',
  missingTitle: 'لا يوجد شيء هنا',
  missingText: 'العنوان غير صحيح، أو ليس لك حق الاطلاع على ما يشير إليه.',
  backHome: 'إلى الصفحة الرئيسية',
};

export const signIn: MessagesLike<typeof source.signIn> = {
  title: 'تسجيل الدخول',
  sentence: 'النتائج في كفة، والمال في الأخرى.',
  email: 'البريد الإلكتروني',
  password: 'كلمة المرور',
  submit: 'دخول',
  ended: 'انتهت جلستك. سجل الدخول من جديد لتكمل من حيث كنت.',
};

export const password: MessagesLike<typeof source.password> = {
  title: 'تغيير كلمة المرور',
  current: 'كلمة المرور الحالية',
  next: 'كلمة المرور الجديدة',
  hint: '{min} رمزا على الأقل.',
  submit: 'تغيير كلمة المرور',
  done: 'تغيرت كلمة المرور، وانتهت الجلسات الأخرى.',
};

export const words: MessagesLike<typeof source.words> = {
  save: 'حفظ',
  cancel: 'إلغاء',
  close: 'إغلاق',
  edit: 'تعديل',
  remove: 'إزالة',
  all: 'الكل',
  tryAgain: 'حاول من جديد',
  loadFailed: 'تعذرت قراءة الأرقام',
  onlyIn: 'متوفر فقط باللغة {language}',
  why: 'لماذا؟',
  excel: 'إكسل',
  showTable: 'عرض كجدول',
  showChart: 'عرض كرسم',
  more: 'عرض المزيد',
  languages: { en: 'الإنجليزية', fr: 'الفرنسية', ar: 'العربية' },
  total: 'المجموع',
};

export const roles: MessagesLike<typeof source.roles> = {
  planner: 'مخطط',
  'head-of-directorate': 'رئيس المديرية',
  'finance-officer': 'موظف مالي',
  'financial-controller': 'مراقب مالي',
  management: 'الإدارة العليا',
  auditor: 'مدقق',
  administrator: 'مدير النظام',
};

export const lights: MessagesLike<typeof source.lights> = {
  'on-track': 'على المسار',
  'partly-on-track': 'على المسار جزئيا',
  'off-track': 'خارج المسار',
  achieved: 'تحقق',
  'no-data': 'لا بيانات',
  'not-computable': 'غير قابل للحساب',
  'insufficient-data': 'بيانات غير كافية',
  'not-due': 'لم يحن بعد',
};
