import { join } from 'node:path';

import { createGenerator } from 'ts-json-schema-generator';

const DEFINITIONS = '#/definitions/';
const COMPONENTS = '#/components/schemas/';

/** The JSON schema of everything that crosses the wire, by name, as OpenAPI has it; doc comments become descriptions. */
export function contractSchemas(root) {
  const { definitions = {} } = createGenerator({
    path: join(root, 'libs/shared/contracts/src/*.ts'),
    tsconfig: join(root, 'tsconfig.base.json'),
    type: '*',
    skipTypeCheck: true,
    topRef: true,
    encodeRefs: false,
    additionalProperties: false,
  }).createSchema('*');
  return Object.fromEntries(Object.entries(definitions).map(([name, schema]) => [plain(name), renamed(schema)]));
}

/** References point to the components; everything else stays. */
function renamed(value) {
  if (Array.isArray(value)) return value.map(renamed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) =>
      key === '$ref' && typeof inner === 'string' && inner.startsWith(DEFINITIONS)
        ? [key, COMPONENTS + plain(inner.slice(DEFINITIONS.length))]
        : [key, renamed(inner)],
    ),
  );
}

/** A component's name has no brackets: Page<ActivityView> is Page_ActivityView. */
function plain(name) {
  return name.replaceAll(/[^A-Za-z0-9]+/g, '_').replace(/_$/, '');
}
