import { ApiProperty } from '@nestjs/swagger';
import { getMetadataStorage } from 'class-validator';

/** What is known of a query parameter from its validation. */
interface Parameter {
  readonly required: boolean;
  readonly type: 'string' | 'integer';
  readonly format?: string;
  readonly enum?: string[];
}

/** Publishes the parameters of a query class, with the rules that they are validated by. */
export function DocumentedQuery(): ClassDecorator {
  return (target) => {
    const rules = getMetadataStorage().getTargetValidationMetadatas(target, '', false, false);
    for (const [name, own] of Map.groupBy(rules, (rule) => rule.propertyName)) {
      ApiProperty(parameterOf(own))(target.prototype, name);
    }
  };
}

function parameterOf(
  rules: readonly { readonly name?: string; readonly type: string; readonly constraints: unknown[] }[],
): Parameter {
  const rule = (name: string) => rules.find((candidate) => candidate.name === name);
  const choices: unknown = rule('isIn')?.constraints[0];
  return {
    required: !rules.some(({ type }) => type === 'conditionalValidation'),
    type: rule('isInt') ? 'integer' : 'string',
    ...(rule('isUuid') ? { format: 'uuid' } : {}),
    ...(Array.isArray(choices) ? { enum: choices.map(String) } : {}),
  };
}
