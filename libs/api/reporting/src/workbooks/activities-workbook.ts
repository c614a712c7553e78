import type { PassThrough } from 'node:stream';

import type { ActivityMoney } from '@mizan/api/budget';
import { Money, sum } from '@mizan/shared/money';
import type { ActivityStatus, ActivityView } from '@mizan/shared/contracts';

import { cellDate, cellNumber, cellText } from './cell-values';
import { FORMATS, TitledSheet, type Cell, type CellTint, type SheetColumn } from './titled-sheet';
import { localeOf, messagesOf, titleLines, type WorkbookContext } from './workbook-context';
import type { WorkbookMessages } from './workbook-messages';

/** What the workbook of activities is made of; rows come page by page, in the order of the list. */
export interface ActivitiesSource {
  readonly plan: string;
  readonly filters: readonly string[];
  readonly pages: AsyncIterable<readonly ActivityView[]>;
  /** What an activity has committed and paid; null where the reader may not see it, and the cells are left empty. */
  readonly moneyOf: (activity: ActivityView) => ActivityMoney | null;
}

const STATUS_COLUMN = 13;
const TINTS: Readonly<Partial<Record<ActivityStatus, Omit<CellTint, 'column'>>>> = {
  blocked: { fill: 'FFFBE7E5', ink: 'FF8F1F17' },
  postponed: { fill: 'FFFDF0D5', ink: 'FF7A4A00' },
  cancelled: { fill: 'FFEDEBE4', ink: 'FF55606A' },
  overtaken: { fill: 'FFEDEBE4', ink: 'FF55606A' },
  completed: { fill: 'FFE2F2E7', ink: 'FF14603A' },
  verified: { fill: 'FFE2F2E7', ink: 'FF14603A' },
};

/** Writes the activities into the stream, with a row of totals that equal those of the list. */
export async function writeActivities(
  out: PassThrough,
  source: ActivitiesSource,
  context: WorkbookContext,
): Promise<void> {
  const messages = messagesOf(context);
  const lines = titleLines(context, source.plan, source.filters);
  const title = { name: messages.activities, lines, isRightToLeft: context.language === 'ar' };
  const sheet = new TitledSheet(out, title, columnsOf(messages));
  const countries = new Intl.DisplayNames([localeOf(context)], { type: 'region', fallback: 'code' });
  const totals = new Map<'planned' | 'committed' | 'paid', Money>([['planned', Money.zero('USD')]]);
  const count = (name: 'planned' | 'committed' | 'paid', money: Money | undefined): void => {
    if (money) totals.set(name, sum([totals.get(name) ?? Money.zero('USD'), money], 'USD'));
  };
  for await (const page of source.pages) {
    for (const activity of page) {
      if (!sheet.isWanted) return;
      const money = source.moneyOf(activity);
      count('planned', activity.plannedCost ? Money.parse(activity.plannedCost.amount, 'USD') : undefined);
      count('committed', money?.committed);
      count('paid', money?.paid);
      const tint = TINTS[activity.status];
      await sheet.add(
        cellsOf(activity, money, { context, messages, countries }),
        tint ? { tint: { ...tint, column: STATUS_COLUMN } } : {},
      );
    }
  }
  const blanks = Array.from({ length: STATUS_COLUMN - 1 }, () => null);
  const total = (name: 'planned' | 'committed' | 'paid'): Cell => cellNumber(totals.get(name)?.toDecimal());
  await sheet.add([messages.total, ...blanks, total('planned'), total('committed'), total('paid'), null, null], {
    isSum: true,
  });
  await sheet.end();
}

interface RowContext {
  readonly context: WorkbookContext;
  readonly messages: WorkbookMessages;
  readonly countries: Intl.DisplayNames;
}

function cellsOf(
  activity: ActivityView,
  money: ActivityMoney | null,
  { context, messages, countries }: RowContext,
): readonly Cell[] {
  const text = (value: Parameters<typeof cellText>[0]): string => cellText(value, context.language, messages);
  return [
    activity.code,
    text(activity.title),
    messages.types[activity.type],
    `${activity.project.code} ${text(activity.project.shortTitle)}`,
    activity.area === null ? null : `${activity.area.code} ${text(activity.area.shortTitle)}`,
    text(activity.unit.name),
    cellDate(activity.plannedStart),
    cellDate(activity.plannedEnd),
    cellDate(activity.actualStart),
    cellDate(activity.actualEnd),
    activity.country === null ? null : (countries.of(activity.country) ?? activity.country),
    activity.partners,
    messages.statuses[activity.status],
    cellNumber(activity.plannedCost?.amount),
    cellNumber(money?.committed.toDecimal()),
    cellNumber(money?.paid.toDecimal()),
    activity.expectedBeneficiaries,
    activity.actualBeneficiaries,
  ];
}

function columnsOf({ columns }: WorkbookMessages): readonly SheetColumn[] {
  const money = { width: 15, format: FORMATS.money };
  const date = { width: 12, format: FORMATS.date };
  return [
    { head: columns.code, width: 12 },
    { head: columns.activity, width: 48 },
    { head: columns.type, width: 14 },
    { head: columns.project, width: 30 },
    { head: columns.area, width: 30 },
    { head: columns.unitInCharge, width: 24 },
    { head: columns.plannedStart, ...date },
    { head: columns.plannedEnd, ...date },
    { head: columns.actualStart, ...date },
    { head: columns.actualEnd, ...date },
    { head: columns.country, width: 16 },
    { head: columns.partners, width: 26 },
    { head: columns.status, width: 16 },
    { head: columns.plannedCost, ...money },
    { head: columns.committed, ...money },
    { head: columns.paid, ...money },
    { head: columns.expectedBeneficiaries, width: 14, format: FORMATS.count },
    { head: columns.actualBeneficiaries, width: 14, format: FORMATS.count },
  ];
}
