import { ValidationPipe, type ArgumentMetadata } from '@nestjs/common';

import { Problem } from '../errors/problem';
import { fieldProblems } from './field-problems';

/** A body that is missing, or `null`, is an empty one: what it lacks is named, and no route meets a body that is none. */
class BodyPipe extends ValidationPipe {
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    return super.transform(metadata.type === 'body' ? (value ?? {}) : value, metadata);
  }
}

/** Bodies and queries are checked whole: unknown fields are refused, every wrong field is named. */
export function createValidationPipe(): ValidationPipe {
  return new BodyPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    exceptionFactory: (errors) => new Problem('request.invalid', {}, fieldProblems(errors)),
  });
}
