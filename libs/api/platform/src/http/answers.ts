import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiResponse } from '@nestjs/swagger';

const PROBLEM = {
  status: 'default',
  description: 'What went wrong',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDetails' } } },
} as const;

/** The contract that a route answers with, by its name in the contracts library; `[]` behind it for a list. */
export function Answers(contract: string, status = 200): MethodDecorator {
  return applyDecorators(
    ApiResponse({ status, description: contract, content: { 'application/json': { schema: schemaOf(contract) } } }),
    ApiResponse(PROBLEM),
  );
}

/** A file of that media type, as a stream. */
export function AnswersFile(mediaType: string): MethodDecorator {
  return applyDecorators(
    ApiResponse({
      status: 200,
      description: 'A file',
      content: { [mediaType]: { schema: { type: 'string', format: 'binary' } } },
    }),
    ApiResponse(PROBLEM),
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
