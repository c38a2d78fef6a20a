import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import { stemmer as arabicStemmer } from '@orama/stemmers/arabic';
import { Charset, Document } from 'flexsearch';
import Fuse from 'fuse.js';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { buildIndex } from '../search/build.ts';
import { firstParagraphs, type QuestionSet, toArticles } from './question-set.ts';

/** Finds the numbers of the ten best paragraphs, counted over the whole set. */
export type Search = (question: string) => readonly number[] | Promise<readonly number[]>;

/** A search engine: given the paragraphs, it makes itself ready to be asked. */
export interface Engine {
  readonly name: string;
  /** Whether it is so slow that a share of the questions has to do. */
  readonly slow?: true;
  readonly build: (paragraphs: readonly string[], set: QuestionSet) => Search | Promise<Search>;
}

const DEPTH = 10;

interface Entry {
  readonly id: number;
  readonly text: string;
}

function entries(paragraphs: readonly string[]): Entry[] {
  return paragraphs.map((text, id) => ({ id, text }));
}

const naba: Engine = {
  name: 'Naba',
  build(_paragraphs, set) {
    const index = buildIndex(toArticles(set));
    const first = firstParagraphs(set);
    return (question) =>
      index
        .ask(question, { limit: DEPTH, language: set.language })
        .passages.map(({ article, passage }) => first[Number(article.id)]! + passage.number - 1);
  },
};

function fuse(name: string, options: object): Engine {
  return {
    name,
    slow: true,
    build(paragraphs) {
      const index = new Fuse(paragraphs, options);
      return (question) => index.search(question, { limit: DEPTH }).map(({ refIndex }) => refIndex);
    },
  };
}

function miniSearch(name: string, options: object): Engine {
  return {
    name,
    build(paragraphs) {
      const index = new MiniSearch<Entry>({ fields: ['text'], searchOptions: options });
      index.addAll(entries(paragraphs));
      return (question) =>
        index
          .search(question)
          .slice(0, DEPTH)
          .map(({ id }) => id as number);
    },
  };
}

const flexSearch: Engine = {
  name: 'FlexSearch',
  build(paragraphs) {
    const index = new Document<{ id: number; text: string }>({
      document: { id: 'id', index: ['text'] },
      tokenize: 'forward',
      encoder: Charset.Normalize,
    });
    for (const entry of entries(paragraphs)) index.add({ ...entry });
    return (question) =>
      index
        .search(question, { limit: DEPTH, suggest: true })
        .flatMap(({ result }) => result.map(Number));
  },
};

const orama: Engine = {
  name: 'Orama, Arabic stemmer',
  async build(paragraphs, { language }) {
    const tokenizer =
      language === 'ar'
        ? { language: 'arabic', stemming: true, stemmer: arabicStemmer }
        : { language: 'english', stemming: true };
    const index = create({ schema: { text: 'string' } as const, components: { tokenizer } });
    await insertMultiple(
      index,
      paragraphs.map((text, at) => ({ id: String(at), text })),
    );
    return async (question) => {
      const { hits } = await searchOrama(index, { term: question, limit: DEPTH });
      return hits.map(({ id }) => Number(id));
    };
  },
};

const lunrEngine: Engine = {
  name: 'lunr, lunr-languages',
  async build(paragraphs, { language }) {
    if (language === 'ar') {
      // The plugins add themselves to lunr; they are made for scripts, and have no types.
      for (const plugin of ['lunr.stemmer.support.js', 'lunr.ar.js']) {
        const { default: add } = (await import(`lunr-languages/${plugin}`)) as {
          default: (to: typeof lunr) => void;
        };
        add(lunr);
      }
    }
    const index = lunr(function () {
      const { ar } = lunr as unknown as { ar?: lunr.Builder.Plugin };
      if (language === 'ar' && ar !== undefined) this.use(ar);
      this.ref('id');
      this.field('text');
      for (const entry of entries(paragraphs)) this.add(entry);
    });
    return (question) =>
      index
        .query((query) => query.term(lunr.tokenizer(question), {}))
        .slice(0, DEPTH)
        .map(({ ref }) => Number(ref));
  },
};

/** Naba first, then those it is compared with. */
export const ENGINES: readonly Engine[] = [
  naba,
  fuse('fuse.js, defaults', {}),
  fuse('fuse.js, token search', { useTokenSearch: true, ignoreLocation: true, threshold: 0.3 }),
  miniSearch('MiniSearch, defaults', {}),
  miniSearch('MiniSearch, fuzzy and prefix', { fuzzy: 0.2, prefix: true }),
  flexSearch,
  orama,
  lunrEngine,
];
