import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import eslint from '@eslint/js';
import graphql from '@graphql-eslint/eslint-plugin';
import { defineConfig, globalIgnores } from 'eslint/config';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import jest from 'eslint-plugin-jest';
import tseslint from 'typescript-eslint';

/** Who may import whom (ARCHITECTURE.md): `schema` ← `kit` ← each subgraph and `gateway`; only `hub` sees all. */
const subgraphs = readdirSync(new URL('subgraphs', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** One part of the house, and the parts of ours it may import besides itself. */
const part = (target, ...allowed) => ({
  target: `./${target}`,
  from: ['./schema', './kit', './subgraphs', './gateway', './hub', './tests', './bench']
    .filter((folder) => folder !== './subgraphs' || !target.startsWith('subgraphs/'))
    .filter((folder) => ![target, ...allowed].includes(folder.slice(2))),
  message: `${target} may import ${['itself', ...allowed].join(', ')} and nothing else of ours (ARCHITECTURE.md).`,
});

const boundaries = [
  part('schema'),
  part('kit', 'schema'),
  part('gateway', 'schema', 'kit'),
  part('hub', 'schema', 'kit', 'subgraphs', 'gateway'),
  ...subgraphs.flatMap((name) => [
    part(`subgraphs/${name}`, 'schema', 'kit'),
    {
      target: `./subgraphs/${name}`,
      from: './subgraphs',
      except: [`./${name}`],
      message: `No subgraph imports another: what ${name} shares goes to the kit or the schema.`,
    },
  ]),
];

const environment = 'The environment is read in hub/config.ts and nowhere else; take what you need as an argument.';

export default defineConfig(
  globalIgnores(['coverage/', '.hub/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,mjs}'],
    extends: [eslint.configs.recommended],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.mjs', '.js'] })],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
      'import-x/extensions': ['.ts', '.mjs'],
    },
    rules: {
      eqeqeq: 'error',
      'import-x/order': [
        'error',
        { alphabetize: { order: 'asc', caseInsensitive: true }, 'newlines-between': 'never' },
      ],
      'import-x/no-duplicates': 'error',
      'import-x/no-self-import': 'error',
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones: boundaries }],
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // A cast that narrows quiets the compiler: parse at the boundary instead.
      '@typescript-eslint/no-unsafe-type-assertion': 'error',
      // Entities and resolvers are classes for their decorators' sake.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/unbound-method': ['error', { ignoreStatic: true }],
      // Libraries hand out their classes through interfaces and generics of their own; shapes are what we check.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // An async function without await still turns what it throws into a rejection, which an interface may promise.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['{schema,kit,subgraphs,gateway,hub,bench}/**/*.ts'],
    ignores: ['hub/config.ts'],
    rules: {
      'no-restricted-properties': ['error', { object: 'process', property: 'env', message: environment }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[property.name="env"][object.property.name="process"]',
          message: environment,
        },
        {
          selector: 'ImportDeclaration[source.value=/^(node:)?process$/] ImportSpecifier[imported.name="env"]',
          message: environment,
        },
      ],
    },
  },
  {
    // What runs under a server tells its story through the log it was given; only the command speaks to a terminal.
    files: ['{schema,kit,subgraphs,gateway}/**/*.ts'],
    rules: { 'no-console': 'error' },
    languageOptions: { globals: { console: 'readonly' } },
  },
  {
    files: ['tests/**/*.ts'],
    plugins: { jest },
    rules: {
      'jest/no-focused-tests': 'error',
      'jest/no-disabled-tests': 'error',
      'jest/no-identical-title': 'error',
      'jest/valid-title': ['error', { ignoreTypeOfDescribeName: true, ignoreTypeOfTestName: true }],
      'jest/valid-expect': 'error',
      'jest/valid-expect-in-promise': 'error',
    },
  },
  {
    // The public graph as its users see it. The subgraphs' own SDL is checked by composing it.
    files: ['schema/api.graphql'],
    plugins: { '@graphql-eslint': graphql },
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: fileURLToPath(new URL('schema/api.graphql', import.meta.url)) } },
    },
    rules: {
      ...graphql.configs['flat/schema-recommended'].rules,
      ...graphql.configs['flat/schema-relay'].rules,
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          FieldDefinition: true,
          InputValueDefinition: true,
          EnumValueDefinition: true,
          DirectiveDefinition: true,
        },
      ],
      // Values such as Figure have no identity, and places are known by their code.
      '@graphql-eslint/strict-id-in-types': 'off',
      '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
      // There is no Node interface (yet).
      '@graphql-eslint/relay-edge-types': [
        'error',
        { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false },
      ],
      '@graphql-eslint/no-scalar-result-type-on-mutation': 'error',
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
);
