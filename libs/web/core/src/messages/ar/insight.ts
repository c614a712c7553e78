import type * as source from '../en/insight';
import type { MessagesLike } from '../message-shape';

export const insight: MessagesLike<typeof source.insight> = {
  outcomeTitle: 'النتيجة المتوقعة',
  outcomeSentence:
    'قُطع {score} من الطريق، وكان المتوقع {expected} في {date}: الوتيرة {pace}. قُدمت تقارير عن {coverage} من الوزن.',
  heldDown: 'أبقتها عند «على المسار جزئيا» مؤشرات حاسمة خارج المسار:',
  course: 'المسيرة',
  courseOf: 'مسيرة {code}',
  courseSentence: 'المحقق إلى اليوم {actual}، وكان المتوقع {expected} في {date}.',
  targetSentence: 'المستهدف {target} بنهاية {year}.',
  nothingYet: 'لم يُعتمد شيء بعد.',
  targetMark: 'المستهدف {figure}',
  expectedLine: 'المتوقع بحسب المستهدفات',
  projection: 'الإسقاط',
  band: 'هامش عدم اليقين',
  ofTheWay: 'الجزء المقطوع من الطريق إلى المستهدفات',
  standsOn: 'ما تقوم عليه',
  sparkSaid: '{code}: المحقق {actual} من {target}',
  unpaired: 'دون مؤشر أداء مقترن',
  proposedPairing: 'اقتران مقترح',
  nothingMeasures: 'لا شيء يقيس مؤشر الأداء هذا بعد.',
  workAndMoney: 'العمل والمال',
  openActivities: 'أنشطة {code}',
  paid: 'المدفوع',
  committed: 'الملتزم به',
  ofArea: 'لمجال التدخل، في الخطة كلها.',
  periods: 'الفترات',
  details: { short: 'السنوات ثم فصول السنة', all: 'كل الفصول' },
};
