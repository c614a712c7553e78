/** Who may import whom, as data: the lint rule, its test and docs/architecture.md all come from here. */

/** API contexts, each with the contexts upstream of it. */
export const upstream = {
  identity: [],
  planning: ['identity'],
  budget: ['identity', 'planning'],
  results: ['identity', 'planning', 'budget'],
  reporting: ['identity', 'planning', 'budget', 'results'],
};

/** Kinds of library, each with the kinds it may import. */
export const kinds = {
  contracts: ['contracts'],
  rules: ['contracts', 'rules'],
  platform: ['contracts', 'rules', 'platform'],
  core: ['contracts', 'rules', 'core'],
  ui: ['contracts', 'rules', 'ui'],
  context: ['contracts', 'rules', 'platform', 'core', 'ui', 'context', 'testing'],
  testing: ['contracts', 'rules', 'platform', 'core', 'ui', 'context', 'testing'],
  app: ['contracts', 'rules', 'platform', 'core', 'ui', 'context', 'testing'],
  e2e: ['contracts', 'testing'],
};

const tags = (prefix, names) => names.map((name) => `${prefix}:${name}`);

export const constraints = [
  {
    sourceTag: 'side:shared',
    onlyDependOnLibsWithTags: ['side:shared'],
    allowedExternalImports: ['tslib', 'decimal.js', 'fast-check'],
  },
  {
    sourceTag: 'side:api',
    onlyDependOnLibsWithTags: ['side:api', 'side:shared'],
    bannedExternalImports: ['@angular/*'],
  },
  {
    sourceTag: 'side:web',
    onlyDependOnLibsWithTags: ['side:web', 'side:shared'],
    bannedExternalImports: ['@nestjs/*', 'typeorm', 'class-validator', 'exceljs'],
  },
  { sourceTag: 'side:e2e', onlyDependOnLibsWithTags: ['side:api', 'side:shared'] },
  ...Object.entries(kinds).map(([kind, allowed]) => ({
    sourceTag: `kind:${kind}`,
    onlyDependOnLibsWithTags: tags('kind', allowed),
  })),
  ...Object.entries(upstream).flatMap(([context, above]) => [
    {
      allSourceTags: ['side:api', `context:${context}`],
      onlyDependOnLibsWithTags: tags('context', [context, ...above, 'none']),
    },
    { allSourceTags: ['side:web', `context:${context}`], onlyDependOnLibsWithTags: tags('context', [context, 'none']) },
  ]),
];
