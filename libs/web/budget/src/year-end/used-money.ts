import type { MoneyView } from '@mizan/shared/contracts';
import type { ProblemFacts } from '@mizan/web/core';

/** Carried money that the next year has used, as a refusal says it. */
export interface UsedMoney {
  readonly project: string;
  /** Empty where it is the money of the project itself. */
  readonly document: string;
  readonly carried: MoneyView;
  readonly left: MoneyView;
}

/** What stands in the way of opening a year again; nothing for any other refusal. */
export function usedMoneyOf({ params }: ProblemFacts): readonly UsedMoney[] {
  const lines: unknown = params['lines'];
  return Array.isArray(lines) ? lines.flatMap(usedLine) : [];
}

function usedLine(line: unknown): readonly UsedMoney[] {
  if (!isObject(line)) return [];
  const { projectCode, commitmentCode, carried, left } = line;
  if (typeof projectCode !== 'string' || !isMoney(carried) || !isMoney(left)) return [];
  const document = typeof commitmentCode === 'string' ? commitmentCode : '';
  return [{ project: projectCode, document, carried, left }];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isMoney(value: unknown): value is MoneyView {
  return isObject(value) && typeof value['amount'] === 'string' && typeof value['currency'] === 'string';
}
