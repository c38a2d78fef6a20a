import type { Language } from '../../knowledge/article.ts';
import type { Courtesy } from '../phrases.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';

/** Every text of the bot in one language. A text that is missing fails the type check. */
export interface Texts {
  /** Writes a number with the language's digits. */
  readonly number: (value: number) => string;
  /** Writes an ISO 8601 date in words. */
  readonly date: (iso: string) => string;
  /** `Passage 3`. */
  readonly passage: (number: number) => string;
  /** `3 passages`. */
  readonly passages: (count: number) => string;
  /** `Passages 3–5`; one passage where both are the same. */
  readonly passageSpan: (first: number, last: number) => string;
  /** `Result 1 of 3`. */
  readonly result: (position: number, count: number) => string;
  /** Where the first passages stand before any heading. */
  readonly opening: string;
  /** What the marked text is: a translation into this language, by whom where that is known. */
  readonly translation: (translator: string | null) => string;
  /** The article has no translation, so its own language is shown. */
  readonly untranslated: string;
  /** What heads a passage that does not plainly answer. */
  readonly hedges: {
    /** No passage does, and this is the nearest: it may have but a word of the question. */
    readonly nearest: string;
    /** This one does not, whatever others do. */
    readonly unsaid: string;
  };
  /**
   * None of so many articles speaks about it; so many others are in the other language alone, in
   * which they can be asked.
   */
  readonly absent: (articles: number, others: number) => string;
  readonly tryThese: string;
  /** What is returned to whoever greets, thanks or leaves. */
  readonly courtesies: Readonly<Record<Courtesy, string>>;
  /** Who published an article. */
  readonly source: (source: string) => string;
  readonly buttons: {
    readonly previous: string;
    readonly next: string;
    readonly around: string;
    readonly back: string;
    readonly share: string;
    readonly overview: string;
    readonly library: string;
    /** Shows the text in the language of this table. */
    readonly showIn: Readonly<
      Record<Language, { readonly original: string; readonly translation: string }>
    >;
    readonly readPassage: (number: number) => string;
  };
  readonly article: {
    readonly noSections: string;
    readonly pickPassage: string;
    readonly pickArticle: string;
    readonly library: string;
    /** Which of so many articles are listed: `Articles 26–30 of 30`. */
    readonly span: (first: number, last: number, count: number) => string;
    readonly languages: (languages: readonly Language[]) => string;
  };
  readonly meetings: {
    readonly title: string;
    readonly host: string;
    readonly guest: string;
    readonly country: string;
    readonly when: string;
    readonly where: string;
    readonly subjects: string;
    /** `2 meetings`. */
    readonly count: (count: number) => string;
    /** What the number behind a fact is. */
    readonly numbers: string;
    /** The article of this title reports no meetings. */
    readonly none: (title: string) => string;
    /** No article reports any. */
    readonly nowhere: string;
    readonly more: (count: number) => string;
  };
  readonly help: {
    readonly title: string;
    readonly intro: string;
    readonly askTitle: string;
    readonly ask: string;
    readonly commandsTitle: string;
    /** Lines of Markdown, one per command. */
    readonly commands: string;
    readonly privacyTitle: string;
    readonly privacy: string;
    /** The same where the operator has questions logged. */
    readonly privacyLogged: string;
    readonly limitsTitle: string;
    readonly limits: string;
    readonly examples: string;
  };
  readonly notices: {
    readonly waited: string;
    readonly longQuestion: (length: number, longest: number) => string;
    readonly emptyQuestion: string;
    readonly emptyMessage: string;
    /** Whoever names the bot under somebody else's message means that one. */
    readonly unreadableMessage: string;
    readonly noSuchArticle: (name: string) => string;
    readonly noSuchPassage: (number: number, last: number) => string;
    readonly articleChanged: string;
    readonly articleGone: string;
    readonly questionGone: string;
    readonly unreadableButton: string;
    readonly shared: string;
    /** Whether everyone sees an answer now is not known. */
    readonly unsure: string;
    readonly unknownCommand: string;
    readonly noArticles: string;
    readonly tooManyReader: (seconds: number) => string;
    readonly tooManyServer: (seconds: number) => string;
    readonly missingPermissions: (permissions: readonly string[]) => string;
    /** A thread that is locked or archived takes no answers. */
    readonly closed: string;
    readonly gone: string;
    readonly failed: (reference: string) => string;
  };
  /** Discord's names of the permissions that the bot may lack, as its settings show them. */
  readonly permissions: Readonly<Record<PermissionName, string>>;
}

/** Permissions that a reply in a channel needs. */
export type PermissionName =
  'ViewChannel' | 'SendMessages' | 'SendMessagesInThreads' | 'EmbedLinks' | 'ReadMessageHistory';

/** All texts, by language. */
export const texts: Readonly<Record<Language, Texts>> = { ar, en };

/** The language of the bot's texts for a reader whose Discord is set to `locale`. */
export function languageOf(locale: string): Language {
  return locale === 'ar' || locale.startsWith('ar-') ? 'ar' : 'en';
}
