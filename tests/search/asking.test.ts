import { describe, expect, test } from 'vitest';
import { asks, isBare } from '../../src/search/analysis/asking.ts';

describe('a text asks', () => {
  test.each([
    ['by its mark', 'باريس؟'],
    ['by its mark, in English', 'the nokhatha?'],
    ['in the written language', 'ومن حضر'],
    ['of a place', 'وأين'],
    ['with what and who in one', 'ماهو اللؤلؤ'],
    ['what', 'ما عاصمة فرنسا'],
    ['after a preposition', 'في أي عام كان ذلك'],
    ['with a preposition in one', 'بكم تباع اللؤلؤة'],
    ['after a filler', 'طيب وين المكان'],
    ['after thanks', 'شكرا، وكم عددهم'],
    ['in the Gulf', 'شلون يغوصون'],
    ['in Egypt', 'ازاي بيغوصوا'],
    ['in the Maghreb', 'علاش تزوج'],
    ['in English', 'who is the nokhatha'],
    ['in English, joining', 'and when'],
    ['in English, without a word for what', 'do trams run on friday'],
    ['in English, whether it may', 'can i bring a bike'],
    ['in dialect, joining', 'وليش'],
    ['at its end', 'هو المترو بيفتح امتى'],
    ['in Latin letters', 'chkoun houwa lwazir'],
    ['in English, after a preposition', 'ok, in which year did he die'],
  ])('%s', (_how, text) => {
    expect(asks(text)).toBe(true);
  });

  test.each([
    'شكرًا جزيلًا',
    'ما شاء الله',
    'ما قصرت يا بطل',
    'هذا ما أردت معرفته',
    'جواب جميل، الله يعطيك العافية',
    'lol ok',
    'من الصبح وأنا هنا',
    'كم أحب هذا المقال',
    'ما أجمل القصيدة',
    'who cares lol',
    'when i get home i will read it',
    'this is what I wanted to know',
    'What a great answer!',
    'see https://example.org/?page=2',
    '',
    '…',
  ])('but not by “%s”', (text) => {
    expect(asks(text)).toBe(false);
  });
});

test.each([
  ['وأين؟', true],
  ['ومتى كان ذلك؟', true],
  ['متى حدث ذلك؟', true],
  ['and when?', true],
  ['when did it happen?', true],
  ['وين؟', true],
  ['وليش؟', true],
  ['ومين؟', true],
  ['وقديش؟', true],
  ['ومن حضر؟', false],
  ['وأين الكويت؟', false],
  ['who is the nokhatha?', false],
  ['؟', false],
])('“%s” says nothing of what it is about: %j', (text, bare) => {
  expect(isBare(text)).toBe(bare);
});
