import { Formats } from './formats.ts';
import type { Texts } from './texts.ts';

// With the digits of the articles, whichever a version of ICU takes for usual.
const formats = new Formats('ar-u-nu-latn');
const { number, date } = formats;
const seconds = (count: number) =>
  formats.counted(count, {
    one: 'ثانية واحدة',
    two: 'ثانيتين',
    few: '# ثوانٍ',
    many: '# ثانية',
    other: '# ثانية',
  });
const characters = (count: number) =>
  formats.counted(count, {
    one: 'حرف واحد',
    two: 'حرفين',
    few: '# أحرف',
    many: '# حرفًا',
    other: '# حرف',
  });
const lacking = (count: number) =>
  formats.counted(count, { one: 'صلاحية', two: 'صلاحيتان', other: 'صلاحيات' });

/** The bot's texts in Arabic. */
export const ar: Texts = {
  number,
  date,
  passage: (value) => `المقطع ${number(value)}`,
  passages: (count) =>
    formats.counted(count, {
      zero: 'بلا مقاطع',
      one: 'مقطع واحد',
      two: 'مقطعان',
      few: '# مقاطع',
      many: '# مقطعًا',
      other: '# مقطع',
    }),
  passageSpan: (first, last) =>
    first === last
      ? `المقطع ${number(first)}`
      : last === first + 1
        ? `المقطعان ${number(first)}–${number(last)}`
        : `المقاطع ${number(first)}–${number(last)}`,
  result: (position, count) => `النتيجة ${number(position)} من ${number(count)}`,
  opening: 'المقدمة',
  translation: (translator) => (translator === null ? 'ترجمة' : `ترجمة ${translator}`),
  untranslated: 'ليس لهذا المقال ترجمة عربية، فهذا نصّه الأصلي.',
  hedges: {
    nearest:
      'قد يتناول المقال هذا الموضوع، لكني لا أجد فيه جوابًا صريحًا عن سؤالك. أقرب المقاطع إليه:',
    unsaid: 'لا أجد في هذا المقطع جوابًا صريحًا عن سؤالك:',
  },
  absent: (articles, others) => {
    if (others === 0) {
      return articles === 1 ? 'لا يتحدث المقال عن هذا.' : 'لا يتحدث أي من المقالات عن هذا.';
    }
    if (articles === 0) {
      return formats.counted(others, {
        one: 'هذا المقال بالإنجليزية فقط، ويمكنك أن تسأل عنه بالإنجليزية.',
        two: 'هذان المقالان بالإنجليزية فقط، ويمكنك أن تسأل عنهما بالإنجليزية.',
        other: 'هذه المقالات بالإنجليزية فقط، ويمكنك أن تسأل عنها بالإنجليزية.',
      });
    }
    const searched =
      articles === 1
        ? 'لا يتحدث المقال المتاح بالعربية عن هذا.'
        : 'لا يتحدث أي من المقالات المتاحة بالعربية عن هذا.';
    const left = formats.counted(others, {
      one: 'وثمة مقال آخر بالإنجليزية فقط، ويمكنك أن تسأل عنه بالإنجليزية.',
      two: 'وثمة مقالان آخران بالإنجليزية فقط، ويمكنك أن تسأل عنهما بالإنجليزية.',
      few: 'وثمة # مقالات أخرى بالإنجليزية فقط، ويمكنك أن تسأل عنها بالإنجليزية.',
      many: 'وثمة # مقالًا آخر بالإنجليزية فقط، ويمكنك أن تسأل عنها بالإنجليزية.',
      other: 'وثمة # مقال آخر بالإنجليزية فقط، ويمكنك أن تسأل عنها بالإنجليزية.',
    });
    return `${searched} ${left}`;
  },
  tryThese: 'لكن تجد هنا أجوبة عن أسئلة مثل:',
  courtesies: {
    salam: 'وعليكم السلام ورحمة الله. عمّ تريد أن تسأل؟',
    greeting: 'أهلًا بك! عمّ تريد أن تسأل؟',
    thanks: 'العفو. اسألني متى شئت.',
    farewell: 'مع السلامة، وأهلًا بأسئلتك متى عدت.',
  },
  source: (source) => `المصدر: ${source}`,
  buttons: {
    previous: 'السابق',
    next: 'التالي',
    around: 'في سياقه',
    back: 'رجوع',
    share: 'مشاركة',
    overview: 'نظرة عامة',
    library: 'كل المقالات',
    showIn: {
      ar: { original: 'الأصل العربي', translation: 'الترجمة العربية' },
      en: { original: 'الأصل الإنجليزي', translation: 'الترجمة الإنجليزية' },
    },
    readPassage: (value) => `اقرأ المقطع ${number(value)}`,
  },
  article: {
    noSections: 'ليس في هذا المقال عناوين.',
    pickPassage: 'اختر مقطعًا لقراءته',
    pickArticle: 'اختر مقالًا',
    library: 'المقالات',
    span: (first, last, count) =>
      first === last
        ? `المقال ${number(first)} من ${number(count)}`
        : last === first + 1
          ? `المقالان ${number(first)}–${number(last)} من ${number(count)}`
          : `المقالات ${number(first)}–${number(last)} من ${number(count)}`,
    languages: (languages) =>
      formats.list(languages.map((language) => formats.languageName(language))),
  },
  meetings: {
    title: 'اللقاءات',
    host: 'المضيف',
    guest: 'الضيف',
    country: 'البلد',
    when: 'متى',
    where: 'أين',
    subjects: 'ما نوقش',
    count: (count) =>
      formats.counted(count, {
        one: 'لقاء واحد',
        two: 'لقاءان',
        few: '# لقاءات',
        many: '# لقاءً',
        other: '# لقاء',
      }),
    numbers: 'الرقم بين قوسين هو رقم المقطع الذي يذكر ذلك.',
    none: (title) => `لا يذكر مقال «${title}» أي لقاءات.`,
    nowhere: 'لا يذكر أي من المقالات لقاءات.',
    more: (count) =>
      formats.counted(count, {
        one: 'وموضوع آخر',
        two: 'وموضوعان آخران',
        few: 'و# موضوعات أخرى',
        many: 'و# موضوعًا آخر',
        other: 'و# موضوع آخر',
      }),
  },
  help: {
    title: 'ماذا يفعل نبأ؟',
    intro:
      'اسأل عن المقالات يأتك الجواب بنصّها: المقطع الذي فيه الجواب، والجملة التي ورد فيها بخط عريض. وإذا لم يذكر المقال ما تسأل عنه، قال لك نبأ ذلك صراحةً.',
    askTitle: 'كيف تسأل',
    ask: 'اكتب ‎`/اسأل`‎ ثم سؤالك، أو اذكرني في قناة، أو رُدّ على جواب من أجوبتي مع إبقاء التنبيه (ويكفي «ومتى؟»)، أو أرسل إليّ رسالة خاصة. اسأل بالعربية أو بالإنجليزية، ولا بأس بالأخطاء الإملائية ولا بالعامية.',
    commandsTitle: 'الأوامر',
    commands: [
      'الأمر ‎`/اسأل`‎ يجيب عن سؤال، والخيار «إخفاء» يُظهر الجواب لك وحدك',
      'الأمر ‎`/المقال`‎ يعرّف بالمقال وأقسامه ويعرض أي مقطع منه',
      'الأمر ‎`/اللقاءات`‎ يبيّن من استقبل من، وأين ومتى، وما نوقش',
      'الأمر **أجب عن هذا** تجده تحت «التطبيقات» في قائمة أي رسالة',
    ].join('\n'),
    privacyTitle: 'ما الذي يُخزَّن؟',
    privacy: 'لا شيء: لا أسئلتك ولا من سألها.',
    privacyLogged: 'فعّل مشغّل هذا البوت تسجيل الأسئلة مع معرّفات أصحابها، ولا يُخزَّن شيء عدا ذلك.',
    limitsTitle: 'ما لا يفعله نبأ',
    limits:
      'لا يكتب شيئًا من عنده عن المقالات، ولا يعرف شيئًا خارجها، ولا يقرأ إلا الرسائل التي تذكره، أو تردّ على أجوبته، أو تُرسل إليه، أو تطلب أنت منه أن يجيب عنها.',
    examples: 'جرّب أحد هذه الأسئلة:',
  },
  notices: {
    waited: 'شكرًا لانتظارك، فقد استغرق هذا وقتًا أطول من المعتاد.',
    longQuestion: (length, longest) =>
      `في سؤالك ${characters(length)}، فاكتفيتُ بأول ${characters(longest)}. السؤال الأقصر يعطي نتائج أدق.`,
    emptyQuestion: 'لا أجد سؤالًا هنا. اكتب بضع كلمات عمّا تريد معرفته.',
    emptyMessage: 'ليس في هذه الرسالة نص أجيب عنه. اختر رسالة فيها سؤال مكتوب.',
    unreadableMessage:
      'لا أقرأ إلا الرسائل التي تذكرني، فلا أعرف ما في تلك الرسالة. افتح قائمتها واختر «التطبيقات»، ثم «أجب عن هذا».',
    noSuchArticle: (name) =>
      `لا يوجد مقال باسم «${name}». اختر من القائمة التي تظهر أثناء الكتابة، أو اترك هذا الخيار فارغًا.`,
    noSuchPassage: (wanted, last) =>
      `لا يوجد مقطع برقم ${number(wanted)}. مقاطع المقال مرقّمة من ${number(1)} إلى ${number(last)}.`,
    articleChanged:
      'تغيّر المقال منذ كتابة هذه الرسالة، فلم تعد أزرارها توافقه. اسأل أو استعمل الأمر مرة أخرى من فضلك.',
    articleGone: 'لم يعد المقال الذي أُخذ منه هذا موجودًا. يعرض الأمر ‎`/المقال`‎ المقالات الموجودة.',
    questionGone: 'لم يعد هذا السؤال من أسئلة المقال. اطرحه بالأمر ‎`/اسأل`‎ من فضلك.',
    unreadableButton: 'هذا الزر من إصدار آخر للبوت، ولا أستطيع قراءته. اسأل مرة أخرى من فضلك.',
    shared: 'سبق أن شاركتَ هذا الجواب، فلم أنشره مرة أخرى.',
    unsure: 'لم يؤكد ديسكورد نشر الجواب. انظر أعلاه من فضلك، وإن لم تجد الجواب فأعد السؤال.',
    unknownCommand: 'لم يعد هذا الأمر من أوامري. تجد أوامري كلها في ‎`/مساعدة`‎.',
    noArticles: 'لا يوجد بعدُ مقال يمكن السؤال عنه. على مشغّل البوت أن يضيف مقالًا.',
    tooManyReader: (wait) => `طلباتك كثيرة في وقت قصير. حاول مرة أخرى بعد ${seconds(wait)}.`,
    tooManyServer: (wait) =>
      `طلبات هذا الخادم كثيرة في وقت قصير. حاول مرة أخرى بعد ${seconds(wait)}.`,
    missingPermissions: (permissions) =>
      `لا أستطيع الإجابة هناك، إذ تنقصني ${lacking(permissions.length)}: ${formats.list(permissions)}. يستطيع من يدير الخادم أن يمنحني ذلك من إعدادات القناة، ويمكنك أن تسألني هنا.`,
    closed: 'أُغلق الموضوع، فلم أستطع الإجابة فيه. يمكنك أن تسألني هنا.',
    gone: 'لم تعد القناة أو الرسالة موجودة، فلم أستطع الإجابة فيها.',
    failed: (reference) =>
      `حدث خطأ من جهتي، فلم أُجب عن سؤالك. حاول مرة أخرى، وإن تكرّر الخطأ فأعطِ مشغّل البوت هذا المرجع: \`${reference}\``,
  },
  permissions: {
    ViewChannel: 'عرض القناة',
    SendMessages: 'إرسال الرسائل',
    SendMessagesInThreads: 'إرسال الرسائل في المواضيع',
    EmbedLinks: 'تضمين الروابط',
    ReadMessageHistory: 'قراءة سجل الرسائل',
  },
};
