import { readFileSync } from 'node:fs';
import { beginCommand } from '../src/cli/command.ts';

const USAGE = `npm run licences

Lists every package that Naba runs with, transitive ones too, with its licence, and fails where one
is unknown or must not be shipped with MIT software.`;

/** Licences that MIT software may ship with: they ask for a notice at most. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MIT-0',
  'Python-2.0',
  'Unlicense',
]);

interface Locked {
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly version?: string;
}

interface Manifest {
  readonly license?: string | { type?: string };
  readonly licenses?: readonly { type?: string }[];
}

/** A package's licence as it declares it; an empty text where it does not. */
function licenceOf({ license, licenses }: Manifest): string {
  if (typeof license === 'string') return license;
  return license?.type ?? licenses?.map(({ type }) => type ?? '').join(' OR ') ?? '';
}

/** Whether one of the alternatives, or all of the parts, may be shipped with. */
function isAllowed(licence: string): boolean {
  const bare = licence.replace(/[()]/g, '');
  return bare
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((part) => ALLOWED.has(part.trim())));
}

beginCommand(USAGE, {});
const root = new URL('../', import.meta.url);
const read = (path: string) => JSON.parse(readFileSync(new URL(path, root), 'utf8')) as unknown;
const { packages } = read('package-lock.json') as { packages: Record<string, Locked> };
const shipped = Object.entries(packages).filter(
  ([path, { dev, devOptional }]) => path !== '' && dev !== true && devOptional !== true,
);

const refused: string[] = [];
for (const [path, { version = '' }] of shipped) {
  const licence = licenceOf(read(`${path}/package.json`) as Manifest);
  const name = path.replace(/^.*node_modules\//, '');
  console.log(`${licence.padEnd(16)} ${name} ${version}`);
  if (!isAllowed(licence)) refused.push(`${name} (${licence === '' ? 'no licence' : licence})`);
}

if (refused.length > 0) {
  console.error(
    `\nMay not be shipped with MIT software, or is not known to: ${refused.join(', ')}.`,
  );
  process.exit(1);
}
console.log(`\n${shipped.length} packages, all of which MIT software may ship with.`);
