import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/**
 * The house has rooms, and data flows one way through them (docs/architecture.md).
 * Each entry names what a room may not import.
 */
const walls = {
  knowledge: ['search', 'discord', 'local', 'cli', 'telemetry', 'evaluation', 'load'],
  search: ['discord', 'local', 'cli', 'telemetry', 'evaluation', 'load'],
  discord: ['local', 'cli', 'telemetry', 'evaluation', 'load'],
  telemetry: ['local', 'cli', 'search', 'evaluation', 'load'],
  evaluation: ['discord', 'local', 'cli', 'telemetry', 'load'],
  load: ['discord', 'search', 'cli', 'telemetry'],
  local: [
    ...['knowledge', 'search', 'discord', 'cli', 'telemetry', 'evaluation', 'load'],
    ...['config', 'main'],
  ],
};

/** Lint rules that keep one room from importing the rooms behind its walls. */
function wall([room, forbidden]) {
  return {
    files: [`src/${room}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: forbidden.map((other) => ({
            regex: `^(\\.\\./)+${other}(/|\\.ts$)`,
            message: `${room}/ may not import ${other}: see docs/architecture.md.`,
          })),
        },
      ],
    },
  };
}

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // Typed arrays and arrays walked by index are read with `!` where the bound is in plain sight.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.js'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
  ...Object.entries(walls).map(wall),
);
