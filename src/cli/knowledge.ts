import { refuse } from '../arguments.ts';
import type { Article } from '../knowledge/article.ts';
import { inLanguage } from '../knowledge/article.ts';
import { formatFault } from '../knowledge/fault.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { plural } from '../knowledge/plural.ts';
import { articlesFolder, beginCommand } from './command.ts';

const USAGE = `npm run knowledge -- [--json] [FOLDER]

Checks the articles.

  FOLDER   where the articles are; KNOWLEDGE_DIR or “knowledge” where it is left out
  --json   print one JSON object: {"articles":[…],"faults":[{"file","line","language","message"}]}

Ends with status 1 where anything is at fault.`;

/** The figures that tell an author whether the file was read as it was meant. */
function summarize(article: Article) {
  const questions = article.languages.map((language) => ({
    language,
    count: article.passages.reduce((sum, { questions }) => sum + questions[language].length, 0),
  }));
  return {
    id: article.id,
    version: article.version,
    title: inLanguage(article, article.title, article.language).text,
    languages: article.languages,
    date: article.date,
    sections: article.sections.length,
    passages: article.passages.length,
    questions: Object.fromEntries(questions.map(({ language, count }) => [language, count])),
    meetings: article.meetings.length,
  };
}

function describe(article: Article): string {
  const { id, version, title, languages, date, ...counts } = summarize(article);
  const [original, translation] = languages;
  const questions = Object.entries(counts.questions).map(([tag, count]) => `${count} in ${tag}`);
  const origin = translation ? `${original}, translated into ${translation}` : original;
  const size = [
    plural(counts.passages, 'passage'),
    plural(counts.sections, 'heading'),
    plural(counts.meetings, 'meeting'),
    `suggested questions: ${questions.join(', ')}`,
  ];
  return `${id} (${origin}, version ${version})\n  ${title}${date ? ` (${date})` : ''}\n  ${size.join(', ')}`;
}

const { values, positionals } = beginCommand(USAGE, {
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});
if (positionals.length > 1) refuse(USAGE, 'Only one folder can be checked at a time.');
const { articles, faults } = await loadKnowledge(articlesFolder(positionals[0]));
if (values.json) {
  console.log(JSON.stringify({ articles: articles.map(summarize), faults }));
} else {
  for (const article of articles) console.log(describe(article));
  for (const fault of faults) console.error(formatFault(fault));
}
process.exitCode = faults.length > 0 ? 1 : 0;
