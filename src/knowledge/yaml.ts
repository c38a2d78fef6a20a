import { isMap, isScalar, isSeq, LineCounter, parseDocument, Scalar } from 'yaml';
import type { Report } from './fault.ts';

/** YAML as text, lists and maps, each with the line of the file that it stands on. */
export type Value =
  | YamlText
  | { readonly kind: 'list'; readonly items: readonly Value[]; readonly line: number }
  | YamlMap;

/** A text, and what stands right behind it and is a comment to YAML, from its `#` on. */
export interface YamlText {
  readonly kind: 'text';
  readonly text: string;
  readonly line: number;
  readonly comment: string | null;
}

/** A map's values by their keys; each value's line is its key's. */
export interface YamlMap {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, Value>;
  readonly line: number;
}

/**
 * Splits a file into its front matter (empty where it has none) and the text below. What belongs
 * to the other part is blanked out and its line ends kept, so that lines count as in the file.
 * Null where the front matter has no end, which is reported.
 */
export function splitFrontMatter(
  text: string,
  report: Report,
): { yaml: string; markdown: string } | null {
  const opening = /^\s*?---[ \t]*(?:\n|$)/.exec(text)?.[0];
  if (opening === undefined) return { yaml: '', markdown: text };
  const closing = /^(?:---|\.\.\.)[ \t]*$/m.exec(text.slice(opening.length));
  if (closing === null) {
    report(opening.trimEnd().split('\n').length, (say) => say.unclosed);
    return null;
  }
  const end = opening.length + closing.index;
  return {
    yaml: blank(opening) + text.slice(opening.length, end),
    markdown: blank(text.slice(0, end)) + text.slice(end + closing[0].length),
  };
}

/** As many empty lines as the text has. */
function blank(text: string): string {
  return text.replace(/[^\n]+/g, '');
}

/**
 * Reads YAML whose every scalar is text (the failsafe schema), so that a title such as `2026`
 * or `no` stays what it is. Null where it is not valid or not a map; why is reported.
 */
export function readYaml(yaml: string, report: Report): YamlMap | null {
  const counter = new LineCounter();
  const document = parseDocument(yaml, {
    lineCounter: counter,
    schema: 'failsafe',
    prettyErrors: false,
    uniqueKeys: false, // it compares each key with all before it; whether one stands twice is seen below
  });
  const lineAt = (offset: number) => counter.linePos(offset).line;
  const commentAt = (offset: number) => /^[ \t]*(#.*)/.exec(yaml.slice(offset))?.[1] ?? null;
  for (const { pos, message } of [...document.errors, ...document.warnings]) {
    report(lineAt(pos[0]), (say) => say.noYaml(message.replace(/[.:]?\s*$/, '')));
  }
  if (document.errors.length > 0) return null;
  const twice: number[] = [];
  const keyTwice = (line: number) => twice.push(line);
  const root = toValue(document.contents, 1, { lineAt, commentAt, keyTwice });
  for (const line of twice) report(line, (say) => say.keyTwice);
  if (twice.length > 0) return null;
  if (root.kind === 'map') return root;
  if (root.kind === 'list' || root.text !== '') {
    report(root.line, (say) => say.noKeys);
    return null;
  }
  return { kind: 'map', entries: new Map(), line: 1 };
}

/** What is known of the file at an offset, and who hears of what is wrong there. */
interface Places {
  readonly lineAt: (offset: number) => number;
  readonly commentAt: (offset: number) => string | null;
  /** Hears of each key that stands in its map already. */
  readonly keyTwice: (line: number) => unknown;
}

/** @param line - where the node's key stands, or the nearest place that is known */
function toValue(node: unknown, line: number, places: Places): Value {
  const { lineAt, commentAt } = places;
  if (isMap(node)) {
    const entries = new Map<string, Value>();
    for (const { key, value } of node.items) {
      const keyLine = isScalar(key) && key.range ? lineAt(key.range[0]) : line;
      const name = isScalar(key) ? String(key.value) : '';
      if (entries.has(name)) places.keyTwice(keyLine);
      entries.set(name, toValue(value, keyLine, places));
    }
    return { kind: 'map', entries, line };
  }
  if (isSeq(node)) {
    const items = node.items.map((item) => {
      const range = isMap(item) || isSeq(item) || isScalar(item) ? item.range : null;
      return toValue(item, range ? lineAt(range[0]) : line, places);
    });
    return { kind: 'list', items, line };
  }
  const text = isScalar(node) && typeof node.value === 'string' ? node.value : '';
  const comment =
    isScalar(node) && node.type === Scalar.PLAIN && node.range ? commentAt(node.range[1]) : null;
  return { kind: 'text', text: text.replace(/\s+/g, ' ').trim(), line, comment };
}
