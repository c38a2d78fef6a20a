import type { FaultTexts } from './en.ts';
import { firstWords } from './first-words.ts';

const quote = (text: string) => `«${firstWords(text)}»`;
const marker = (number: string, sign: string) =>
  `وإن كانت «${number}${sign}» بداية جملة فاكتبها «${number}\\${sign}».`;
const part = (heading: string | null) =>
  heading === null ? 'ما قبل أول عنوان فرعي' : `العنوان الفرعي ${quote(heading)}`;
const factLayout = '«says:» (كلمات من المقال) و«passage:» (رقم الفقرة التي وردت فيها)';

/** What may be wrong in Arabic, for those who write in it. */
export const ar: FaultTexts = {
  // Files and folders
  noArticle: 'لا يوجد هنا مقال. أضف مقالًا في ملف مثل my-article.ar.md فيه عنوان («# …») وفقرات.',
  unreadableFolder: (reason) => `تتعذر قراءة مجلد المقالات. ${reason}`,
  otherKind: (better) =>
    `تُكتب المقالات بصيغة Markdown أو نصًا عاديًا في ملفات تنتهي بـ«.md». احفظ هذا الملف باسم ${better} أو انقله إلى مكان آخر.`,
  tooDeep:
    'لا تُقرأ المقالات التي في مجلدات فرعية. انقل هذا الملف إلى مجلد المقالات نفسه أو إلى مكان آخر.',
  badId: (better) =>
    `ما يسبق «.md» في اسم الملف هو معرّف المقال: من 1 إلى 32 من a-z و0-9 و«-». أعد تسمية الملف، مثلًا: ${better}.`,
  foreign: (language, id) =>
    `يقرأ نبأ العربية (ar) والإنجليزية (en) ولا يقرأ «${language}». أعد تسمية الملف إلى ${id}.ar.md أو ${id}.en.md.`,
  noFile: 'هذا مجلد أو جهاز وليس ملفًا. سمّه باسم لا ينتهي بـ«.md».',
  tooLarge: (bytes, most) =>
    `حجم الملف ${bytes} بايت، وأقصى حجم لمقال ${most} بايت: قسّمه أو احذفه.`,
  unparsed: (reason) => `تعذّرت قراءة الملف: ${quote(reason)}. اكتبه على نحو أبسط.`,
  tangled:
    'هنا من علامات التنسيق أكثر مما تمكن قراءته: اقتباسات أو قوائم بعضها داخل بعض، أو كلمات بخط عريض أو مائل، أو روابط. اكتب النص وحده.',
  manyLines: (most) =>
    `أقصى عدد لأسطر المقال ${most} سطر، وقد تجاوزه هنا: قسّمه، أو اكتب كل فقرة في سطر واحد.`,
  moreFaults: (count) => `في الملف من هنا أخطاء أخرى عددها ${count}. أصلح ما ذُكر قبلها أولًا.`,
  notUtf8: 'هذا النص ليس بترميز UTF-8. افتح الملف في محرّر نصوص واحفظه بترميز UTF-8.',
  missing: 'لا وجود له، أو هو رابط إلى ما لا وجود له.',
  noFolder: 'هذا ليس مجلدًا.',
  forbidden: 'لا يُسمح بقراءته للمستخدم الذي يعمل به نبأ: اسمح بالقراءة (chmod u+r أو غيّر مالكه).',
  unreadable: (code) => `تتعذر قراءته (${code}).`,
  empty: 'الملف فارغ. اكتب فيه عنوانًا («# …») والفقرات، أو احذفه.',

  // The front matter
  unclosed:
    'تبدأ بيانات المقال في أعلى الملف بـ«---» ولا تنتهي. اكتب سطرًا آخر «---» بعد آخر مفتاح فيها.',
  keyTwice: 'تكرّر هذا المفتاح في بيانات المقال. أبقِ واحدًا منهما.',
  noYaml: (reason) =>
    `بيانات المقال ليست YAML سليمًا (${reason}). ضع القيمة التي فيها «:» أو «#» بين علامتي "اقتباس"، واجعل الإزاحة في أول السطر بالمسافات.`,
  noKeys: 'تُكتب بيانات المقال أسطرًا من «key: value»، مثل «title: …».',
  unknownKey: (name, meant, known) =>
    `لا يوجد هنا مفتاح باسم ${quote(name)}. ${meant ? `هل تقصد «${meant}»؟` : `المفاتيح هي: ${known}.`}`,
  noText: (key) => `قيمة «${key}» نص واحد: اكتب «${key}: …» في سطر واحد.`,
  comment: (comment, key) =>
    `${quote(comment)} تعليق هنا وليس جزءًا من «${key}». ضع القيمة كلها بين علامتي "اقتباس"، أو اكتب التعليق في سطر وحده.`,
  noList: (key) => `قيمة «${key}» قائمة: ابدأ كل عنصر منها بـ«- » في سطر تحتها.`,
  noLanguage: (given) => `اللغة «ar» أو «en»، لا ${quote(given)}.`,
  noTruth: (given) => `قيمة «translation» هي true أو false، لا ${quote(given)}.`,
  noDay: (given) =>
    `${quote(given)} ليس يومًا في التقويم. اكتب السنة ثم الشهر ثم اليوم، مثل 2026-03-31، أو احذف «date».`,
  noTitle: 'ليس للمقال عنوان. اكتب «title: …» في بيانات المقال، أو «# …» في أول سطر من النص.',
  twoTitles: (above, heading) =>
    `للمقال عنوانان: ${quote(above)} في بياناته و${quote(heading)} هنا. أبقِ واحدًا؛ أما العنوان الفرعي داخل المقال فيبدأ بـ«##».`,
  twoLanguages: (named, stated) =>
    `في اسم الملف «${named}» وفي بياناته «language: ${stated}». أبقِ الصحيح منهما.`,
  unknownLanguage: (id) => `لا تُعرف اللغة من النص. أعد تسمية الملف إلى ${id}.ar.md أو ${id}.en.md.`,

  // Meetings
  noMeeting: (keys) => `يُذكر لكل لقاء: ${keys}، كل منها في أسطر خاصة به.`,
  meetingLacks: (keys) =>
    `ينقص اللقاء: ${keys.map((key) => `«${key}»`).join('، ')}. أضف كلًّا منها وتحته ${factLayout}.`,
  noSubjects: `«subjects» فارغة. أضف ما نوقش: ${factLayout}.`,
  noFact: (key) => `يجب أن يكون تحت «${key}»: ${factLayout}.`,
  noNumber: (given) =>
    `قيمة «passage» رقم فقرة، لا ${quote(given)}. وتُعدّ الفقرات من 1، ولا تُعدّ العناوين.`,
  noSuchPassage: (passage, count, remedy) =>
    `لا توجد فقرة برقم ${passage}: عدد فقرات المقال ${count}. ${remedy}`,
  notSaid: (passage, text, remedy) => `لم يرد ${quote(text)} في الفقرة ${passage}. ${remedy}`,
  saidElsewhere: (passage) =>
    `ورد ذلك في الفقرة ${passage}: اكتب «passage: ${passage}» أو انسخ كلمات أخرى.`,
  saidNowhere: (text) => `لم يرد ${quote(text)} حرفيًا في أي فقرة: انسخ الكلمات من المقال.`,

  // The text
  noParagraph: 'ليس في المقال فقرات. اكتب نصه تحت عنوانه وبياناته.',
  longTitle: (text, length, most) =>
    `عدد أحرف العنوان ${quote(text)} هو ${length}، والحد الأقصى ${most}. اختصره أو اكتبه فقرةً.`,
  longHeading: (text, length, most) =>
    `عدد أحرف العنوان الفرعي ${quote(text)} هو ${length}، والحد الأقصى ${most}. اختصره أو اكتبه فقرةً.`,
  underlined: (sign) =>
    `السطر «${sign}» تحت النص مباشرة لا يجعله هنا عنوانًا. ابدأ العنوان الفرعي بـ«##»، أو اترك سطرًا فارغًا فوق الخط الفاصل.`,
  lostHeading: (text, below) =>
    `لن يرى القراء العنوان الفرعي ${quote(text)}: لا فقرة بينه وبين ${quote(below)} المتفرّع منه. اجعلهما عنوانًا واحدًا أو اكتب بينهما فقرة.`,
  longPassage: (text, length, most) =>
    `عدد أحرف الفقرة ${quote(text)} هو ${length} (وتُحسب كل علامة مثل «*» أو «.» حرفين)، والحد الأقصى ${most}، وما زاد عليه يُقطع في الرد. اقسمها فقرتين بينهما سطر فارغ، وكذلك في الترجمة.`,
  html: (html) =>
    `لا يُقرأ HTML: ${quote(html)}. اكتب النص وحده؛ وإن أردت أن يظهر «<» للقراء فاكتبه «\\<».`,
  table: 'لا يمكن عرض الجداول. اكتب مضمون الجدول في جمل.',
  noBlock: (type) =>
    `يقرأ نبأ العناوين الفرعية والفقرات وقوائم الأسئلة، ولا يقرأ «${type}». اكتبه فقرةً.`,
  strayList: (number, sign) =>
    `القائمة أسئلةٌ تجيب عنها الفقرة التي فوقها مباشرة، وليس فوق هذه فقرة. انقلها إلى ما تحت فقرتها. ${marker(number, sign)}`,
  noItem: (number, sign) =>
    `كل عنصر في القائمة سؤال واحد. اكتب في كل سطر سؤالًا واحدًا بعد «- ». ${marker(number, sign)}`,
  noQuestion: (text, number, sign) =>
    `القائمة أسئلةٌ تجيب عنها فقرتها، و${quote(text)} لا ينتهي بـ«؟» ولا بـ«?». اختمه بإحداهما أو اكتبه فقرةً. ${marker(number, sign)}`,
  questionTwice: (text, line) => `السؤال ${quote(text)} مذكور في السطر ${line}. أبقِه مرة واحدة.`,

  // An original and its translation
  noOriginal: (file) =>
    `ذُكر أن هذا الملف ترجمة، وأصله غير موجود. أضف ملف الأصل «${file}» أو احذف «translation: true».`,
  sameLanguage: (original, language) =>
    `لغة ${original} هي «${language}» أيضًا، والترجمة تكون باللغة الأخرى: صحّح اسم الملف أو قيمة «language».`,
  rivalOriginal: (file, id, language, remedy) =>
    `في ${file} أيضًا أصل المقال «${id}» بلغة «${language}». ${remedy}`,
  rivalTranslation: (file, id, language, remedy) =>
    `في ${file} أيضًا ترجمة للمقال «${id}» بلغة «${language}». ${remedy}`,
  keepOne: 'أبقِ واحدًا منهما، أو أعطِ أحدهما معرّفًا آخر.',
  nameOriginal: 'احذف «translation: true» من الملف الذي هو الأصل.',
  nameTranslation: 'اكتب «translation: true» في بيانات الملف الذي هو الترجمة.',
  parts: (original, how) =>
    `تختلف الترجمة هنا عن ${original}: ${how}. اجعل لكل عنوان فرعي ولكل فقرة في الأصل ما يقابلها في الترجمة.`,
  tooMuch: (heading, passage) =>
    `ليس في الأصل ما يقابل ${part(heading)}، بدءًا من الفقرة ${passage}`,
  tooLittle: (heading, passage) =>
    `ينقص هنا ما في الأصل: ${part(heading)}، بدءًا من الفقرة ${passage}`,
  otherCount: (heading, count, wanted, passage) =>
    `عدد فقرات ${part(heading)} هو ${count} وفي الأصل ${wanted}؛ قارن بدءًا من الفقرة ${passage}`,
  otherMeetings: (count, original, wanted) =>
    `عدد اللقاءات في الترجمة ${count} وفي ${original} هو ${wanted}. اذكر اللقاءات نفسها في الملفين بالترتيب نفسه.`,
  otherSubjects: (count, original, line, wanted) =>
    `عدد موضوعات هذا اللقاء ${count} وفي ${original} (السطر ${line}) هو ${wanted}. اذكر الموضوعات نفسها في الملفين بالترتيب نفسه.`,
  otherPassage: (passage, wanted, original, line) =>
    `هذه المعلومة من الفقرة ${passage} هنا، ومن الفقرة ${wanted} في ${original} (السطر ${line}). اذكر الفقرة نفسها في الملفين.`,
};
