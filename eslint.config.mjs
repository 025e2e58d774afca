import js from '@eslint/js';
import jest from 'eslint-plugin-jest';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  // imports/ is left to its generator; build/, dist/ and coverage/ are made; jest.d.ts and vitest.d.ts are about what is made, and so is what is compiled against them.
  {
    ignores: ['build/', 'dist/', 'imports/', 'coverage/', 'jest.d.ts', 'vitest.d.ts', '__tests__/declarations/vitest/'],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/explicit-member-accessibility': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // A name that begins with an underscore says that it is left out on purpose.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Write a union of string literals.' },
      ],
    },
  },
  {
    // Constructs take effect by being made.
    files: ['main.ts', 'lib/constructs/**', 'lib/charts/**', '__tests__/**', 'bench/**'],
    rules: { 'no-new': 'off' },
  },
  {
    files: ['**/*.cjs', '**/*.mjs', 'jest.js', 'plugin.js', 'route-coverage.js'],
    languageOptions: {
      globals: {
        require: 'readonly',
        module: 'writable',
        process: 'readonly',
        __dirname: 'readonly',
        __filename: 'readonly',
      },
    },
  },
  {
    files: ['__tests__/**/*.test.ts'],
    extends: [jest.configs['flat/recommended'], jest.configs['flat/style']],
    rules: { 'jest/prefer-expect-assertions': 'off' },
  },
);
