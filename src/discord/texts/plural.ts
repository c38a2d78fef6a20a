/** A count's noun in each plural form that a language has (CLDR's names). */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {
  readonly other: string;
};

/**
 * Picks a noun's form for a count by the language's plural rules; `#` stands for the number.
 *
 * @param tag - a BCP 47 tag
 */
export function plural(tag: string): (count: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(tag);
  const numbers = new Intl.NumberFormat(tag);
  return (count, forms) =>
    (forms[rules.select(count)] ?? forms.other).replace('#', numbers.format(count));
}
