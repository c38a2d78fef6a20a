/** The languages of the page, as Discord names locales. */
export type Locale = 'en-US' | 'ar';

/** Every text of the page's own; what a message says comes from the message. */
export interface Texts {
  readonly title: string;
  readonly channels: string;
  readonly directMessages: string;
  readonly unread: string;
  readonly openChannels: string;
  readonly language: string;
  readonly darkTheme: string;
  readonly developer: string;
  readonly close: string;
  readonly skip: string;
  readonly connecting: string;
  readonly refused: string;
  readonly unreachable: string;
  readonly messagesIn: (channel: string) => string;
  readonly messageTo: (channel: string) => string;
  readonly empty: string;
  readonly hint: string;
  readonly send: string;
  readonly cancelCommand: string;
  readonly commands: string;
  readonly noCommands: string;
  readonly people: string;
  readonly suggestions: string;
  readonly noSuggestions: string;
  readonly found: (count: number) => string;
  readonly optional: string;
  readonly required: string;
  readonly missing: (option: string) => string;
  readonly unset: string;
  readonly yes: string;
  readonly no: string;
  readonly thinking: (author: string) => string;
  readonly sending: string;
  readonly noResponse: string;
  readonly failed: string;
  readonly notSent: string;
  readonly typing: (author: string) => string;
  readonly onlyYou: string;
  readonly dismiss: string;
  readonly edited: string;
  readonly used: (command: string) => string;
  readonly usedBy: (author: string, command: string) => string;
  readonly deletedMessage: string;
  readonly seeMessage: string;
  readonly replyingTo: (author: string) => string;
  readonly cancelReply: string;
  readonly moreOn: (author: string) => string;
  readonly messageMenu: string;
  readonly apps: string;
  readonly reply: string;
  readonly copy: string;
  readonly copied: string;
  readonly choose: string;
  readonly confirmChoice: string;
  readonly spoiler: string;
  readonly messageFrom: (author: string) => string;
  readonly updated: (author: string) => string;
  readonly unknownUser: string;
  readonly unknownChannel: string;
  readonly traffic: string;
  readonly faults: string;
  readonly noFaults: string;
  readonly clear: string;
  readonly sent: string;
  readonly heard: string;
}

const english: Texts = {
  title: 'Local Discord',
  channels: 'Channels',
  directMessages: 'Direct messages',
  unread: 'new messages',
  openChannels: 'Channels and settings',
  language: 'Language',
  darkTheme: 'Dark theme',
  developer: 'Developer',
  close: 'Close',
  skip: 'Skip to the message field',
  connecting: 'Connecting…',
  refused: 'The gateway refused the connection. Restart the local Discord and reload this page.',
  unreachable: 'The local Discord cannot be reached. Start it and reload this page.',
  messagesIn: (channel) => `Messages in ${channel}`,
  messageTo: (channel) => `Message ${channel}`,
  empty: 'Nothing has been said here yet.',
  hint: 'Type / to see what can be asked, or @ to mention somebody.',
  send: 'Send',
  cancelCommand: 'Cancel the command',
  commands: 'Commands',
  noCommands: 'No command of that name.',
  people: 'People',
  suggestions: 'Suggestions',
  noSuggestions: 'No suggestions: what you have typed is sent as it is.',
  found: (count) => (count === 1 ? '1 choice' : `${count} choices`),
  optional: 'optional',
  required: 'required',
  missing: (option) => `Fill in “${option}” first.`,
  unset: 'Not set',
  yes: 'True',
  no: 'False',
  thinking: (author) => `${author} is thinking…`,
  sending: 'Sending the command…',
  noResponse: 'The application did not respond.',
  failed: 'This interaction failed.',
  notSent: 'Not sent:',
  typing: (author) => `${author} is typing…`,
  onlyYou: 'Only you can see this',
  dismiss: 'Dismiss message',
  edited: '(edited)',
  used: (command) => `used ${command}`,
  usedBy: (author, command) => `${author} used ${command}`,
  deletedMessage: 'The original message was deleted.',
  seeMessage: 'Go to the message',
  replyingTo: (author) => `Replying to ${author}`,
  cancelReply: 'Cancel the reply',
  moreOn: (author) => `More on the message from ${author}`,
  messageMenu: 'What to do with the message',
  apps: 'Apps',
  reply: 'Reply',
  copy: 'Copy text',
  copied: 'The text was copied.',
  choose: 'Choose',
  confirmChoice: 'Confirm the choice',
  spoiler: 'Spoiler: press to show',
  messageFrom: (author) => `Message from ${author}`,
  updated: (author) => `${author} changed a message.`,
  unknownUser: 'unknown person',
  unknownChannel: 'unknown channel',
  traffic: 'Traffic',
  faults: 'Faults',
  noFaults: 'This server offers no faults to switch.',
  clear: 'Clear',
  sent: 'sent',
  heard: 'heard',
};

const arabicChoices = new Intl.PluralRules('ar');

/** Arabic counts in six forms; the noun changes with the number. */
function countedChoices(count: number): string {
  const number = count.toLocaleString('ar');
  switch (arabicChoices.select(count)) {
    case 'zero':
      return 'لا خيارات';
    case 'one':
      return 'خيار واحد';
    case 'two':
      return 'خياران';
    case 'few':
      return `${number} خيارات`;
    case 'many':
      return `${number} خيارًا`;
    default:
      return `${number} خيار`;
  }
}

const arabic: Texts = {
  title: 'ديسكورد المحلي',
  channels: 'القنوات',
  directMessages: 'الرسائل الخاصة',
  unread: 'رسائل جديدة',
  openChannels: 'القنوات والإعدادات',
  language: 'اللغة',
  darkTheme: 'المظهر الداكن',
  developer: 'للمطوّرين',
  close: 'إغلاق',
  skip: 'الانتقال إلى حقل الرسالة',
  connecting: 'جارٍ الاتصال…',
  refused: 'رفضت البوابة الاتصال. أعد تشغيل ديسكورد المحلي ثم حدّث هذه الصفحة.',
  unreachable: 'تعذّر الوصول إلى ديسكورد المحلي. شغّله ثم حدّث هذه الصفحة.',
  messagesIn: (channel) => `الرسائل في ${channel}`,
  messageTo: (channel) => `رسالة إلى ${channel}`,
  empty: 'لم يُكتب شيء هنا بعد.',
  hint: 'اكتب / لترى ما يمكن أن تسأل عنه، أو @ لتنادي أحدًا.',
  send: 'إرسال',
  cancelCommand: 'إلغاء الأمر',
  commands: 'الأوامر',
  noCommands: 'لا أمر بهذا الاسم.',
  people: 'الأشخاص',
  suggestions: 'الاقتراحات',
  noSuggestions: 'لا اقتراحات: سيُرسل ما كتبته كما هو.',
  found: countedChoices,
  optional: 'اختياري',
  required: 'مطلوب',
  missing: (option) => `املأ «${option}» أولًا.`,
  unset: 'غير محدّد',
  yes: 'نعم',
  no: 'لا',
  thinking: (author) => `\u2068${author}\u2069 يفكّر…`,
  sending: 'جارٍ إرسال الأمر…',
  noResponse: 'لم يستجب التطبيق.',
  failed: 'فشل هذا التفاعل.',
  notSent: 'لم تُرسل:',
  typing: (author) => `\u2068${author}\u2069 يكتب…`,
  onlyYou: 'لا يراها أحد سواك',
  dismiss: 'إخفاء الرسالة',
  edited: '(معدّلة)',
  used: (command) => `استخدم \u2068${command}\u2069`,
  usedBy: (author, command) => `استخدم \u2068${author}\u2069 الأمر \u2068${command}\u2069`,
  deletedMessage: 'حُذفت الرسالة الأصلية.',
  seeMessage: 'الانتقال إلى الرسالة',
  replyingTo: (author) => `ردًّا على \u2068${author}\u2069`,
  cancelReply: 'إلغاء الرد',
  moreOn: (author) => `المزيد عن رسالة \u2068${author}\u2069`,
  messageMenu: 'ما يمكن فعله بالرسالة',
  apps: 'التطبيقات',
  reply: 'رد',
  copy: 'نسخ النص',
  copied: 'نُسخ النص.',
  choose: 'اختر',
  confirmChoice: 'تأكيد الاختيار',
  spoiler: 'نص مخفي: اضغط لإظهاره',
  messageFrom: (author) => `رسالة من \u2068${author}\u2069`,
  updated: (author) => `عدّل \u2068${author}\u2069 رسالة.`,
  unknownUser: 'شخص غير معروف',
  unknownChannel: 'قناة غير معروفة',
  traffic: 'حركة البيانات',
  faults: 'الأعطال',
  noFaults: 'لا يتيح هذا الخادم أعطالًا للتجربة.',
  clear: 'مسح',
  sent: 'مُرسل',
  heard: 'مُستلم',
};

const tables: Readonly<Record<Locale, Texts>> = { 'en-US': english, ar: arabic };

/** The page's texts in a locale. */
export function textsIn(locale: Locale): Texts {
  return tables[locale];
}
