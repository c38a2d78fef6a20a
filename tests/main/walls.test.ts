import { ESLint } from 'eslint';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const linter = new ESLint({
  cwd: join(import.meta.dirname, '../..'),
  // Files that there are not have no types; the rule wants none.
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
  ruleFilter: ({ ruleId }) => ruleId === 'walls/imports',
});

async function faultsOf(file: string, code: string): Promise<string[]> {
  const results = await linter.lintText(code, { filePath: file });
  return results.flatMap(({ messages }) => messages.map(({ message }) => message));
}

test.each([
  ['src/local/x.ts', '../secrets.ts'],
  ['src/local/x.ts', '../knowledge/article.ts'],
  ['src/local/routes/x.ts', './../../search/build.ts'],
  ['src/local/x.ts', '../../tests/e2e/house.ts'],
  ['src/local/page/x.ts', '../../main.ts'],
  ['src/discord/x.ts', '../config.ts'],
  ['src/discord/x.ts', './../local/server.ts'],
  ['src/discord/texts/x.ts', '../../telemetry/../telemetry/log.ts'],
  ['src/search/x.ts', '../knowledge/load.ts'],
  ['src/knowledge/x.ts', '../search/build.ts'],
  ['src/telemetry/x.ts', '../search/build.ts'],
  ['src/evaluation/x.ts', '../local/server.ts'],
  ['src/load/x.ts', '../search/build.ts'],
  ['src/x.ts', './local/server.ts'],
  ['src/x.ts', './cli/ask.ts'],
  ['src/main.ts', './local/server.ts'],
  ['src/standalone.ts', './discord/bot.ts'],
])('the linter keeps %s from importing %s, in whatever way', async (file, path) => {
  for (const code of [
    `import '${path}';`,
    `import type { X } from '${path}';`,
    `export * from '${path}';`,
    `export { x } from '${path}';`,
    `void import('${path}');`,
    `void import(\`${path}\`);`,
    `export type X = import('${path}').X;`,
  ]) {
    expect([code, await faultsOf(file, code)]).toEqual([
      code,
      [expect.stringContaining('see docs/architecture.md')],
    ]);
  }
});

test.each([
  ['src/local/x.ts', './page/texts.ts'],
  ['src/local/routes/x.ts', '../world.ts'],
  ['src/search/x.ts', '../knowledge/article.ts'],
  ['src/discord/x.ts', '../search/answer.ts'],
  ['src/knowledge/x.ts', '../errors.ts'],
  ['src/discord/x.ts', '../errors.ts'],
  ['src/telemetry/x.ts', '../config.ts'],
  ['src/load/x.ts', '../local/server.ts'],
  ['src/standalone.ts', './local/server.ts'],
  ['src/standalone.ts', './lifecycle.ts'],
  ['src/x.ts', './config.ts'],
  ['src/cli/x.ts', '../local/server.ts'],
  ['src/main.ts', './telemetry/log.ts'],
  ['src/discord/x.ts', 'discord.js'],
])('and lets %s import %s', async (file, path) => {
  expect(await faultsOf(file, `import '${path}';`)).toEqual([]);
});
