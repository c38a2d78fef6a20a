import { expect, test } from 'vitest';
import { readCustomId } from '../../src/discord/components/custom-id.ts';
import { drawAnswer } from '../../src/discord/replies/answer.ts';
import { drawHelp } from '../../src/discord/replies/help.ts';
import { forReader, type MessageBody } from '../../src/discord/replies/message.ts';
import { noticeWithQuestions } from '../../src/discord/replies/notice.ts';
import { texts } from '../../src/discord/texts/texts.ts';
import type { Article } from '../../src/knowledge/article.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { buildIndex } from '../../src/search/build.ts';

const { articles } = await loadKnowledge('knowledge');
const ASKER = '1';

/** The articles with no questions but those of some languages. */
const askedIn = (...languages: string[]): Article[] =>
  articles.map((article) => ({
    ...article,
    passages: article.passages.map((passage) => ({
      ...passage,
      questions: {
        ar: languages.includes('ar') ? passage.questions.ar : [],
        en: languages.includes('en') ? passage.questions.en : [],
      },
    })),
  }));

function languagesOf({ components = [] }: MessageBody): string[] {
  return components
    .flatMap((row) => row.components)
    .flatMap((each) => ('custom_id' in each ? [readCustomId(each.custom_id)!.view.language] : []));
}

test.each([
  ['ar', ['ar', 'en'], 'ar'],
  ['en', ['ar', 'en'], 'en'],
  ['en', ['ar'], 'ar'],
  ['ar', ['en'], 'en'],
] as const)(
  'a reader of %s is offered, of questions in %j, those in %s',
  (reader, all, offered) => {
    const message = drawHelp(askedIn(...all), reader, ASKER, false);
    expect(languagesOf(message)).toEqual([offered, offered, offered]);
  },
);

test('a notice points at questions only where there are any', () => {
  const { notices, help } = texts.en;
  const text = notices.emptyQuestion;
  const draw = (some: readonly Article[]) => noticeWithQuestions('en', text, some, ASKER).message;
  expect(draw(articles).embeds![0]!.description).toBe(`${text}\n${help.examples}`);
  expect(draw(askedIn()).embeds![0]!.description).toBe(text);
  expect(draw(askedIn()).components).toEqual([]);
});

test('a reader of an unknown language is offered each question once', () => {
  const help = (some: readonly Article[]) =>
    forReader(null, (each) => ({ message: drawHelp(some, each, ASKER, false) })).message;
  expect(languagesOf(help(articles))).toEqual(['ar', 'en', 'ar', 'en', 'ar']);
  expect(languagesOf(help(askedIn('ar')))).toEqual(['ar', 'ar', 'ar']);
});

/** The questions that are offered where no article speaks of what was asked. */
function offeredFor(asked: string): string[] {
  const answer = { ...buildIndex(articles).ask(asked, { limit: 5 }), verdict: 'absent' } as const;
  const audience = { asker: ASKER, reader: answer.language, private: false, asked: null };
  const { components = [] } = drawAnswer(answer, articles, audience);
  return components.flatMap((row) =>
    row.components.flatMap((each) => ('label' in each ? [each.label] : [])),
  );
}

test('what no article speaks of is met with the questions nearest to it, and otherwise the usual ones', () => {
  const usual = offeredFor('كيف أطبخ الكبسة؟');
  expect(usual).toHaveLength(3);
  expect(offeredFor('إزاي أتعلم البرمجة؟')).toEqual(usual);
  const [nearest, second, third] = offeredFor('ما رأي السفير الأمريكي في الطقس والرياضة؟');
  expect(nearest).toBe('ما رأي السفير الياباني في الكويت؟');
  expect(second).toContain('سفير');
  expect(third).toBeDefined();
  const [capital, ...others] = offeredFor('ما عاصمة فرنسا؟');
  expect(capital).toContain('عاصمتا');
  expect(others).toEqual(usual.slice(0, 2));
  expect(offeredFor('Which companies will supply the air defence systems?').join()).toMatch(
    /defence.*defence.*defence/,
  );
});
