import { createInterface } from 'node:readline';
import { refuse, wholeNumber } from '../arguments.ts';
import { formatFault } from '../knowledge/fault.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { end, STATUS } from '../lifecycle.ts';
import type { Answer } from '../search/answer.ts';
import { buildIndex } from '../search/build.ts';
import { articlesFolder, beginCommand } from './command.ts';

const USAGE = `npm run ask -- [options] ["question"]

Answers from the articles. Without a question, reads one a line from standard input.

  --json           one JSON object a question, one a line
  --limit N        passages to show (default 3)
  --article ID     search one article alone
  --knowledge DIR  the articles' folder (default KNOWLEDGE_DIR, or else knowledge)`;

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

const { values, positionals } = beginCommand(USAGE, {
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    limit: { type: 'string', default: '3' },
    article: { type: 'string' },
    knowledge: { type: 'string' },
  },
});
const limit = wholeNumber(USAGE, '--limit', values.limit);

const { articles, faults } = await loadKnowledge(articlesFolder(values.knowledge));
if (faults.length > 0) end(STATUS.misconfigured, ...faults.map(formatFault));
const { article } = values;
if (article !== undefined && articles.every(({ id }) => id !== article)) {
  const ids = articles.map(({ id }) => id).join(', ');
  refuse(USAGE, `--article is "${article}": give one of ${ids}.`);
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
