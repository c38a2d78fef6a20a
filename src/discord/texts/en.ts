import { Formats } from './formats.ts';
import type { Texts } from './texts.ts';

const formats = new Formats('en', 'en-GB');
const { number, date } = formats;
const seconds = (count: number) => formats.counted(count, { one: '# second', other: '# seconds' });

/** The bot's texts in English. */
export const en: Texts = {
  number,
  date,
  passage: (value) => `Passage ${number(value)}`,
  passages: (count) => formats.counted(count, { one: '# passage', other: '# passages' }),
  passageSpan: (first, last) =>
    first === last ? `Passage ${number(first)}` : `Passages ${number(first)}–${number(last)}`,
  result: (position, count) => `Result ${number(position)} of ${number(count)}`,
  opening: 'Opening',
  translation: (translator) =>
    translator === null ? 'Translation' : `Translation by ${translator}`,
  untranslated: 'This article has no English translation, so its own words are shown.',
  hedges: {
    nearest:
      'The article may speak about this, but I find no plain answer in it. The nearest passage:',
    unsaid: 'I find no plain answer to your question in this passage:',
  },
  absent: (articles, others) => {
    if (others === 0) {
      return articles === 1
        ? 'The article does not speak about this.'
        : 'None of the articles speaks about this.';
    }
    if (articles === 0) {
      return others === 1
        ? 'This article is only in Arabic. You can ask about it in Arabic.'
        : 'These articles are only in Arabic. You can ask about them in Arabic.';
    }
    const searched =
      articles === 1
        ? 'The article that is in English does not speak about this.'
        : 'None of the articles that are in English speaks about this.';
    const left = formats.counted(others, {
      one: 'Another one is only in Arabic; you can ask about it in Arabic.',
      other: '# others are only in Arabic; you can ask about them in Arabic.',
    });
    return `${searched} ${left}`;
  },
  tryThese: 'There are answers to questions such as these:',
  courtesies: {
    salam: 'Peace be upon you too. What would you like to ask?',
    greeting: 'Hello! What would you like to ask?',
    thanks: 'You’re welcome. Ask me whenever you like.',
    farewell: 'Goodbye. Come back with a question whenever you like.',
  },
  source: (source) => `Source: ${source}`,
  buttons: {
    previous: 'Previous',
    next: 'Next',
    around: 'In context',
    back: 'Back',
    share: 'Share',
    overview: 'Overview',
    library: 'All articles',
    showIn: {
      ar: { original: 'Arabic original', translation: 'Arabic translation' },
      en: { original: 'English original', translation: 'English translation' },
    },
    readPassage: (value) => `Read passage ${number(value)}`,
  },
  article: {
    noSections: 'This article has no headings.',
    pickPassage: 'Choose a passage to read',
    pickArticle: 'Choose an article',
    library: 'Articles',
    span: (first, last, count) =>
      first === last
        ? `Article ${number(first)} of ${number(count)}`
        : `Articles ${number(first)}–${number(last)} of ${number(count)}`,
    languages: (languages) =>
      formats.list(languages.map((language) => formats.languageName(language))),
  },
  meetings: {
    title: 'The meetings',
    host: 'Host',
    guest: 'Guest',
    country: 'Country',
    when: 'When',
    where: 'Where',
    subjects: 'Discussed',
    count: (count) => formats.counted(count, { one: '# meeting', other: '# meetings' }),
    numbers: 'The number in brackets is that of the passage that says so.',
    none: (title) => `The article “${title}” reports no meetings.`,
    nowhere: 'None of the articles reports any meetings.',
    more: (count) => formats.counted(count, { one: '# more subject', other: '# more subjects' }),
  },
  help: {
    title: 'What Naba does',
    intro:
      'Ask about the articles below and get their own words: the passage that answers, with the answering sentence in bold. When an article does not say, Naba tells you so.',
    askTitle: 'How to ask',
    ask: 'Write `/ask` and your question, mention me in a channel, reply to one of my answers with its ping left on (“and when?” will do), or send me a direct message. Ask in Arabic or in English; typos and dialect are fine.',
    commandsTitle: 'Commands',
    commands: [
      '`/ask` – a question, answered; `hide` shows the answer to you alone',
      '`/article` – what an article is, its sections, and any passage of it',
      '`/meetings` – who received whom, where and when, and what was discussed',
      '**Answer this** – under “Apps” in the menu of any message',
    ].join('\n'),
    privacyTitle: 'What is stored',
    privacy: 'Nothing: neither your questions nor who asked them.',
    privacyLogged:
      'Whoever runs this bot has it log questions, with the ids of those who asked them. Nothing else is stored.',
    limitsTitle: 'What Naba does not do',
    limits:
      'It writes nothing of its own about the articles, knows nothing beyond them, and reads no messages but those that mention it, that reply to its answers, that are sent to it, or that you ask it to answer.',
    examples: 'Try one of these:',
  },
  notices: {
    waited: 'Thank you for waiting; this took longer than usual.',
    longQuestion: (length, longest) =>
      `Your question has ${number(length)} characters; I looked at the first ${number(longest)}. A shorter question gives better results.`,
    emptyQuestion:
      'There is no question in this. Write a few words about what you would like to know.',
    emptyMessage:
      'That message has no text that I could answer. Choose one with a question in words.',
    unreadableMessage:
      'I read only messages that mention me, so I do not know what that one says. In its menu, choose “Apps”, then “Answer this”.',
    noSuchArticle: (name) =>
      `There is no article “${name}”. Choose one from the list that opens while you type, or leave the option out.`,
    noSuchPassage: (wanted, last) =>
      `There is no passage ${number(wanted)}. The article’s passages are numbered from 1 to ${number(last)}.`,
    articleChanged:
      'The article has changed since this message was written, so its buttons no longer fit it. Please ask, or run the command, again.',
    articleGone:
      'The article that this was taken from is no longer here. `/article` lists those that are.',
    questionGone:
      'This question is no longer among those of the article. Please ask it with `/ask`.',
    unreadableButton:
      'This button comes from another version of the bot and cannot be read. Please ask again.',
    shared: 'You have shared this answer already, so it was not posted again.',
    unsure:
      'Discord did not confirm that the answer was posted. Please look above; if it is not there, ask again.',
    unknownCommand: 'This command is not one of mine any more. `/help` lists those that are.',
    noArticles: 'There is no article to ask about yet. Whoever runs this bot needs to add one.',
    tooManyReader: (wait) =>
      `That was a lot in a short time. Please try again in ${seconds(wait)}.`,
    tooManyServer: (wait) =>
      `This server has asked for a lot in a short time. Please try again in ${seconds(wait)}.`,
    missingPermissions: (permissions) =>
      `I may not answer there: I lack the ${permissions.length === 1 ? 'permission' : 'permissions'} ${formats.list(permissions)}. Someone who manages the server can grant them to me in the channel’s settings, or you can ask me here.`,
    closed: 'The thread is closed, so I could not answer in it. You can ask me here.',
    gone: 'The channel or the message is no longer there, so I could not answer in it.',
    failed: (reference) =>
      `Something went wrong on my side, and your question was not answered. Please try again; if it happens again, give the operator this reference: \`${reference}\``,
  },
  permissions: {
    ViewChannel: 'View Channel',
    SendMessages: 'Send Messages',
    SendMessagesInThreads: 'Send Messages in Threads',
    EmbedLinks: 'Embed Links',
    ReadMessageHistory: 'Read Message History',
  },
};
