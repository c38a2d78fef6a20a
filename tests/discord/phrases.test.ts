import { expect, test } from 'vitest';
import { readPhrase } from '../../src/discord/phrases.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { judgedQuestions } from '../judged/judged-questions.ts';

test.each([
  [
    'help',
    [
      'مساعدة',
      'المساعدة من فضلك',
      'كيف أستخدمك؟',
      'من أنت؟',
      'السلام عليكم، من أنت؟',
      'وش تقدر تسوي؟',
      'شتقدر تسوي',
      'ماذا يمكنك أن تفعل؟',
      'بتقدر تعمل ايه؟',
      'إيش أسألك عنه؟',
      'ما هو نبأ؟',
      'عرّف بنفسك',
      'help',
      'Help, please!',
      'what can you do?',
      'hi, who are you?',
      'How do I use this bot?',
      'What is Naba?',
      'min enta?',
      'shu esmak',
    ],
  ],
  [
    'articles',
    [
      'عن ماذا يتحدث المقال؟',
      'عمّ يتحدث هذا المقال؟',
      'عن إيش المقال؟',
      'المقال عن شنو؟',
      'المقال ده بيتكلم عن ايه',
      'شو موضوع المقال؟',
      'ما هي الفكرة الرئيسية للمقال؟',
      'لخص لي المقال',
      'ممكن تلخصلي المقال لو سمحت؟',
      'أعطني ملخصًا للمقال',
      'ماذا يقول المقال؟',
      'ما المقالات التي لديك؟',
      'كم مقال عندك؟',
      'what is this article about?',
      "What's the article about",
      'Hi! What is it about?',
      'summarise the article',
      'Could you give me a short summary of the article, please?',
      'what articles do you have?',
      'list the articles',
      'tell me about this article',
      '3an shu el maqal?',
    ],
  ],
  [
    'thanks',
    [
      'شكرا',
      'شكرًا جزيلًا لك',
      'الله يعطيك العافية',
      'ما شاء الله',
      'thank you so much!',
      "thanks bot you're the best",
      'كل الشكر',
      'ولكم الشكر',
      'مشكور وما قصرت',
      'تمام',
      'ok',
      'shukran',
    ],
  ],
  [
    'salam',
    [
      'السلام عليكم',
      'السلام عليكم ورحمة الله وبركاته',
      'سلام يا نبأ',
      'السلام عليكم جميعا',
      'salam 3alaikom',
    ],
  ],
  [
    'greeting',
    [
      'صباح الخير',
      'مرحبا',
      'هلا والله',
      'كيف حالك؟',
      'كيف حالكم',
      'صباح الخير جميعا',
      'مساء الخير للجميع',
      'good morning naba, how are you?',
      'marhaba',
      'kifak',
      'شلونك اليوم؟',
      'صباح الخير يا جماعة',
      'hey whats up',
      'hi',
      'Hello there',
      'how are you?',
    ],
  ],
  ['farewell', ['مع السلامة', 'باي', 'شكرا، إلى اللقاء', 'bye']],
] as const)('%s is asked for or said in many ways', (phrase, texts) => {
  const heard = texts.map((text) => [text, readPhrase(text)]);
  expect(heard).toEqual(texts.map((text) => [text, phrase]));
});

test.each([
  ['شكرا على المعلومات', 'thanks'],
  ['تمام شكرا', 'thanks'],
  ['thanks for the info', 'thanks'],
  ['no thanks', 'thanks'],
  ['وعليكم السلام', 'greeting'],
  ['عندي سؤال', 'greeting'],
  ['I have a question', 'greeting'],
  ['باي باي', 'farewell'],
])('“%s” asks for nothing', (text, phrase) => {
  expect(readPhrase(text)).toBe(phrase);
});

test.each([
  'ماذا يقول المقال عن اليابان؟',
  'عن ماذا يتحدث السفير الياباني؟',
  'ماذا يقول المقال عن اللؤلؤ',
  'لخص لي كلام السفير',
  'متى نُشر المقال؟',
  'من كتب المقال؟',
  'وبكم تقدر؟',
  'أين تعمل؟',
  'شكرا، ومن هو السفير؟',
  'السلام عليكم، متى؟',
  'كيف ساعدت الكويت بنغلاديش؟',
  'what does the article say about Japan?',
  'who wrote the article?',
  'How did he help?',
  'thanks, and when was it?',
  'What is it made of?',
  'what do you know about pearls?',
  '',
  '؟',
])('“%s” may be about something in an article', (text) => {
  expect(readPhrase(text)).toBeNull();
});

test('no question that an article answers is a phrase', async () => {
  const { articles } = await loadKnowledge('knowledge');
  const suggested = articles.flatMap(({ passages }) =>
    passages.flatMap(({ questions }) => [...questions.ar, ...questions.en]),
  );
  const asked = judgedQuestions.map(({ question }) => question);
  expect([...suggested, ...asked].filter((each) => readPhrase(each) !== null)).toEqual([]);
});
