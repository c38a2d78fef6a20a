import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hostileQuestions, wordsOf } from '../../src/evaluation/hostile-questions.ts';
import { type MarkdownNode, parseMarkdown } from '../../src/local/page/markdown.ts';
import type { HeardMessage } from './conversation.ts';
import { type House, openHouse, shelf } from './house.ts';

/** Questions that are asked at the same time, and how often so many. */
const TOGETHER = 50;
const TIMES = 200;

/** What only the bot may make of a text, and never makes of a question. */
const FORGED: ReadonlySet<string> = new Set([
  ...['user', 'role', 'channel', 'everyone', 'here', 'slashCommand', 'guildNavigation'],
  ...['timestamp', 'emoji', 'link', 'url', 'autolink', 'spoiler', 'codeBlock'],
]);

let house: House;
let act: (question: string, article: string | null) => Promise<string>;
beforeAll(async () => {
  house = await openHouse({}, { rateLimits: false });
  const { id } = await house.reader.command('ask');
  act = (question, article) => {
    const named = article === null ? [] : [{ type: 3, name: 'article', value: article }];
    const options = [{ type: 3, name: 'question', value: question }, ...named];
    return house.reader.act(2, { id, name: 'ask', type: 1, options });
  };
});
afterAll(() => house.close());

function kindsIn(nodes: readonly MarkdownNode[]): string[] {
  return nodes.flatMap((node) => {
    const inner = 'content' in node && typeof node.content !== 'string' ? node.content : [];
    const items = node.type === 'list' ? node.items.flat() : [];
    return [node.type, ...kindsIn(inner), ...kindsIn(items)];
  });
}

/** What a message shows where Discord reads Markdown, and where it shows text as it is. */
function shown(message: HeardMessage): { markdown: string[]; plain: string[] } {
  const embeds = message.embeds as unknown as readonly {
    readonly title?: string;
    readonly description?: string;
    readonly author?: { readonly name: string };
    readonly fields?: readonly { readonly name: string; readonly value: string }[];
    readonly footer?: { readonly text: string };
  }[];
  return {
    markdown: [
      message.content,
      ...embeds.flatMap(({ title, description, fields = [] }) => [
        title ?? '',
        description ?? '',
        ...fields.flatMap(({ name, value }) => [name, value]),
      ]),
    ],
    plain: embeds.flatMap(({ author, footer }) => [author?.name ?? '', footer?.text ?? '']),
  };
}

const words = wordsOf(
  shelf.articles.flatMap(({ passages }) => passages.flatMap(({ text }) => Object.values(text))),
);
const question = hostileQuestions(words);
const asked = fc.record({
  question,
  article: fc.option(question, { freq: 8 }),
});

test(`${TIMES * TOGETHER} questions of any Unicode are answered, and none makes more of a reply than text`, async () => {
  const { reader, failures } = house;
  const batch = fc.array(asked, { minLength: TOGETHER, maxLength: TOGETHER });
  const property = fc.asyncProperty(batch, async (questions) => {
    reader.heard.length = 0;
    const nonces = await Promise.all(questions.map((each) => act(each.question, each.article)));
    // The local Discord refuses what Discord's published schemas and limits do not allow.
    for (const nonce of nonces) await reader.hears('INTERACTION_SUCCESS', (d) => d.nonce === nonce);
    expect(failures).toEqual([]);
    const messages = reader.heard.filter(({ type }) => type === 'MESSAGE_CREATE');
    expect(messages.map(({ data }) => data.nonce).toSorted()).toEqual(nonces.toSorted());
    for (const { data } of messages) {
      expect(data).toMatchObject({ mentions: [], mention_everyone: false, mention_roles: [] });
      const { markdown, plain } = shown(data as unknown as HeardMessage);
      for (const text of [...markdown, ...plain]) expect(text.isWellFormed()).toBe(true);
      for (const text of markdown) {
        const forged = kindsIn(parseMarkdown(text)).filter((kind) => FORGED.has(kind));
        expect({ text, forged }).toEqual({ text, forged: [] });
      }
    }
  });
  await fc.assert(property, { numRuns: TIMES, endOnFailure: true });
}, 180_000);
