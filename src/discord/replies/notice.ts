import type { Article, Language } from '../../knowledge/article.ts';
import { lineIn } from '../direction.ts';
import { colours, embed, type MessageBody, type Reply, rows } from './message.ts';
import { questionButtons } from './questions.ts';

/** Something that the reader alone should know: what is wrong, and what to do about it. */
export function notice(language: Language, text: string): Reply {
  return { message: noticeBody(language, text), private: true };
}

/** A notice with questions to press instead. */
export function noticeWithQuestions(
  language: Language,
  text: string,
  articles: readonly Article[],
  asker: string,
): Reply {
  const questions = questionButtons(articles, language, asker);
  return {
    message: {
      ...noticeBody(language, text),
      components: rows(...questions.map((question) => [question])),
    },
    private: true,
  };
}

function noticeBody(language: Language, text: string): MessageBody {
  return {
    embeds: [embed({ colour: colours.notice, description: () => lineIn(language, text) })],
    components: [],
  };
}
