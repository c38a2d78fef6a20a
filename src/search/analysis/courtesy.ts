/**
 * What people say before and after a question, as normalised: they greet, call somebody, ask to be
 * told, and thank. Its words mean something elsewhere (`صباح`, `everyone`), and nothing here.
 */
const COURTESIES: ReadonlySet<string> = new Set(
  `السلام عليكم|السلام عليكم ورحمه الله|السلام عليكم ورحمه الله وبركاته|سلام عليكم|وعليكم السلام
   صباح الخير|صباح النور|مساء الخير|مساء النور|مرحبا|مرحبا بكم|اهلا|اهلا وسهلا|هلا|هلا والله|تحيه طيبه
   يا شباب|يا جماعه|يا جماعه الخير|يا اخوان|يا اخوه|يا اخي|يا ناس|يا عيال|يا حلوين|يا بوت|يا نبا|اخي|اخوي
   لو سمحت|لو سمحتم|لو سمحتو|لو سمحتوا|من فضلك|من فضلكم|اذا سمحت|اذا ممكن|لو ممكن|بعد اذنك|بعد اذنكم|عفوا
   الله يخليك|الله يخليكم|الله يعافيك|الله يسعدك|الله يعطيك العافيه|يعطيك العافيه|بالله|بالله عليك
   قل لي|قلي|قولي لي|قولوا لي|قول لي|ممكن تقول لي|ممكن تقولي|ممكن تقولولي|ممكن تقولوا لي|تقدر تقول لي
   ممكن اعرف|ممكن تخبرني|ممكن تخبروني|هل يمكنك ان تخبرني|هل يمكن ان تخبرني|هل تعرف|هل تعلم|حد يعرف
   اخبرني|خبرني|خبروني|عندي سوال|عندي استفسار|لدي سوال|لدي استفسار|سوال سريع|سوالي|سوالي هو
   اريد ان اعرف|اريد معرفه|اريد اعرف|اود ان اعرف|اود معرفه|ابغي اعرف|ابي اعرف|ودي اعرف|بدي اعرف|عايز اعرف
   عايزه اعرف|عاوز اعرف|حابب اعرف|حابه اعرف|نبي نعرف|بغيت نعرف
   شكرا|شكرا لك|شكرا لكم|شكرا جزيلا|شكرا كثيرا|وشكرا|وشكرا لكم|مع الشكر|ولكم الشكر|جزاك الله خيرا|جزاكم الله خيرا
   بارك الله فيك|بارك الله فيكم|تحياتي
   hello|hello all|hello everyone|hello everybody|hello there|hello bot|hello naba|hi|hi all|hi everyone|hi there
   hi bot|hi naba|hey|hey all|hey guys|hey everyone|hey there|hey bot|hey naba|dear all|good morning|good afternoon
   good evening|excuse me|sorry|please|by the way|quick question|a quick question|i have a question
   i have a quick question|my question is|tell me|please tell me|can you tell me|can you please tell me
   could you tell me|could you please tell me|can anyone tell me|can someone tell me|do you know|does anyone know
   does anybody know|i want to know|i wanted to know|i would like to know|i d like to know|i wonder|i was wondering
   thanks|many thanks|thanks a lot|thanks in advance|thank you|thank you very much|thank you so much
   thank you in advance`
    .split(/[|\n]/u)
    .map((each) => each.trim()),
);

/** Words of the longest of them. */
const LONGEST = Math.max(...[...COURTESIES].map((each) => each.split(' ').length));

/** How many words one of them has, of those that a question begins or ends with; 0 where none has. */
function lengthOf(ofLength: (length: number) => readonly string[]): number {
  for (let length = LONGEST; length > 0; length--) {
    if (COURTESIES.has(ofLength(length).join(' '))) return length;
  }
  return 0;
}

/** The normalised words of a question, without what is said before and after it. */
export function withoutCourtesy(words: readonly string[]): readonly string[] {
  let [from, to] = [0, words.length];
  for (;;) {
    const first = lengthOf((length) => words.slice(from, Math.min(to, from + length)));
    from += first;
    const last = lengthOf((length) => words.slice(Math.max(from, to - length), to));
    to -= last;
    if (first + last === 0) return words.slice(from, to);
  }
}
