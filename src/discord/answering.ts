import type { Language } from '../knowledge/article.ts';
import { cutEnd } from './cut.ts';
import { hasWords } from '../knowledge/plain-text.ts';
import { clean, stripMarkup } from './escape.ts';
import { longestQuestion, longestRanking } from './limits.ts';
import type { Shelf } from './options.ts';
import { drawAnswer } from './replies/answer.ts';
import { forReader, type Reply } from './replies/message.ts';
import { notice, noticeWithQuestions } from './replies/notice.ts';
import { suggestedQuestion } from './suggestions.ts';
import { texts } from './texts/texts.ts';

/** Who asks, and how the answer is to be shown. */
export interface Asking {
  readonly shelf: Shelf;
  readonly asker: string;
  /** The reader's language; null where nothing tells it: the question's is taken, or each of them. */
  readonly reader: Language | null;
  readonly private: boolean;
  /** Whether the reply repeats the question, because Discord does not show it beside the reply. */
  readonly echo: boolean;
  /** Search this article (by id) alone. */
  readonly article?: string;
}

/** Answers a question as a reader wrote it, or says what is wrong with it. */
export function answerQuestion(written: string, asking: Asking): Reply {
  const { shelf, asker, article } = asking;
  const whole = suggestedQuestion(shelf.articles, written) ?? clean(stripMarkup(written));
  if (shelf.articles.length === 0) {
    return forReader(asking.reader, (each) => notice(each, texts[each].notices.noArticles));
  }
  if (!hasWords(whole)) {
    return forReader(asking.reader, (each) =>
      noticeWithQuestions(each, texts[each].notices.emptyQuestion, shelf.articles, asker),
    );
  }
  const question = whole.length > longestQuestion ? cutEnd(whole, longestQuestion) : whole;
  const answer = shelf.index.ask(question, {
    limit: longestRanking,
    ...(article === undefined ? {} : { article }),
  });
  const { language, verdict, passages } = answer;
  const notices = texts[language].notices;
  const searched =
    article === undefined ? shelf.articles : shelf.articles.filter(({ id }) => id === article);
  const message = drawAnswer(answer, searched, {
    asker,
    reader: asking.reader ?? language,
    private: asking.private,
    asked: asking.echo ? question : null,
    ...(whole.length > longestQuestion
      ? { note: notices.longQuestion(whole.length, longestQuestion) }
      : {}),
  });
  const [first] = passages;
  const place =
    verdict === 'absent' || first === undefined
      ? null
      : `${first.article.id}#${first.passage.number}`;
  return { message, private: asking.private, answered: { verdict, passage: place }, question };
}
