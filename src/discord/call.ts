import type { Article, Language } from '../knowledge/article.ts';
import { tokenise } from '../search/analysis/token.ts';
import { cutEnd } from './cut.ts';
import { limits } from './limits.ts';
import type { Shelf } from './options.ts';
import type { Reply } from './replies/message.ts';

/** What a reader asks of the bot, without a trace of discord.js. */
export interface Call {
  readonly shelf: Shelf;
  /** Whether questions and readers' ids are logged. */
  readonly logged: boolean;
  /** Id of the reader. */
  readonly asker: string;
  /** The reader's language, in which buttons and errors are written. */
  readonly reader: Language;
  readonly options: {
    readonly string: (name: string) => string | null;
    readonly number: (name: string) => number | null;
    readonly flag: (name: string) => boolean;
  };
  /** The text of the message that a menu command is run on; empty elsewhere. */
  readonly target: string;
}

/** What a reader has typed into an option so far. */
export interface Typing {
  readonly shelf: Shelf;
  readonly reader: Language;
  readonly option: string;
  readonly typed: string;
  /** The article that was chosen already; null where none was. */
  readonly article: string | null;
}

/** A suggestion: what is shown, and what is sent for it. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** A command: what Discord is told of it, and what it does. */
export interface Command<Data> {
  readonly data: Data;
  /** Whether it searches the articles: what only shows them may be run more often. */
  readonly searches: boolean;
  readonly run: (call: Call) => Reply;
  readonly suggest?: (typing: Typing) => Choice[];
}

/**
 * The article that a reader named, by its id or by its title in either language; or by words of them
 * that no other article has all of.
 */
export function articleNamed(articles: readonly Article[], name: string): Article | undefined {
  const wanted = name.trim().toLowerCase();
  const named = articles.find(
    ({ id, title }) =>
      id === wanted ||
      Object.values(title).some(
        (each) => each.trim().toLowerCase() === wanted || titleChoice(each) === name,
      ),
  );
  if (named !== undefined) return named;
  const words = tokenise(name).map(({ word }) => word);
  const fits = ({ id, title }: Article) =>
    [id, ...Object.values(title)].some((each) => {
      const own = tokenise(each).map(({ word }) => word);
      return words.every((word) => own.some((whole) => whole.includes(word)));
    });
  const [fitting, ...others] = words.length === 0 ? [] : articles.filter(fits);
  return others.length === 0 ? fitting : undefined;
}

/** A title as a choice shows it. */
export function titleChoice(title: string): string {
  return cutEnd(title, limits.choice);
}
