/** What kind of courtesy something is: words that ask to be told, or apologise, are `please`. */
export type CourtesyKind = 'salam' | 'greeting' | 'thanks' | 'please';

/** Kinds of good wishes for a time of day, as normalised. */
const WISHES = ['الخير', 'النور', 'الورد', 'الفل', 'الياسمين', 'السعاده'];
const ofDay = (day: string) => WISHES.map((wish) => `${day} ${wish}`).join('|');

/**
 * What people say before and after a question, as normalised: they greet, call somebody, ask to be
 * told, and thank. Its words mean something elsewhere (`صباح`, `everyone`), and nothing here. What they
 * say beside no question at all is known to the bot (discord/sayings.ts), and may have more in it: a
 * word such as `جميل` is a name beside one.
 */
const COURTESIES: Readonly<Record<CourtesyKind, string>> = {
  salam: `السلام عليكم|السلام عليكم ورحمه الله|السلام عليكم ورحمه الله وبركاته|سلام عليكم|سلام الله عليكم
   سلامعليكم|السلامعليكم|salam|salam alaikum|assalamu alaikum|assalam alaikum|assalamualaikum`,
  greeting: `وعليكم السلام|${ofDay('صباح')}|${ofDay('مساء')}|مرحبا|مرحبا بكم|مرحبتين|مراحب|اهلا|اهلا وسهلا|اهلين
   هلا|هلا والله|هلا وغلا|هلو|تحيه طيبه|حياك الله|حياكم الله|كيفك|كيفكم|كيف الحال|كيف حالك|كيف حالكم|شلونك
   شلونكم|شخبارك|شخباركم|ازيك|ازيكم|hello|hi|hiya|hey|good morning|good afternoon|good evening
   greetings|how are you|how are you doing|how are you today|whats up|what s up`,
  thanks: `شكرا|شكرا لك|شكرا لكم|شكرا جزيلا|شكرا جزيلا لك|شكرا جزيلا لكم|شكرا كثيرا|الف شكر|وشكرا|وشكرا لك
   وشكرا لكم|مع الشكر|ولكم الشكر|ولك الشكر|كل الشكر|مشكور|مشكوره|مشكورين|يسلمو|جزاك الله خيرا|جزاكم الله خيرا
   بارك الله فيك|بارك الله فيكم|تحياتي|مع تحياتي|thanks|thx|many thanks|thanks a lot|thanks in advance|thank you
   thank you very much|thank you so much|thank you in advance`,
  please: `يا شباب|يا جماعه|يا جماعه الخير|يا اخوان|يا اخوه|يا اخي|يا ناس|يا عيال|يا حلوين|يا بوت|يا نبا|اخي|اخوي
   لو سمحت|لو سمحتم|لو سمحتو|لو سمحتوا|من فضلك|من فضلكم|اذا سمحت|اذا ممكن|لو ممكن|بعد اذنك|بعد اذنكم|عفوا
   الله يخليك|الله يخليكم|الله يعافيك|الله يسعدك|الله يعطيك العافيه|يعطيك العافيه|بالله|بالله عليك
   قل لي|قلي|قولي لي|قولوا لي|قول لي|ممكن تقول لي|ممكن تقولي|ممكن تقولولي|ممكن تقولوا لي|تقدر تقول لي
   ممكن اعرف|ممكن تخبرني|ممكن تخبروني|هل يمكنك ان تخبرني|هل يمكن ان تخبرني|هل تعرف|هل تعلم|حد يعرف
   اخبرني|خبرني|خبروني|عندي سوال|عندي استفسار|لدي سوال|لدي استفسار|سوال سريع|سوالي|سوالي هو
   اريد ان اعرف|اريد معرفه|اريد اعرف|اود ان اعرف|اود معرفه|ابغي اعرف|ابي اعرف|ودي اعرف|بدي اعرف|عايز اعرف
   عايزه اعرف|عاوز اعرف|حابب اعرف|حابه اعرف|نبي نعرف|بغيت نعرف
   dear all|excuse me|sorry|please|by the way|quick question|a quick question|i have a question
   i have a quick question|my question is|tell me|please tell me|can you tell me|can you please tell me
   could you tell me|could you please tell me|can anyone tell me|can someone tell me|do you know|does anyone know
   does anybody know|i want to know|i wanted to know|i would like to know|i d like to know|i wonder
   i was wondering`,
};

const KIND_OF: ReadonlyMap<string, CourtesyKind> = new Map(
  (Object.keys(COURTESIES) as CourtesyKind[]).flatMap((kind) =>
    COURTESIES[kind].split(/[|\n]/u).map((each) => [each.trim(), kind] as const),
  ),
);

/** Words of the longest of them. */
const LONGEST = Math.max(...[...KIND_OF.keys()].map((each) => each.split(' ').length));

/** Whom a greeting or thanks are for, right after it: anywhere else these words say something. */
const ADDRESSED =
  /^(?:جميعا|للجميع|الجميع|جدا|عليكم|صديقي|all|everyone|everybody|there|guys|folks|team|friend|friends|bot|naba|again)$/u;

/** How many words one of them has, at the border of a question from where its words are told; 0 for none. */
function lengthOf(ofLength: (length: number) => readonly string[]): number {
  for (let length = LONGEST; length > 0; length--) {
    if (KIND_OF.has(ofLength(length).join(' '))) return length;
  }
  return 0;
}

/** A question, and the courtesies that were around it, in the order in which they were left out. */
interface Parted {
  readonly asked: readonly string[];
  readonly courtesies: readonly CourtesyKind[];
}

/** Parts the normalised words of a question from what is said before and after it. */
export function partCourtesies(words: readonly string[]): Parted {
  const courtesies: CourtesyKind[] = [];
  let [from, to] = [0, words.length];
  const leave = (start: number, end: number) => {
    const kind = KIND_OF.get(words.slice(start, end).join(' '));
    if (kind !== undefined) courtesies.push(kind);
    return kind !== undefined;
  };
  for (;;) {
    const first = from + lengthOf((length) => words.slice(from, Math.min(to, from + length)));
    const isFirst = leave(from, first);
    if (isFirst) for (from = first; from < to && ADDRESSED.test(words[from]!);) from += 1;
    let last = to;
    while (last > from && ADDRESSED.test(words[last - 1]!)) last -= 1;
    const start = last - lengthOf((length) => words.slice(Math.max(from, last - length), last));
    const isLast = leave(start, last);
    if (isLast) to = start;
    if (!isFirst && !isLast) return { asked: words.slice(from, to), courtesies };
  }
}
