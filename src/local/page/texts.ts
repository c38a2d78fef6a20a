/** The languages of the page, as Discord names locales. */
export type Locale = 'en-US' | 'ar';

/** The faults that the developer's drawer can switch on. */
export type FaultKind =
  | 'routeLimit'
  | 'globalLimit'
  | 'error500'
  | 'error502'
  | 'error503'
  | 'errorAfter'
  | 'cut'
  | 'cutAfter'
  | 'slow'
  | 'expired'
  | 'goneChannel'
  | 'goneMessage'
  | 'noAccess'
  | 'noPermission'
  | 'reconnect'
  | 'invalidResumable'
  | 'invalid'
  | 'close4000'
  | 'close4004'
  | 'close4014'
  | 'gatewayCut'
  | 'gatewayAway'
  | 'mute'
  | 'twice'
  | 'swap';

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
  readonly faultLabel: string;
  readonly faultSwitch: string;
  readonly faultOn: (fault: string) => string;
  readonly faultRefused: string;
  readonly faultsClear: string;
  readonly faultsOff: string;
  readonly faultNames: Readonly<Record<FaultKind, string>>;
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
  faultLabel: 'What should go wrong for the bot?',
  faultSwitch: 'Let it happen',
  faultOn: (fault) => `Switched on: ${fault}.`,
  faultRefused: 'The server did not take this.',
  faultsClear: 'End all faults',
  faultsOff: 'All is well again.',
  faultNames: {
    routeLimit: '429: over the rate of one route',
    globalLimit: '429: over the rate of all routes',
    error500: '500 before anything is done',
    error502: '502 before anything is done',
    error503: '503 before anything is done',
    errorAfter: '500 though it was done',
    cut: 'Connection cut before anything is done',
    cutAfter: 'Connection cut in the middle of the answer',
    slow: 'Answer after 2.5 seconds',
    expired: '10062: the interaction has expired',
    goneChannel: '10003: the channel is gone',
    goneMessage: '10008: the message is gone',
    noAccess: '50001: no access',
    noPermission: '50013: no permission',
    reconnect: 'Gateway: RECONNECT',
    invalidResumable: 'Gateway: INVALID_SESSION, resumable',
    invalid: 'Gateway: INVALID_SESSION, not resumable',
    close4000: 'Gateway: close 4000',
    close4004: 'Gateway: close 4004 (token)',
    close4014: 'Gateway: close 4014 (intents)',
    gatewayCut: 'Gateway: connection cut',
    gatewayAway: 'Gateway: away for a minute',
    mute: 'Gateway: heartbeats not acknowledged',
    twice: 'The next interaction twice',
    swap: 'The next two events in the wrong order',
  },
  clear: 'Clear',
  sent: 'sent',
  heard: 'heard',
};

/** How a locale writes numbers and dates: Arabic with the bot's digits, whichever the browser takes for usual. */
export function languageTag(locale: Locale): string {
  return locale === 'ar' ? 'ar-u-nu-latn' : locale;
}

const arabicChoices = new Intl.PluralRules('ar');

/** Arabic counts in six forms; the noun changes with the number. */
function countedChoices(count: number): string {
  const number = count.toLocaleString(languageTag('ar'));
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
  hint: 'اكتب / لترى ما يمكن أن تسأل عنه، أو @ لذكر أحد.',
  send: 'إرسال',
  cancelCommand: 'إلغاء الأمر',
  commands: 'الأوامر',
  noCommands: 'لا يوجد أمر بهذا الاسم.',
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
  replyingTo: (author) => `ردًّا على \u2068${author}\u2069`,
  cancelReply: 'إلغاء الرد',
  moreOn: (author) => `خيارات رسالة \u2068${author}\u2069`,
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
  faultLabel: 'أي عطل تريد أن يصيب البوت؟',
  faultSwitch: 'تفعيل العطل',
  faultOn: (fault) => `فُعّل: \u2068${fault}\u2069.`,
  faultRefused: 'لم يقبل الخادم هذا.',
  faultsClear: 'إنهاء كل الأعطال',
  faultsOff: 'عاد كل شيء إلى طبيعته.',
  faultNames: {
    routeLimit: '429: تجاوز حدّ الطلبات في مسار واحد',
    globalLimit: '429: تجاوز حدّ الطلبات في كل المسارات',
    error500: '500 قبل تنفيذ الطلب',
    error502: '502 قبل تنفيذ الطلب',
    error503: '503 قبل تنفيذ الطلب',
    errorAfter: '500 بعد تنفيذ الطلب',
    cut: 'قطع الاتصال قبل تنفيذ الطلب',
    cutAfter: 'قطع الاتصال في منتصف الجواب',
    slow: 'جواب بعد ثانيتين ونصف',
    expired: '10062: انتهت مهلة التفاعل',
    goneChannel: '10003: القناة محذوفة',
    goneMessage: '10008: الرسالة محذوفة',
    noAccess: '50001: الوصول ممنوع',
    noPermission: '50013: الصلاحية ناقصة',
    reconnect: 'البوابة: طلب إعادة الاتصال',
    invalidResumable: 'البوابة: جلسة غير صالحة يمكن استئنافها',
    invalid: 'البوابة: جلسة غير صالحة لا تُستأنف',
    close4000: 'البوابة: إغلاق 4000',
    close4004: 'البوابة: إغلاق 4004 (الرمز)',
    close4014: 'البوابة: إغلاق 4014 (Intents)',
    gatewayCut: 'البوابة: قطع الاتصال',
    gatewayAway: 'البوابة: انقطاع لمدة دقيقة',
    mute: 'البوابة: نبضات بلا إقرار',
    twice: 'التفاعل التالي مرتين',
    swap: 'الحدثان التاليان بترتيب معكوس',
  },
  clear: 'مسح',
  sent: 'مُرسل',
  heard: 'مُستلم',
};

const tables: Readonly<Record<Locale, Texts>> = { 'en-US': english, ar: arabic };

/** The page's texts in a locale. */
export function textsIn(locale: Locale): Texts {
  return tables[locale];
}
