import { parse as parseEnvironment } from 'dotenv';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { type Config, readConfig } from '../../src/config.ts';

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

interface Compose {
  readonly services: {
    readonly naba: {
      readonly env_file: string;
      readonly environment: Readonly<Record<string, string | number>>;
      readonly volumes: readonly string[];
    };
  };
}

const dockerfile = read('Dockerfile');
const { naba } = (parseYaml(read('compose.yaml')) as Compose).services;

/** What the last ENV of the Dockerfile sets. */
function imagesEnvironment(): Record<string, string> {
  const [, pairs = ''] = /^ENV (.+)$/m.exec(dockerfile) ?? [];
  return parseEnvironment(pairs.replaceAll(' ', '\n'));
}

// Whoever follows the guide copies .env.example, and what is empty there overrides the image too.
test('a container with the settings of .env.example reads the articles, and is asked for its health', () => {
  expect(naba.env_file).toBe('.env');
  const config = readConfig({
    ...imagesEnvironment(),
    ...parseEnvironment(read('.env.example')),
    ...Object.fromEntries(
      Object.entries(naba.environment).map(([key, value]) => [key, `${value}`]),
    ),
  }) as Config;
  expect(naba.volumes).toEqual([`./knowledge:${config.knowledge}:ro`]);
  expect(config.health).not.toBeNull();
  const { host, port } = config.health!;
  expect(dockerfile).toContain(`fetch('http://${host}:${port}/readyz')`);
});
