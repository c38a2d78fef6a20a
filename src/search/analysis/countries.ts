import type { Language } from '../../knowledge/article.ts';
import { withoutProclitics } from './arabic-forms.ts';
import { wordsOf } from './word-list.ts';

/**
 * The names of countries that are one word, normalised, without the article: after Unicode's CLDR, with
 * a few that are said in short. Of a longer name, each word says something else.
 */
const COUNTRIES: Readonly<Record<Language, ReadonlySet<string>>> = {
  ar: new Set(
    wordsOf(`
   اثيوبيا اذربيجان ارجنتين اردن ارمينيا اريتريا اسبانيا استراليا استونيا اسراييل اسواتيني افغانستان
   اكوادور البانيا المانيا امارات اندورا اندونيسيا انغولا اورغواي اوزبكستان اوغندا اوكرانيا ايران
   ايرلندا ايسلندا ايطاليا باراغواي باكستان بحرين برازيل بربادوس برتغال بروناي بلجيكا بلغاريا بليز
   بنغلاديش بنما بنين بوتان بوتسوانا بورتوريكو بوروندي بولندا بوليفيا بيرو بيلاروس تايلاند تايوان
   تركمانستان تركيا تشاد تشيك تشيلي تنزانيا توغو توفالو تونس تونغا جامايكا جزاير جورجيا جيبوتي دانمرك
   دومينيكا رواندا روسيا رومانيا زامبيا زيمبابوي ساموا سريلانكا سعوديه سلفادور سلوفاكيا سلوفينيا
   سنغافوره سنغال سودان سوريا سورينام سويد سويسرا سيراليون سيشل صربيا صومال صين طاجيكستان عراق عمان
   غابون غامبيا غانا غرينادا غواتيمالا غيانا غينيا فاتيكان فانواتو فرنسا فلبين فلسطين فنزويلا فنلندا
   فيتنام فيجي قبرص قطر قيرغيزستان كازاخستان كاميرون كرواتيا كمبوديا كندا كوبا كوريا كوستاريكا كولومبيا
   كويت كيريباتي كينيا لاتفيا لاوس لبنان لوكسمبورغ ليبيا ليبيريا ليتوانيا ليختنشتاين ليسوتو مالطا مالي
   ماليزيا مجر مدغشقر مصر مغرب مكسيك ملاوي منغوليا موريتانيا موريشيوس موزمبيق مولدوفا موناكو ميكرونيزيا
   ناميبيا ناورو نرويج نمسا نيبال نيجر نيجيريا نيكاراغوا نيوزيلندا هايتي هند هندوراس هنغاريا هولندا
   يابان يمن يونان`),
  ),
  en: new Set(
    wordsOf(`
   afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas
   bahrain bangladesh barbados belarus belgium belize benin bhutan bolivia botswana brazil brunei
   bulgaria burundi cambodia cameroon canada chad chile china colombia comoros croatia cuba cyprus
   czechia denmark djibouti dominica ecuador egypt eritrea estonia eswatini ethiopia fiji finland france
   gabon gambia georgia germany ghana greece grenada guatemala guinea guyana haiti honduras hungary
   iceland india indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya kiribati
   korea kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg
   madagascar malawi malaysia maldives mali malta mauritania mauritius mexico micronesia moldova monaco
   mongolia montenegro morocco mozambique namibia nauru nepal netherlands nicaragua niger nigeria norway
   oman pakistan palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda
   samoa senegal serbia seychelles singapore slovakia slovenia somalia spain sudan suriname sweden
   switzerland syria taiwan tajikistan tanzania thailand togo tonga tunisia turkey turkiye turkmenistan
   tuvalu uganda ukraine uruguay uzbekistan vanuatu venezuela vietnam yemen zambia zimbabwe`),
  ),
};

/** Whether a normalised word names a country. Its adjective does not: an Indian city may be named alone. */
export function isCountry(language: Language, word: string): boolean {
  const forms = language === 'ar' ? withoutProclitics(word) : [word];
  return forms.some((form) => COUNTRIES[language].has(form));
}
