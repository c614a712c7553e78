import { measureBinary } from './binary';
import type { IndicatorInput } from './indicator-input';
import type { IndicatorResult } from './indicator-result';
import { DEFAULT_LIGHT_POLICY, type LightPolicy } from './light-policy';
import { measureMaintain } from './maintain';
import { measureChange } from './measure';
import { measureMilestones } from './milestones';
import { measureRate } from './rate';
import { measureQualitative, measureRubric } from './rubric';

/**
 * Progress, expected progress, pace and light of one measurement indicator. Values are decimal strings in its unit,
 * positions years since the plan's start. Throws when a value is not a decimal or an id is there twice.
 */
export const measureIndicator = (
  input: IndicatorInput,
  policy: LightPolicy = DEFAULT_LIGHT_POLICY,
): IndicatorResult => {
  switch (input.kind) {
    case 'measure':
      return measureChange(input, policy);
    case 'rate':
      return measureRate(input, policy);
    case 'rubric':
      return measureRubric(input, policy);
    case 'qualitative':
      return measureQualitative(input, policy);
    case 'maintain':
      return measureMaintain(input, policy);
    case 'milestone':
      return measureMilestones(input, policy);
    case 'binary':
      return measureBinary(input, policy);
  }
};
