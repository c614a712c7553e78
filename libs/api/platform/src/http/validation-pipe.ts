import { ValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';

import { Problem } from '../errors/problem';
import { fieldProblems } from './field-problems';

/** A body that is missing, or `null`, is an empty one: what it lacks is named, and no route meets a body that is none. */
class BodyPipe extends ValidationPipe {
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    return super.transform(metadata.type === 'body' ? (value ?? {}) : value, metadata);
  }
}

type FindRules = ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas'];

/**
 * The rules of a class are looked for once. Without this, class-validator goes through the rules of all bodies there are for
 * each object that it checks; they are complete before the first request comes. The name that comes along with an object in
 * another is that of the class it stands in, and chooses nothing: no rules here are registered by a name.
 */
function rememberRules(): void {
  const storage = getMetadataStorage();
  const find: FindRules = storage.getTargetValidationMetadatas.bind(storage);
  const known = new Map<Parameters<FindRules>[0], ReturnType<FindRules>>();
  storage.getTargetValidationMetadatas = (target, schema, always, strictGroups, groups) => {
    if (groups !== undefined || always || strictGroups) return find(target, schema, always, strictGroups, groups);
    const rules = known.get(target) ?? find(target, schema, always, strictGroups, groups);
    known.set(target, rules);
    return rules;
  };
}

/** Bodies and queries are checked whole: unknown fields are refused, every wrong field is named. */
export function createValidationPipe(): ValidationPipe {
  rememberRules();
  return new BodyPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    exceptionFactory: (errors) => new Problem('request.invalid', {}, fieldProblems(errors)),
  });
}
