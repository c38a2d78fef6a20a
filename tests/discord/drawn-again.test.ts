import { expect, test } from 'vitest';
import { drawAnswer } from '../../src/discord/replies/answer.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { buildIndex } from '../../src/search/build.ts';

test('an answer that is drawn again, for somebody else or otherwise, is drawn as if it were new', async () => {
  const { articles } = await loadKnowledge('knowledge');
  const question = 'من هو السفير الياباني؟';
  const answer = buildIndex(articles).ask(question);
  const audiences = ['1', '2'].flatMap((asker) =>
    (['ar', 'en'] as const).flatMap((reader) =>
      [true, false].flatMap((hidden) =>
        [question, 'من هو السفير اليابانى', null].map((asked) => ({
          asker,
          reader,
          private: hidden,
          asked,
        })),
      ),
    ),
  );
  const drawn = audiences.map((audience) => drawAnswer(answer, articles, audience));
  const anew = audiences.map((audience) => drawAnswer({ ...answer }, articles, audience));
  expect(drawn).toEqual(anew);
  expect(new Set(drawn.map((each) => JSON.stringify(each))).size).toBe(audiences.length);
});
