import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCustomId } from '../../src/discord/components/custom-id.ts';
import { drawAnswer, drawView } from '../../src/discord/replies/answer.ts';
import { drawLibrary, drawOverview, drawReading } from '../../src/discord/replies/article.ts';
import { drawHelp } from '../../src/discord/replies/help.ts';
import { drawMeetings } from '../../src/discord/replies/meetings.ts';
import { embed, forReader, type MessageBody } from '../../src/discord/replies/message.ts';
import { notice, noticeWithQuestions } from '../../src/discord/replies/notice.ts';
import type { Article, Fact, Language } from '../../src/knowledge/article.ts';
import type { Verdict } from '../../src/search/answer.ts';
import { checkCallback } from '../../src/local/validation/bodies.ts';

/** Any text in which something is seen: what is read of a file is never blank. */
const text = (maxLength: number) =>
  fc
    .oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: Math.min(200, maxLength) }),
      fc
        .constantFrom('كلمة ', '**_[x](https://a.b)_** ', '@everyone <@1> ', 'word ', '`'.repeat(3))
        .chain((piece) =>
          fc
            .integer({ min: 1, max: Math.floor(maxLength / piece.length) })
            .map((times) => piece.repeat(times)),
        ),
    )
    .filter((value) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(value));

const language = fc.constantFrom<Language>('ar', 'en');
const size = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 12 }) },
  { weight: 1, arbitrary: fc.constantFrom(25, 26, 626, 5_000) },
);

/** Articles with 1 to 5,000 paragraphs, of up to 4,000 characters, headings and questions of any kind. */
const article: fc.Arbitrary<Article> = fc
  .record({
    id: fc.stringMatching(/^[a-z0-9-]{1,32}$/),
    language,
    translated: fc.boolean(),
    title: text(500),
    heading: fc.oneof(fc.constant(''), text(400), text(6_000)),
    paragraph: text(4_000),
    question: text(300),
    fact: text(600),
    meetings: fc.integer({ min: 0, max: 5 }),
    subjects: fc.integer({ min: 1, max: 12 }),
    source: fc.option(fc.oneof(text(200), text(6_000))),
    translator: fc.option(text(6_000)),
    count: size,
  })
  .map(({ language: own, translated, count, ...given }): Article => {
    const languages: Language[] = translated ? [own, own === 'ar' ? 'en' : 'ar'] : [own];
    const localised = (value: string) => Object.fromEntries(languages.map((each) => [each, value]));
    const fact = (passage: number): Fact => ({
      value: localised(given.fact),
      passage: Math.min(count, passage),
    });
    const section = { heading: localised(given.heading), first: 1, last: count };
    return {
      id: given.id,
      version: 'abcdef01',
      language: own,
      languages,
      title: localised(given.title),
      date: '2026-11-24',
      source: given.source,
      ...(given.translator !== null && { translator: given.translator }),
      sections: [section],
      passages: Array.from({ length: count }, (_, at) => ({
        number: at + 1,
        text: localised(given.paragraph),
        section,
        questions: { ar: [given.question], en: own === 'en' || translated ? [given.question] : [] },
      })),
      meetings: Array.from({ length: given.meetings }, () => ({
        host: fact(1),
        guest: fact(2),
        country: fact(3),
        when: fact(4),
        where: fact(5),
        subjects: Array.from({ length: given.subjects }, (_, at) => fact(at + 1)),
      })),
    };
  });

const asker = '99999999999999999999'.slice(0, 19);

/** Throws what Discord would refuse of a message; every button of it can be read again. */
function expectSendable(message: MessageBody): void {
  const data = JSON.parse(JSON.stringify(message)) as object;
  try {
    checkCallback({ type: 4, data });
  } catch (error) {
    const told = JSON.stringify((error as { errors?: unknown }).errors);
    throw new Error(`${told} in ${JSON.stringify(data).slice(0, 2_000)}`, { cause: error });
  }
  for (const { components } of message.components ?? []) {
    for (const component of components) {
      if ('custom_id' in component) expect(readCustomId(component.custom_id)).not.toBeNull();
    }
  }
}

const runs = { numRuns: 150 };

describe('what the bot sends, Discord takes:', () => {
  test('answers, of every verdict, in every language, at every place', () => {
    fc.assert(
      fc.property(
        article,
        language,
        language,
        fc.constantFrom<Verdict>('answered', 'related', 'absent'),
        text(6_000),
        fc.boolean(),
        (one, spoken, reader, verdict, question, hidden) => {
          const shown = one.languages.includes(spoken) ? spoken : one.language;
          const passages = one.passages.slice(-5).map((passage, at) => {
            const { length } = passage.text[shown]!;
            return {
              article: one,
              passage,
              language: shown,
              text: passage.text[shown]!,
              score: 5 - at,
              answer: at % 2 === 0 ? { start: 0, end: length } : null,
              verdict,
            };
          });
          const audience = {
            asker,
            reader,
            private: hidden,
            asked: question.slice(0, 500),
            note: 'x'.repeat(200),
          };
          expectSendable(
            drawAnswer({ question, language: spoken, verdict, passages }, [one], audience),
          );
          if (verdict === 'absent') return;
          for (const kind of ['answer', 'around'] as const) {
            for (const turned of [false, true]) {
              for (const position of [0, passages.length - 1]) {
                expectSendable(
                  drawView(
                    {
                      kind,
                      language: spoken,
                      turned,
                      position: Math.min(position, 2),
                      passages,
                    },
                    audience,
                  ),
                );
              }
            }
          }
        },
      ),
      runs,
    );
  });

  test('overviews, passages, meetings, the library and help', () => {
    fc.assert(
      fc.property(article, article, language, language, (one, other, spoken, reader) => {
        const own = {
          asker,
          language: one.languages.includes(spoken) ? spoken : one.language,
          reader,
        };
        const count = one.passages.length;
        expectSendable(drawOverview(one, own, { first: 1, last: count }));
        for (const number of [1, Math.ceil(count / 2), count]) {
          expectSendable(drawReading(one, number, false, own));
          expectSendable(drawReading(one, number, true, own));
        }
        for (let first = 0; first < Math.max(1, one.meetings.length); first += 2) {
          expectSendable(drawMeetings(one, first, own));
        }
        const many = Array.from({ length: 60 }, (_, at) => ({
          ...(at % 2 === 0 ? one : other),
          id: `${one.id.slice(0, 30)}-${at}`,
        }));
        for (const some of [[one], many.slice(0, 25), many]) {
          for (const first of [0, 25, 50, 75]) {
            expectSendable(
              drawLibrary(some, { first, passage: count }, { ...own, language: spoken }),
            );
          }
        }
        for (const logged of [true, false]) {
          expectSendable(drawHelp([one, other], spoken, asker, logged));
          const help = (each: Language) => ({
            message: drawHelp([one, other], each, asker, logged),
          });
          expectSendable(forReader(null, help).message);
        }
      }),
      runs,
    );
  });

  test('an embed, whatever is drawn for it', () => {
    const field = fc.record({ name: text(400), value: text(2_000) });
    fc.assert(
      fc.property(
        fc.record({ title: text(400), author: text(400), footer: text(3_000) }),
        fc.array(field, { maxLength: 30 }),
        text(6_000),
        (edges, fields, drawn) => {
          const parts = { ...edges, fields, colour: 0, description: () => drawn };
          expectSendable({ embeds: [embed(parts)] });
        },
      ),
      runs,
    );
  });

  test('notices', () => {
    fc.assert(
      fc.property(article, language, text(3_000), (one, spoken, words) => {
        expectSendable(notice(spoken, words).message);
        expectSendable(noticeWithQuestions(spoken, words, [one], asker).message);
      }),
      runs,
    );
  });
});
