import { ENGLISH_STOP_WORDS } from './english.ts';
import { readWords } from './word.ts';
import { wordsOf } from './word-list.ts';

/*
 * Arabic is typed in Latin letters too, with digits for sounds that Latin has no letter for (`meta kan
 * elli2a2?`). Here is what tells it from English, and the words by which it asks and joins; its other
 * words are known by their sound (transcription.ts).
 */

/** How words are spelt that only ask or join, after each as it is normalised; English has none of these. */
const SPELLINGS = `
  متي: meta mita mata matta emta imta emtaa imtaa eimta aimta emtan emtin imtin wa2tash waqtash wa9tash wa9tech fo9ash fw9ach
  اين: wein wayn ween fein feen fayn ayna wenha wenhom wino winha weno wenno feno fenha fenhom mnein mnin
  ماذا: shu sho shou bshu bsho shino wach chou shnu shnou shinu shinou shno shnoo wesh wech wch wsh eish eysh esh eesh aish aysh
    eih eyh madha maza chnou chnu achnou achnu ashnou achno chnowa chniya shnowa shnwa
  لماذا: leih leyh leeh lesh leish leesh leysh laish laysh lech leich 3lash 3lach 3alash 3alach limatha
    limadha lemaza limaza
  كيف: keef kayf keyf kifash kifach kefash kifesh kifech shlon shlown shloon shlonu shlono chlon ezay ezzay
    ezai izay izzay azay
  كم: kaam 2adesh 2addesh 2adeish 2addeish adesh addesh adeish addeish qadesh qaddesh gadesh gaddesh gdesh
    9adesh 9addesh 9addech shgad shgadd shgd shkad sh7al ch7al ch7el shhal bkam bekam bikam bkaam shkthr shkathr
  من: meen mino meno minu minou mnu mnou mnoo menou mnho menho minho manho chkoun chkon chkun shkoun shkon achkoun
  هو: howa huwa huwwa howwa hwa houwa howe huwe
  هي: heya hiya hiyya heyya hya hiyye
  هم: homma humma
  في: fel fil feeh feeha fiha fihom
  ب: bel bil
  ل: lel lil
  و: wel wil
  علي: 3ala 3al 3la 3aleih 3aleh 3aleha 3leh 3alih 3aliha
  عن: 3an 3n 3anno 3anha
  مع: ma3 m3a ma3a ma3ah ma3aha ma3ahom m3ah
  عند: 3and 3end 3ind 3ando 3endo 3indo 3andhom
  الذي: elli illi yalli yelli yilli elly
  هذا: hada hadha haza hatha hayda heda 7ada hadi hadhi hathi hazi haydi
  كان: kanet kanat kano kanu
  ليس: mish mesh mosh mush msh mouch mech
  يعني: ya3ni y3ni
  كل: kol koll
  بعد: ba3d ba3ed
  قبل: qabl 2abl 2abel gabel 9bal
  بين: bein bayn
  عدد: 3adad
  ابي: 3ayez 3ayz 3ayza 3awez 3awz badi baddi biddi abgha abghi bghit
  اعرف: a3ref a3raf a3rif na3ref n3ref
  ممكن: momken momkin mumkin mumken
  مرحبا: marhaba mar7aba mrhba mr7ba marhaban
  اهلا: ahlan ahleen ahlein ahlin
  هلا: hala halla
  السلام: assalam essalam assalamu alsalamu essalamu
  سلام: salaam slm
  عليكم: alaikum alaykum alaikom aleikum 3alaikum 3alaikom 3alaykom 3alaykum 3aleikom 3alikom 3likom
  صباح: sabah saba7
  مساء: masa2 msa masaa
  الخير: kheir kher 5eir 5er alkheir elkheir elkher khayr
  النور: noor nour elnoor ennour
  كيفك: kifak kifik kifek keefak kefak kifkom
  ازيك: ezayak ezayek ezzayak ezzayek izzayak ezayyak
  شلونك: shlonak shlonik shlonek shlonich shlonkom
  الحال: al7al el7al elhal l7al lhal alhal
  السلامه: salama salameh elsalama
  شكرا: shukran shokran choukran
  تسلم: yislamo yeslamo yislamu tislam teslam
  اسمك: esmak ismak esmik smitek smitk
  ساعدني: sa3edni sa3idni sa3dni
  بتعمل: bte3mal bta3mel bte3mel bta3mil bti3mal
  لخصلي: lakhesli la5esli lakhasli la5asli lakhisli la5isli lakheslo
  المقال: maqal ma2al ma9al maqala ma2ala makala
`;

/** The same of spellings that other languages have as well: words, names and abbreviations. */
const SHARED = `
  من: min man men
  ماذا: eh
  كم: kam
  هل: hal
  اين: wen fen win
  لماذا: leh lih
  كيف: kif kef
  في: fi fe
  ب: b bi
  ل: li la
  و: w wa ou
  الي: ela ila
  الذي: ily
  هو: hwe
  كان: kan
  انت: enta inta
  يا: ya
`;

/** The article, where a space or a hyphen is put after it. */
const ARTICLE: ReadonlySet<string> = new Set(wordsOf('el il al l'));

/** Those of them that ask. */
const ASKING: ReadonlySet<string> = new Set(
  wordsOf('min man eh kam hal wen fen fin win leh lih kif kef'),
);

/** The word that each spelling of a list is of. */
function read(list: string): ReadonlyMap<string, string> {
  const entries = list.split(/\n(?= {2}\S)/u).flatMap((line) => {
    const [word = '', spellings = ''] = line.split(':');
    return wordsOf(spellings).map((spelling) => [spelling, word.trim()] as const);
  });
  return new Map(entries);
}

const OWN = read(SPELLINGS);
const OTHERS = read(SHARED);

/**
 * A digit that stands for a letter: at the beginning or within a word, or at the end after a vowel
 * (`3arabi`, `a7mad`, `lika2`); not `mp3`, `h2o` and `html5`.
 */
const WITH_DIGIT =
  /^(?:[37][a-z]{2,}|[25689][a-z]{3,}|(?=.{4})[a-z]+[2356789][a-z]+|[a-z]+[aeiou][2357])[a-z2-9]*$/;

/** A number with its ending or its unit, as English has them. */
const NUMBERED =
  /^\d+(?:st|nd|rd|th|km|cm|mm|kg|mg|gb|mb|tb|am|pm|fps|hz|khz|mhz|ghz|bit|px|min|mins|hrs|sec)$/;

/** Whether the normalised words of a text are Arabic, typed in Latin letters. */
export function isInChatAlphabet(words: readonly string[]): boolean {
  let [own, shared, english] = [0, 0, 0];
  let asks = false;
  for (const word of words) {
    if (OWN.has(word) || (WITH_DIGIT.test(word) && !NUMBERED.test(word))) own += 1;
    else if (OTHERS.has(word) || ARTICLE.has(word)) {
      shared += 1;
      asks ||= ASKING.has(word);
    } else if (ENGLISH_STOP_WORDS.has(word)) english += 1;
  }
  return own > 0 ? own + shared > english : asks && shared > 1 && english === 0;
}

/** Digits with an apostrophe, before or after them: those letters with a dot. */
const DOTTED = /(?<=[a-z])['’`]([3679])|([3679])['’`](?=[a-z])/gi;
const DOTTED_LETTER: Readonly<Record<string, string>> = { 3: 'gh', 6: 'z', 7: 'kh', 9: 'd' };

/**
 * The normalised words of a question as Arabic has them, where it is typed in Latin letters: those that
 * ask and join. The others stay as they are, an article that stands by itself is left out.
 */
export function readChatAlphabet(text: string): readonly string[] {
  const words = readWords(text);
  if (!isInChatAlphabet(words)) return words;
  const dotted = (_: string, after?: string, before?: string) => DOTTED_LETTER[(after ?? before)!]!;
  return readWords(text.replace(DOTTED, dotted))
    .filter((word) => !ARTICLE.has(word))
    .map((word) => OWN.get(word) ?? OTHERS.get(word) ?? word);
}
