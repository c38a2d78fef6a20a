/**
 * Conjunction and preposition with the article, or alone, longest first. Lucene's ArabicStemmer
 * strips the same, after Light10 (Larkey, Ballesteros and Connell 2007).
 */
const PREFIXES = ['وبال', 'وكال', 'فبال', 'وال', 'فال', 'بال', 'كال', 'ولل', 'لل', 'ال'];

/** Pronouns, dual, plural, feminine and relation endings, in the order in which they are tried. */
const SUFFIXES = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي'];

/** The letters that must be left of a word: fewer say too little about it. */
const LEAST = 2;

/** A leading conjunction is taken off only where this many letters stay. */
const LEAST_AFTER_CONJUNCTION = 3;

/**
 * The light stem of a normalised Arabic word: article, attached particles and common endings taken
 * off, the pattern inside left alone (Light10: Larkey, Ballesteros and Connell, "Light Stemming for
 * Arabic Information Retrieval", 2007).
 */
export function stemArabic(word: string): string {
  let stem = word;
  if (stem.startsWith('و') && stem.length > LEAST_AFTER_CONJUNCTION) stem = stem.slice(1);
  const prefix = PREFIXES.find(
    (each) => stem.startsWith(each) && stem.length - each.length >= LEAST,
  );
  if (prefix !== undefined) stem = stem.slice(prefix.length);
  for (const suffix of SUFFIXES) {
    if (stem.endsWith(suffix) && stem.length - suffix.length >= LEAST) {
      stem = stem.slice(0, -suffix.length);
    }
  }
  return stem;
}

/**
 * Words that say how something is asked or joined, not what about, as normalised: the written
 * language's first, then what is spoken in the Gulf, Iraq, the Levant, Egypt and the Maghreb.
 */
export const ARABIC_STOP_WORDS: ReadonlySet<string> = new Set(
  `من في علي الي عن مع بين عند عندما منذ حتي خلال حول لدي ضمن بعد قبل ثم او ام بل لكن و ف
   ان انه انها اذا اذ لو كي لكي لان كما مما فيما بما عما لما حيث بينما رغم سوي الا غير
   ما ماذا متي اين كيف لماذا هل كم اي ايه ايها من هو هي هم هن هما انا نحن انت انتم
   هذا هذه ذلك تلك هولاء اوليك هنا هناك الذي التي الذين اللذان اللتان اللذين اللتين اللاتي
   كان كانت كانوا يكون تكون ليس ليست لم لن لا قد لقد سوف تم يتم كل بعض جميع نفس ذات
   به بها فيه فيها له لها لهم منه منها عليه عليها اليه اليها عنه عنها ولا وما وهو وهي
   الام علام عم مم لم بم فيم ولماذا وكيف وكم وما وماذا ومن ومتي واين وهل
   اذكر اذكري عدد اسم
   شنو شنهو شنهي وش ايش اش منو مين منهو منهي وين فين ليش ليه شلون كيفاش شلونه متا امتي
   امته ايمتي ايمت وقتاش فوقاش شكثر قديش قداش اديش كام جم اكم علاش لاش شو شنوه اشنو واش
   اللي هاي هاد هادا هاذا هذي هذول دا دي ده دول كده هيك جذي هيچ عشان علشان مشان حق مال تبع
   بتاع بتاعت ديال متاع يا طيب بس مو مش مب ماكو اكو فيه هالـ رح راح حيكون يعني شي حاجه`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);
