import { parseArgs } from 'node:util';
import { createInterface } from 'node:readline';
import { loadKnowledge } from '../knowledge/load.ts';
import type { Answer } from '../search/answer.ts';
import { buildIndex } from '../search/build.ts';

const USAGE = `npm run ask -- [options] ["question"]

Answers from the articles in knowledge/. Without a question, reads one a line from standard input.

  --json           one JSON object a question, one a line
  --limit N        passages to show (default 3)
  --article ID     search one article alone
  --knowledge DIR  the articles' folder (default knowledge)`;

/** An answer as programs read it: ranges count UTF-16 units of the passage's text. */
function toJson({ question, language, verdict, passages }: Answer) {
  return {
    question,
    language,
    verdict,
    passages: passages.map((ranked) => ({
      article: ranked.article.id,
      number: ranked.passage.number,
      section: ranked.passage.section?.heading[ranked.language] ?? null,
      language: ranked.language,
      text: ranked.text,
      score: ranked.score,
      answer: ranked.answer && {
        ...ranked.answer,
        text: ranked.text.slice(ranked.answer.start, ranked.answer.end),
      },
    })),
  };
}

/** An answer as people read it: the answering sentence between brackets. */
function toText({ verdict, passages }: Answer): string {
  const shown = passages.map(({ article, passage, text, answer }) => {
    const place = `${article.id} ¶${passage.number}`;
    if (answer === null) return `${place}\n${text}`;
    const { start, end } = answer;
    return `${place}\n${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`;
  });
  return [verdict, ...shown].join('\n\n');
}

/** Ends with what is wrong and how to call it right. */
function refuse(problem: string): never {
  console.error(`${problem}\n\n${USAGE}`);
  process.exit(2);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        limit: { type: 'string', default: '3' },
        article: { type: 'string' },
        knowledge: { type: 'string', default: 'knowledge' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

const { values, positionals } = readArguments();
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
const limit = Number(values.limit);
if (!Number.isInteger(limit) || limit < 1)
  refuse(`--limit ${values.limit} is not a whole number from 1.`);

const { articles, faults } = await loadKnowledge(values.knowledge);
if (faults.length > 0) {
  for (const { file, line, message } of faults) console.error(`${file}:${line} ${message}`);
  process.exit(1);
}
const { article } = values;
if (article !== undefined && articles.every(({ id }) => id !== article)) {
  refuse(`--article ${article} is none of: ${articles.map(({ id }) => id).join(', ')}.`);
}

const index = buildIndex(articles);
const options = article === undefined ? { limit } : { limit, article };
const print = (question: string) => {
  const answer = index.ask(question, options);
  console.log(values.json ? JSON.stringify(toJson(answer)) : toText(answer));
};

if (positionals.length > 0) {
  print(positionals.join(' '));
} else {
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() !== '') print(line);
  }
}
