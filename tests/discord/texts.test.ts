import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { texts } from '../../src/discord/texts/texts.ts';

const root = join(import.meta.dirname, '../..');
const config = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path));
const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);

/** The errors that the type check finds in a language's table, were it written so. */
function check(language: 'ar' | 'en', rewrite: (source: string) => string): string[] {
  const file = join(root, `src/discord/texts/${language}.ts`);
  const host = ts.createCompilerHost(options);
  const readFile = host.readFile.bind(host);
  host.readFile = (path) => {
    const text = readFile(path);
    return path === file && text !== undefined ? rewrite(text) : text;
  };
  const program = ts.createProgram([file], options, host);
  return ts
    .getPreEmitDiagnostics(program, program.getSourceFile(file))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

/** Leaves a text out of a table: the property of this name, up to the next one's line. */
const without = (name: string) => (source: string) => {
  const left = source.replace(new RegExp(`^( +)${name}:[\\s\\S]*?(?=^\\1\\w|^ *})`, 'm'), '');
  expect(left).not.toBe(source);
  return left;
};

describe.each(['ar', 'en'] as const)('the table of texts (%s)', (language) => {
  test('is complete', () => {
    expect(check(language, (source) => source)).toEqual([]);
  }, 60_000);

  test.each(['tryThese', 'gone', 'share', 'EmbedLinks'])(
    'that lacks "%s" fails the type check',
    (name) => {
      expect(check(language, without(name)).join('\n')).toContain(`'${name}' is missing`);
    },
    60_000,
  );

  test('has a text wherever the other has one, and none is empty', () => {
    const shape = (table: object): unknown =>
      Object.fromEntries(
        Object.entries(table).map(([key, value]) => [
          key,
          typeof value === 'object' && value !== null ? shape(value as object) : typeof value,
        ]),
      );
    expect(shape(texts[language])).toEqual(shape(texts[language === 'ar' ? 'en' : 'ar']));
    expect(JSON.stringify(texts[language])).not.toContain('""');
  });
});

test.each([
  [1, 'تنقصني صلاحية: '],
  [2, 'تنقصني صلاحيتان: '],
  [3, 'تنقصني صلاحيات: '],
] as const)('%i missing permissions agree with their number in Arabic', (count, told) => {
  const named = Object.values(texts.ar.permissions).slice(0, count);
  const notice = texts.ar.notices.missingPermissions(named);
  expect(notice).toContain(told + named[0]!);
});
