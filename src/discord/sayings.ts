import { wordsOf } from '../search/analysis/word-list.ts';

/** What a message says that no passage answers: courtesies, or what is asked of the bot itself. */
export type Phrase = 'farewell' | 'salam' | 'thanks' | 'greeting' | 'articles' | 'help';

/** How something is said. */
export interface Saying {
  /** One of these words has to be there… */
  readonly keys: ReadonlySet<string>;
  /** … and these may. */
  readonly beside: ReadonlySet<string>;
  /** Or it is said in just these words; what dialects ask with is as it is written. */
  readonly wholes: ReadonlySet<string>;
  /** Whether something is asked: words that only ask or join may stand there too, and courtesies. */
  readonly asks: boolean;
}

const set = (list: string): ReadonlySet<string> => new Set(wordsOf(list));
const eachOf = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s*\|\s*/u));

/** What is added to thanks and greetings: whom they are for, and how much. */
const KINDLY = `
  يا نبا بوت جميعا للجميع الجميع اخي اخوي صديقي الغالي naba bot please there dear لك لكم و الله علي خير بخير عليكم
  ورحمه وبركاته وسهلا جزيلا كثيرا كتير الف خيرا كل المساعده مساعدتك الجواب الاجابه جوابك فيك بك
  بكم جدا طيبه you u so very much a lot for your the help answer that this is was good my friend
  all everyone everybody again guys folks team today re best شباب جماعه اليوم`;

/**
 * What readers say to the bot, in the written language, in dialects and in English, as normalised. A
 * message has to be made of these words whole: whoever asks for something in an article says what
 * («ماذا يقول المقال عن البحر؟»), which is not among them.
 */
export const SAYINGS: Readonly<Record<Phrase, Saying>> = {
  farewell: {
    keys: set('السلامه بباي وداعا bye goodbye'),
    beside: set(`مع ${KINDLY}`),
    wholes: eachOf(
      `باي | باي باي | الي اللقاء | في امان الله | تصبح علي خير | good night | see you | see you later`,
    ),
    asks: false,
  },
  salam: {
    keys: set('السلام سلام السلامعليكم سلامعليكم salam salamu assalamu alaikum'),
    beside: set(`as ${KINDLY}`),
    wholes: eachOf('سلام الله عليكم'),
    asks: false,
  },
  thanks: {
    keys: set(`شكرا شكر الشكر مشكور مشكوره مشكورين تسلم تسلمين تسلمون يسلمو اشكرك متشكر ممنون ممنونك جزاك جزاكم بارك
      يعطيك العافيه احسنت ابدعت ممتاز رايع جميل كفو تمام اوكي اوك حسنا ماشي زين كويس شاء ماشاء ماشاءالله قصرت
      thanks thank thx ty cheers great nice cool awesome perfect ok okay`),
    beside: set(`ما وما لا اجابه جواب كان الخير طيب المعلومه المعلومات معلومات no info
      information job done well many it ${KINDLY}`),
    wholes: eachOf(`good job | good bot | well done`),
    asks: false,
  },
  greeting: {
    keys: set(`
      مرحبا مرحبتين مراحب اهلا اهلين هلا هلو هاي الو صباح مساء صباحو تحيه حياك كيفك كيفكم شلونك
      شلونكم شخبارك اخبارك ازيك حالك حالكم احوالك احوالكم hi hello hey hiya greetings morning evening afternoon`),
    beside: set(`كيف شو وش ايش الحال والله الخير النور الورد الفل الياسمين عامل ايه ${KINDLY}`),
    wholes: eachOf(
      `كيف الحال | how are you | how are you doing | how are you today |
      what s up | whats up | hey whats up | good day`,
    ),
    asks: false,
  },
  articles: {
    keys: set(`المقال مقال المقاله مقاله المقالات مقالات للمقال للمقاله بالمقال بالمقاله هالمقال هالمقاله
      مقالاتك مقالاتكم النص بالنص هالنص لخص لخصه لخصها لخصلي لخصيلي اختصر اختصره اختصرلي ملخص ملخصا تلخيص خلاصه
      article articles summarise summarize summary overview tldr gist`),
    beside:
      set(`عم يتحدث بيتحدث تتحدث يتكلم بيتكلم تتكلم يحكي بيحكي تحكي يدور بيدور تدور يقول بيقول تقول يناقش
      تناقش يتناول تتناول موضوع موضوعه الموضوع فكره الفكره الرييسيه العامه الرييسي مضمون محتوي محتويات
      فحوي عنوان قصه نبذه موجز مختصر اختصار قصير تلخص تلخصلي تختصر اشرح اشرحلي تشرح عرفني حدثني
      احكيلي كلمني اخبرني اعطني اعطيني عطني هات هاتلي اعرض اعرضلي ورني وريني قايمه يمكنك تقدر تستطيع
      لديك لديكم عندك عندكم يوجد توجد الموجوده المتوفره المتاحه تعرف تعرفها محتواه لي لنا
      text story topic subject main idea point title theme content contents short brief quick give show list
      need want like explain describe introduce talk talks cover discuss deal available know let read there`),
    wholes: eachOf(`what is it about | what is this about | what s this about | whats this about |
      what do you know`),
    asks: true,
  },
  help: {
    keys: set(`مساعده المساعده ساعدني ساعدوني تساعدني مساعدتي تعليمات التعليمات اوامر الاوامر اوامرك
      استخدمك استعملك نستخدمك استخدامك استعمالك اسالك نسالك بتقدر تستطيع يمكنك بامكانك تسوي تفعل
      وظيفتك شغلتك شغلك قدراتك دورك مهمتك فايدتك اسمك شسمك نفسك بنفسك البوت نبا
      yourself naba bot`),
    beside:
      set(`استخدم استعمل استخدام استعمال اسال السوال تقدر تفعله تعمل تعمله بتعمل تسويه تقدم تقدمه يعمل
      يشتغل تشتغل بتشتغل عرف عرفني عرفنا حدثني كلمني ابي اريد احتاج محتاج الي لي لنا اقدر استطيع يمكنني
      use work works introduce ask human robot ai`),
    wholes:
      eachOf(`تقدر تعمل ايه | ماذا تقدر تعمل | ماذا تقدر | من انت | من انتي | من تكون | من تكون انت |
      مين انت | مين انتا | مين حضرتك | انت مين | انت منو | منو انت | منهو انت | ما انت |
      ماذا انت | انت ماذا | انت ايه | ماذا تعمل | ماذا تعرف | ماذا بتعمل | بتعمل ايه | كيف تعمل |
      كيف تشتغل | كيف اسال | ماذا اسال | هل انت روبوت | هل انت انسان | help | help me |
      i need help | can you help | can you help me | could you help me | commands | instructions |
      what are your commands | what are the commands | who are you | what are you |
      what can you do | what can you do for me | what do you do | what can i do |
      what can i do here | what can i ask | what can i ask you | what should i ask |
      what do i ask | how do i ask | how do i use you | how do i use this | how do i use it |
      how can i use you | how to use you | how to use this | how do you work |
      how does this work | what is your name | what s your name | whats your name |
      are you a robot | are you human`),
    asks: true,
  },
};
