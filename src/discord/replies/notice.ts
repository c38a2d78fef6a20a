import type { Article, Language } from '../../knowledge/article.ts';
import { cutEnd } from '../cut.ts';
import { isolate, lineIn } from '../direction.ts';
import { clean, escapeMarkdown } from '../escape.ts';
import { limits } from '../limits.ts';
import { texts } from '../texts/texts.ts';
import { colours, embed, type MessageBody, type Reply, rows } from './message.ts';
import { questionButtons } from './questions.ts';

/** Something that the reader alone should know: what is wrong, and what to do about it. */
export function notice(language: Language, text: string): Reply {
  return { message: noticeBody(language, text), private: true };
}

/** A notice that no article has the name that a reader wrote, or as much of it as a title may have. */
export function noSuchArticle(language: Language, name: string): Reply {
  const shown = cutEnd(clean(name), limits.choice, escapeMarkdown);
  return notice(language, texts[language].notices.noSuchArticle(isolate(shown)));
}

/** A notice with questions to press instead, where the articles have any. */
export function noticeWithQuestions(
  language: Language,
  text: string,
  articles: readonly Article[],
  asker: string,
): Reply {
  const questions = questionButtons(articles, language, asker);
  const { examples } = texts[language].help;
  return {
    message: {
      ...noticeBody(language, questions.length > 0 ? `${text}\n${examples}` : text),
      components: rows(...questions.map((question) => [question])),
    },
    private: true,
  };
}

function noticeBody(language: Language, text: string): MessageBody {
  return {
    embeds: [
      embed({
        colour: colours.notice,
        description: (room) => cutEnd(lineIn(language, text), room),
      }),
    ],
    components: [],
  };
}
