import { FinanceDesk, minus, usd } from '@mizan/api/testing';
import { Money, ratio, sum } from '@mizan/shared/money';
import type {
  BalanceExplanationView,
  BurnUpView,
  ControlActivityView,
  ControlRowView,
  ControlTableView,
  CostNatureView,
  LedgerPageView,
  MoneyView,
  PhasingListView,
  ProblemDetails,
} from '@mizan/shared/contracts';

const money = ({ amount }: MoneyView): Money => Money.parse(amount, 'USD');
const total = (amounts: readonly MoneyView[]): MoneyView => sum(amounts.map(money), 'USD').toJSON();

describe('the control table over HTTP, on the built server', () => {
  let desk: FinanceDesk;
  let natures: readonly CostNatureView[];

  beforeAll(async () => {
    desk = await FinanceDesk.open();
    natures = (await desk.finance.get<CostNatureView[]>('/api/cost-natures')).body;
  });
  afterAll(() => desk.server.stop());

  const ask = async <View>(what: string, filters: Readonly<Record<string, string>> = {}): Promise<View> => {
    const question = new URLSearchParams({ planId: desk.planId, year: '2014', ...filters });
    return (await desk.finance.get<View>(`/api/budget/${what}?${question.toString()}`)).body;
  };
  const table = (filters: Readonly<Record<string, string>> = {}) => ask<ControlTableView>('control', filters);
  const rowOf = async (code: string, filters: Readonly<Record<string, string>> = {}): Promise<ControlRowView> => {
    const row = (await table(filters)).rows.find((one) => one.code === code);
    if (!row) throw new Error(`There is no row ${code}.`);
    return row;
  };
  const natureId = (code: string): string => natures.find((nature) => nature.code === code)?.id ?? '';

  it('holds each project and the total against the planned course, and says what it rests on', async () => {
    const { rows, total: sums, course, businessDate } = await table();
    const { rows: courses } = await ask<PhasingListView>('phasing');
    expect(businessDate).toBe('2014-09-30');
    for (const planned of courses.filter(({ isRegular }) => isRegular)) {
      const row = rows.find(({ projectId }) => projectId === planned.projectId);
      expect(row?.course?.basis).toBe(planned.basis);
      const byMonth = planned.basis === 'time-elapsed' ? null : total(planned.months.slice(0, 9));
      expect(byMonth ?? row?.course?.planned).toEqual(row?.course?.planned);
    }
    expect([course?.basis, course?.planned]).toEqual([
      'mixed',
      total(rows.flatMap((row) => row.course?.planned ?? [])),
    ]);
    expect(course?.forecast).toEqual(
      total([sums.paid, sums.committed, ...rows.flatMap((row) => row.course?.remainder ?? [])]),
    );
    const pace = ratio(money(sums.paid), money(course?.planned ?? sums.paid));
    expect(course?.pace?.slice(0, 8)).toBe(pace?.toFixed().slice(0, 8));
    const p3 = await rowOf('P3');
    const days = (273 / 365) * 80_000;
    expect(p3.course?.planned.amount.slice(0, 7)).toBe(days.toFixed(2).slice(0, 7));
  });

  it('flags a pace that is more than 0.3 from 1, and no other', async () => {
    const { rows } = await table();
    const flags = rows.flatMap(({ course }) => (course === null ? [] : [[course.pace, course.flag] as const]));
    expect(flags).toHaveLength(3);
    for (const [pace, flag] of flags) {
      const away = Math.abs(Number(pace) - 1) > 0.3;
      expect(flag !== null).toBe(away);
    }
  });

  it('goes down to areas and activities, which add up', async () => {
    const p1 = await rowOf('P1');
    expect(total(p1.areas.map(({ paid }) => paid))).toEqual(p1.balance?.paid);
    for (const area of p1.areas) {
      const activities = await ask<ControlActivityView[]>('control/activities', { areaId: area.areaId });
      expect(activities.length).toBeGreaterThan(0);
      expect(total(activities.map(({ paid }) => paid))).toEqual(area.paid);
      expect(total(activities.map(({ committed }) => committed))).toEqual(area.committed);
    }
    const nowhere = await ask<ControlActivityView[]>('control/activities', { areaId: p1.projectId });
    expect(nowhere).toEqual([]);
  });

  it('of a nature shows what was taken for it and no ceiling, as long as no money was given for it', async () => {
    const nature = natureId('20');
    const filters = { natureId: nature };
    const narrowed = await table(filters);
    expect([narrowed.hasCeiling, narrowed.course]).toEqual([false, null]);
    const ledger = await ask<LedgerPageView>('ledger', filters);
    expect([narrowed.total.paid, narrowed.total.committed]).toEqual([ledger.totals.paid, ledger.totals.committed]);
    expect(money(narrowed.total.paid).isLessThan(money((await table()).total.paid))).toBe(true);
    const areas = narrowed.rows.flatMap((row) => row.areas.map(({ paid }) => paid));
    expect(total(areas)).toEqual(narrowed.total.paid);
  });

  it('of a nature that money was given for has its ceiling, and of its group it counts too', async () => {
    const child = natures.find(({ parentId }) => parentId !== null);
    const nature = child?.id ?? '';
    const projectId = desk.activity.project.id;
    const given = await desk.controller.post('/api/budget/appropriations', {
      ...{ projectId, year: 2014, natureId: nature, amount: usd('500.00') },
    });
    expect(given.status).toBe(200);
    const row = await rowOf('P1', { natureId: nature, projectId });
    const before = money(row.balance?.revised ?? usd('0.00'));
    expect([before.toDecimal(), row.balance?.appropriated]).toEqual(['500.00', usd('500.00')]);
    const group = await rowOf('P1', { natureId: child?.parentId ?? '', projectId });
    expect(group.balance?.revised).toEqual(usd('500.00'));
    const whole = await rowOf('P1');
    expect(minus(whole.balance?.revised ?? usd('0.00'), usd('500.00'))).toBe('255481.33');
  });

  it('is of one fund, and knows no other than those that there are', async () => {
    const { fund, funds } = await table();
    expect([fund.isRegular, fund.currency, funds[0]]).toEqual([true, 'USD', fund]);
    expect(await table({ fundId: fund.id })).toEqual(await table());
    for (const { id, currency } of funds.slice(1)) {
      const other = await table({ fundId: id });
      expect([other.fund.id, other.total.revised.currency]).toEqual([id, currency]);
      expect(other.rows.map((row) => row.balance?.paid.currency)).toEqual(other.rows.map(() => currency));
      const ledger = await ask<LedgerPageView>('ledger', { fundId: id });
      expect(other.total.paid).toEqual(ledger.totals.paid);
    }
    const unknown = await ask<ProblemDetails>('control', { fundId: desk.planId });
    expect(unknown.code).toBe('request.not-found');
    const nonsense = await ask<ProblemDetails>('control', { fundId: `x' OR 1=1` });
    expect(nonsense.code).toBe('request.invalid');
  });

  it('runs along the year to the same totals: facts until the business date, from there the forecast', async () => {
    const filters = { projectId: desk.activity.project.id };
    const course = await ask<BurnUpView>('burn-up', filters);
    const row = await rowOf('P1', filters);
    const { months } = course;
    expect(months.map(({ endsOn }) => endsOn.slice(5)).filter((day) => day > '09-15')).toEqual([
      ...['09-30', '10-31', '11-30', '12-31'],
    ]);
    expect([course.paid, course.committed, course.revised]).toEqual([
      ...[row.balance?.paid, row.balance?.committed, row.balance?.revised],
    ]);
    const [september, october, december] = [months[8], months[9], months[11]];
    expect(september?.paid).toEqual(row.balance?.paid);
    expect([september?.planned, course.course]).toEqual([row.course?.planned, row.course]);
    expect(september?.taken).toEqual(total([course.paid, course.committed]));
    expect([september?.forecast, october?.paid, months[7]?.forecast]).toEqual([september?.taken, null, null]);
    expect([december?.planned, december?.forecast]).toEqual([course.revised, row.course?.forecast]);
    expect(minus(october?.forecast ?? course.paid, september?.taken ?? course.paid)).toBe(
      minus(october?.planned ?? course.paid, september?.planned ?? course.paid),
    );
  });

  it('of a year that is over has facts alone, and of one to come its plan and forecast', async () => {
    const over = await ask<BurnUpView>('burn-up', { year: '2013' });
    expect(over.months[11]?.paid).toEqual(over.paid);
    expect(over.months.every(({ forecast }) => forecast === null)).toBe(true);
    const toCome = await ask<BurnUpView>('burn-up', { year: '2015' });
    expect(toCome.months.every(({ paid }) => paid === null)).toBe(true);
    expect(toCome.months[11]?.forecast).toEqual(toCome.revised);
    const everything = await desk.finance.get<ProblemDetails>(`/api/budget/burn-up?planId=${desk.planId}`);
    expect([everything.status, everything.body.fields?.map(({ path }) => path)]).toEqual([400, ['year']]);
  });

  it('explains pace and forecast from their parts, and a figure of an area or an activity from its entries', async () => {
    const { total: sums, course } = await table();
    const pace = await ask<BalanceExplanationView>('explanation', { figure: 'pace' });
    expect([pace.value, pace.currency, pace.course?.planned]).toEqual([course?.pace, null, course?.planned]);
    const heading = await ask<BalanceExplanationView>('explanation', { figure: 'forecast' });
    expect([heading.value, heading.course?.remainder]).toEqual([course?.forecast.amount, course?.remainder]);
    expect(total([...heading.inputs.map(({ amount }) => amount), course?.remainder ?? sums.paid])).toEqual(
      course?.forecast,
    );
    const area = (await rowOf('P1')).areas[0];
    const ofArea = await ask<BalanceExplanationView>('explanation', { figure: 'paid', areaId: area?.areaId ?? '' });
    expect([ofArea.value, ofArea.course]).toEqual([area?.paid.amount, null]);
    const activities = await ask<ControlActivityView[]>('control/activities', { areaId: area?.areaId ?? '' });
    const paid = activities.find((one) => money(one.paid).isPositive());
    const ofActivity = await ask<BalanceExplanationView>('explanation', {
      figure: 'paid',
      activityId: paid?.activityId ?? '',
    });
    expect(ofActivity.value).toBe(paid?.paid.amount);
    const ceiling = await ask<ProblemDetails>('explanation', { figure: 'available', areaId: area?.areaId ?? '' });
    expect(ceiling.code).toBe('request.invalid');
  });
});
