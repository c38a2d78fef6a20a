import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A file of the page, as it is served. */
export interface Asset {
  readonly type: string;
  readonly content: Buffer;
}

const TYPES: Readonly<Record<string, string>> = {
  '/index.html': 'text/html; charset=utf-8',
  '/main.js': 'text/javascript; charset=utf-8',
  '/styles.css': 'text/css; charset=utf-8',
};

/** Bundles the page's source; esbuild is loaded only here, for it is for development. */
async function bundle(folder: string): Promise<Map<string, Buffer>> {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [join(folder, 'main.ts'), join(folder, 'styles.css')],
    outdir: folder,
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2023',
    logLevel: 'error',
  });
  const files = outputFiles.map(
    ({ path, contents }) => [path.slice(folder.length), Buffer.from(contents)] as const,
  );
  return new Map([...files, ['/index.html', await readFile(join(folder, 'index.html'))]]);
}

/** The page's files by path: bundled now from their source, or as a build has left them. */
export async function loadPage(): Promise<ReadonlyMap<string, Asset>> {
  const folder = join(import.meta.dirname, 'page');
  const files = existsSync(join(folder, 'main.ts'))
    ? await bundle(folder)
    : new Map(
        await Promise.all(
          Object.keys(TYPES).map(
            async (name) => [name, await readFile(join(folder, name))] as const,
          ),
        ),
      );
  return new Map(
    Object.entries(TYPES).flatMap(([name, type]) => {
      const content = files.get(name) ?? files.get(name.replaceAll('/', '\\'));
      return content === undefined ? [] : [[name, { type, content }] as const];
    }),
  );
}
