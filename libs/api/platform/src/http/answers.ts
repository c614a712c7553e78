import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiResponse } from '@nestjs/swagger';

/** The contract that a route answers with, by its name in the contracts library; `[]` behind it for a list. */
export function Answers(contract: string, status = 200): MethodDecorator {
  return applyDecorators(
    ApiResponse({ status, description: contract, content: { 'application/json': { schema: schemaOf(contract) } } }),
    ApiResponse({
      status: 'default',
      description: 'What went wrong',
      content: { 'application/problem+json': { schema: schemaOf('ProblemDetails') } },
    }),
  );
}

/** The contract that a route takes as its body. */
export function Accepts(contract: string): MethodDecorator {
  return applyDecorators(ApiBody({ schema: schemaOf(contract) }));
}

function schemaOf(contract: string): object {
  if (!contract.endsWith('[]')) return { $ref: `#/components/schemas/${contract}` };
  return { type: 'array', items: { $ref: `#/components/schemas/${contract.slice(0, -2)}` } };
}
