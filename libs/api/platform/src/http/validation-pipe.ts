import { ValidationPipe } from '@nestjs/common';

import { Problem } from '../errors/problem';
import { fieldProblems } from './field-problems';

/** Bodies and queries are checked whole: unknown fields are refused, every wrong field is named. */
export function createValidationPipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    exceptionFactory: (errors) => new Problem('request.invalid', {}, fieldProblems(errors)),
  });
}
