import { wordsOf } from './word-list.ts';

/** Words that ask how many, as normalised, in the written language and in dialects. */
export const HOW_MANY: readonly string[] = wordsOf(
  'كم وكم بكم كام بكام جم بجم اكم شكثر شقد قديش بقديش قداش بقداش اديش قديه شحال بشحال شكد شكت قدايش',
);

/** Words that ask when. */
export const WHEN: readonly string[] = wordsOf(
  'متي ومتي فمتي لمتي متا امتي امته ايمتي ايمت يمتي يمتا شوكت وقتاش فوقاش امتين ايمتا ايمتين',
);
