import { detectLanguage } from '../search/analysis/language.ts';
import { answerQuestion, type Asking } from './answering.ts';
import { stripMarkup } from './escape.ts';
import { readPhrase } from './phrases.ts';
import { drawCourtesy } from './replies/courtesy.ts';
import { drawHelp } from './replies/help.ts';
import type { Reply } from './replies/message.ts';
import { drawShelf } from './replies/shelf.ts';
import { suggestedQuestion } from './suggestions.ts';

/** As {@link Asking}; `logged` is whether questions and readers' ids are logged. */
type Hearing = Asking & { readonly logged: boolean };

/** Answers whatever a reader wrote: what is said to the bot in kind, and all else from the articles. */
export function answerWords(written: string, hearing: Hearing): Reply {
  const { asker, logged, shelf } = hearing;
  const { articles } = shelf;
  const text = stripMarkup(written);
  // An article may have a question of its own that is asked in such words.
  const phrase = suggestedQuestion(articles, written) === undefined ? readPhrase(text) : null;
  if (phrase === null || (phrase === 'articles' && articles.length === 0)) {
    return answerQuestion(written, hearing);
  }
  const language = detectLanguage(text);
  if (phrase === 'help') {
    return { message: drawHelp(articles, language, asker, logged), private: true };
  }
  if (phrase === 'articles') {
    const reading = { asker, language, reader: hearing.reader ?? language };
    const chosen = articles.find(({ id }) => id === hearing.article) ?? null;
    return { message: drawShelf(articles, chosen, reading), private: hearing.private };
  }
  return {
    message: drawCourtesy(phrase, articles, language, asker),
    private: hearing.private,
  };
}
