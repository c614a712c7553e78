import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import jest from 'eslint-plugin-jest';
import tseslint from 'typescript-eslint';

import { constraints } from './tools/boundaries/constraints.mjs';

const restrictedImport = (paths, patterns = []) => ['error', { paths, patterns }];
const PERSISTENCE = 'Persistence lives in entities, repositories and read models (ADR-0004).';

export default tseslint.config(
  {
    ignores: ['dist/**', 'node_modules/**', '.nx/**', '.angular/**', '.mizan/**', 'coverage/**', 'apps/web/public/**'],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommended],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        { enforceBuildableLibDependency: false, allow: [], depConstraints: constraints },
      ],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 5],
      'no-nested-ternary': 'error',
      'no-else-return': 'error',
      'no-console': 'error',
      eqeqeq: ['error', 'always'],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportAllDeclaration', message: 'Export by name; only the contracts library is a plain barrel.' },
        {
          selector: "MemberExpression[object.name='process'][property.name='env']",
          message: 'Inject a configuration class (libs/api/platform/src/config).',
        },
      ],
    },
  },
  {
    // Nest reads constructor types at run time: they must stay imported as values.
    files: ['{apps,libs}/api/**/*.ts', '{apps,libs}/web/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: ['libs/shared/money/**/*.ts', 'libs/shared/ledger/**/*.ts', 'libs/api/budget/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/*.query.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'parseFloat', message: 'Money is exact: parse it with Money (ADR-0006).' },
        { name: 'Number', message: 'Money is exact: parse it with Money (ADR-0006).' },
      ],
    },
  },
  {
    files: ['libs/api/**/*.ts', 'apps/api/**/*.ts'],
    ignores: [
      '**/*.entity.ts',
      '**/*.repository.ts',
      '**/*.read-model.ts',
      '**/*.spec.ts',
      'libs/api/platform/src/**',
      'libs/api/testing/**',
      'apps/api/src/database/**',
      'apps/api/src/{application,app.module,commands,command-context}.ts',
    ],
    rules: { 'no-restricted-imports': restrictedImport([{ name: 'typeorm', message: PERSISTENCE }]) },
  },
  {
    files: ['libs/web/**/*.ts', 'apps/web/**/*.ts'],
    ignores: ['**/*-client.ts', 'libs/web/core/**', '**/*.spec.ts', '**/app.config.ts'],
    rules: {
      'no-restricted-imports': restrictedImport([
        { name: '@angular/common/http', message: 'Talk to the API through a client (ADR-0007).' },
      ]),
    },
  },
  {
    files: ['libs/web/**/*.ts'],
    ignores: ['libs/web/ui/src/chart/**'],
    rules: {
      'no-restricted-imports': restrictedImport([{ name: 'chart.js', message: 'Charts are drawn by mz-chart alone.' }]),
    },
  },
  // Content is as long as what it tells.
  {
    files: ['apps/api/src/database/seeds/**/*-content.ts', 'apps/api/src/database/seeds/reference/*.ts'],
    rules: { 'max-lines': 'off' },
  },
  { files: ['libs/shared/contracts/src/index.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: [
      'libs/api/platform/src/config/**/*.ts',
      'apps/api/src/commands.ts',
      'libs/api/testing/**/*.ts',
      'apps/web-e2e/**/*.ts',
      'tools/**/*.ts',
    ],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['libs/web/**/*.ts', 'apps/web/**/*.ts'],
    extends: [...angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/component-selector': ['error', { type: 'element', prefix: 'mz', style: 'kebab-case' }],
      '@angular-eslint/directive-selector': ['error', { type: 'attribute', prefix: 'mz', style: 'camelCase' }],
      '@angular-eslint/prefer-on-push-component-change-detection': 'error',
      '@angular-eslint/no-input-rename': 'off',
    },
  },
  {
    files: ['**/*.html'],
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
    rules: { '@angular-eslint/template/prefer-control-flow': 'error' },
  },
  {
    files: ['**/*.spec.ts'],
    extends: [jest.configs['flat/recommended']],
    rules: {
      'max-lines': 'off',
      'jest/expect-expect': ['error', { assertFunctionNames: ['expect', 'fc.assert', 'expect*'] }],
      'jest/no-disabled-tests': 'error',
      'jest/no-standalone-expect': 'off',
      'jest/no-conditional-expect': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.property.name='toBeDefined']",
          message: 'Say what is expected, not merely that something is there.',
        },
      ],
    },
  },
);
