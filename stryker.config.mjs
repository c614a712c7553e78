/** Changes the rules in small ways and asks whether a test notices: part of `npm run test:deep`. */
const FOLDERS = [
  // One line for each folder whose tests must notice nearly everything.
  'libs/shared/ledger',
  'libs/shared/money',
  'libs/shared/progress',
];

// The same few examples in every run: whether a mutant is noticed is not left to chance, nor to patience.
process.env.MIZAN_TEST_DEPTH = 'brief';
process.env.MIZAN_TEST_SEED ??= '2015';

/** The rung "rules" of jest.config.ts, for these folders alone. */
const rules = {
  testEnvironment: 'node',
  transform: { '^.+\\.(ts|mjs)$': '@swc/jest' },
  moduleNameMapper: { '^@mizan/(.*)$': '<rootDir>/libs/$1/src/index.ts' },
  extensionsToTreatAsEsm: [],
  setupFiles: ['reflect-metadata', '<rootDir>/libs/api/testing/src/property-depth.ts'],
  testMatch: FOLDERS.map((folder) => `<rootDir>/${folder}/**/*.spec.ts`),
};

export default {
  mutate: FOLDERS.flatMap((folder) => [`${folder}/src/**/*.ts`, `!${folder}/src/**/*.spec.ts`]),
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  jest: { projectType: 'custom', config: rules, enableFindRelatedTests: false },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  timeoutMS: 20_000,
  // A mutant is a sandbox of what the rules need, not of the whole repository.
  ignorePatterns: ['**', '!/libs/**', '!/docs/**', '!/package.json', '!/.swcrc', '!/tsconfig*.json'],
  tempDirName: 'dist/mutation',
  thresholds: { high: 95, low: 90, break: 85 },
  reporters: ['clear-text', 'json', 'progress-append-only'],
  jsonReporter: { fileName: 'dist/mutation.json' },
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
};
