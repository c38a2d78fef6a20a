import type { Language } from '../../knowledge/article.ts';

/** A count's noun in each plural form that a language has (CLDR's names). */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {
  readonly other: string;
};

/**
 * How a language writes numbers, dates, lists and plurals. Each of the formats is made when it is
 * first used: together they take a tenth of the time in which a bot starts.
 */
export class Formats {
  private readonly tag: string;
  private readonly dateTag: string;
  private numbers: Intl.NumberFormat | undefined;
  private rules: Intl.PluralRules | undefined;
  private lists: Intl.ListFormat | undefined;
  private dates: Intl.DateTimeFormat | undefined;
  private names: Intl.DisplayNames | undefined;

  /**
   * @param tag - a BCP 47 tag
   * @param dateTag - the same for dates, where a region's are wanted
   */
  constructor(tag: string, dateTag = tag) {
    this.tag = tag;
    this.dateTag = dateTag;
  }

  /** A number with the language's digits. */
  readonly number = (value: number): string => {
    this.numbers ??= new Intl.NumberFormat(this.tag);
    return this.numbers.format(value);
  };

  /** A noun's form for a count; `#` in it stands for the number. */
  counted(count: number, forms: Forms): string {
    this.rules ??= new Intl.PluralRules(this.tag);
    return (forms[this.rules.select(count)] ?? forms.other).replace('#', this.number(count));
  }

  /** Several things as one text: the last joined by the language's "and". */
  list(things: readonly string[]): string {
    this.lists ??= new Intl.ListFormat(this.tag);
    return this.lists.format(things);
  }

  /** An ISO 8601 date in words. */
  readonly date = (iso: string): string => {
    this.dates ??= new Intl.DateTimeFormat(this.dateTag, { dateStyle: 'long', timeZone: 'UTC' });
    return this.dates.format(new Date(iso));
  };

  /** What a language is called. */
  languageName(language: Language): string {
    this.names ??= new Intl.DisplayNames(this.tag, { type: 'language' });
    return this.names.of(language) ?? language;
  }
}
