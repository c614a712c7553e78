import type { Config } from 'jest';

const lib = { '^@mizan/(.*)$': '<rootDir>/libs/$1/src/index.ts' };

const withCluster: Config = {
  globalSetup: '<rootDir>/tools/test/global-setup.mjs',
  globalTeardown: '<rootDir>/tools/test/global-teardown.mjs',
};

const onNode: Config = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  transform: { '^.+\\.(ts|mjs)$': '@swc/jest' },
  moduleNameMapper: lib,
  extensionsToTreatAsEsm: [],
  setupFiles: ['reflect-metadata'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
};

/** One project per rung: docs/testing.md says what each may touch. */
const config: Config = {
  projects: [
    {
      ...onNode,
      displayName: 'rules',
      setupFiles: [...(onNode.setupFiles ?? []), '<rootDir>/libs/api/testing/src/property-depth.ts'],
      testMatch: ['<rootDir>/{libs/shared,libs/api,apps/api}/**/*.spec.ts'],
      testPathIgnorePatterns: ['\\.(db|http)\\.spec\\.ts$', '/node_modules/'],
    },
    {
      rootDir: import.meta.dirname,
      displayName: 'components',
      preset: 'jest-preset-angular',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/{libs,apps}/web/**/*.spec.ts'],
      moduleNameMapper: lib,
      setupFilesAfterEnv: ['<rootDir>/libs/web/testing/src/setup.ts'],
      transformIgnorePatterns: ['node_modules/(?!.*(\\.mjs|\\.esm\\.js)$|@formatjs/|intl-messageformat/)'],
      modulePathIgnorePatterns: ['<rootDir>/dist/'],
      transform: {
        '^.+\\.(ts|js|mjs|html|svg)$': [
          'jest-preset-angular',
          { tsconfig: '<rootDir>/tsconfig.spec.json', stringifyContentPathRegex: '\\.(html|svg)$' },
        ],
      },
    },
    {
      ...onNode,
      ...withCluster,
      displayName: 'database',
      testMatch: ['<rootDir>/{libs,apps}/api/**/*.db.spec.ts'],
    },
    {
      ...onNode,
      ...withCluster,
      displayName: 'http',
      testMatch: ['<rootDir>/{libs,apps}/api/**/*.http.spec.ts'],
    },
    {
      ...onNode,
      displayName: 'structure',
      testMatch: ['<rootDir>/tools/**/*.spec.ts'],
      // The reader of messages comes as modules.
      transform: { '^.+\\.(ts|mjs|js)$': '@swc/jest' },
      transformIgnorePatterns: ['node_modules/(?!@formatjs/|intl-messageformat/)'],
    },
    {
      ...onNode,
      ...withCluster,
      displayName: 'journeys',
      testMatch: ['<rootDir>/apps/web-e2e/src/**/*.journey.spec.ts'],
    },
  ],
  testTimeout: 120_000,
};

export default config;
