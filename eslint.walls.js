import path from 'node:path';

/**
 * The house has rooms, and data flows one way through them (docs/architecture.md). What each may
 * import besides itself: rooms, and files. `src/*.ts` is everything that stands in no room. Rooms that
 * are not named here may import everything.
 */
const MAY_IMPORT = {
  knowledge: ['errors.ts'],
  search: ['knowledge/article.ts'],
  discord: ['search', 'knowledge', 'errors.ts'],
  telemetry: ['discord', '*.ts'],
  evaluation: ['search', 'knowledge'],
  load: ['evaluation', 'knowledge', 'local'],
  local: [],
  '*.ts': ['knowledge', 'search', 'discord', 'telemetry'],
  'standalone.ts': ['local'],
};

const SOURCE = path.join(import.meta.dirname, 'src');

/** Where a file stands, from the nearest: its own name, its room, or `*.ts`; null outside of src. */
function placesOf(file) {
  const [room, ...inside] = path.relative(SOURCE, file).split(path.sep);
  if (room === '..' || path.isAbsolute(room)) return null;
  return inside.length === 0 ? [room, '*.ts'] : [[room, ...inside].join('/'), room];
}

/** What a file may not import is told with the room that forbids it; null where all is well. */
function forbids(importer, imported) {
  const from = placesOf(importer);
  const place = from?.find((each) => Object.hasOwn(MAY_IMPORT, each));
  if (place === undefined) return null;
  const to = placesOf(imported);
  const own = to?.at(-1) === from.at(-1);
  return own || to?.some((each) => MAY_IMPORT[place].includes(each)) ? null : place;
}

/** The text of a literal, in whatever quotes; null where it is none, or something is put into it. */
function textOf(node) {
  if (node?.type === 'Literal') return String(node.value);
  const whole = node?.type === 'TemplateLiteral' && node.expressions.length === 0;
  return whole ? node.quasis[0].value.cooked : null;
}

/** Lets no file import what is behind a wall, however the path to it is written. */
const imports = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { wall: '{{place}} may not import {{imported}}: see docs/architecture.md.' },
  },
  create(context) {
    const check = ({ source }) => {
      const written = textOf(source);
      if (written === null || !/^\.{0,2}\//.test(written)) return;
      const imported = path.resolve(path.dirname(context.filename), written);
      const place = forbids(context.filename, imported);
      if (place === null) return;
      const data = { place: `src/${place}`, imported: path.relative(SOURCE, imported) };
      context.report({ node: source, messageId: 'wall', data });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
    };
  },
};

/** The house's walls, as a plugin of ESLint. */
export default { rules: { imports } };
