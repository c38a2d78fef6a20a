/** A letter of the Arabic script, in any of its blocks. */
const arabicLetter = /\p{Script=Arabic}/gu;
const latinLetter = /\p{Script=Latin}/gu;

/**
 * The language of a text by its script, as a value for `lang`: Arabic where Arabic letters
 * prevail, English where Latin ones do, and null where it has neither.
 */
export function languageOf(text: string): 'ar' | 'en' | null {
  const arabic = text.match(arabicLetter)?.length ?? 0;
  const latin = text.match(latinLetter)?.length ?? 0;
  if (arabic === 0 && latin === 0) return null;
  return arabic >= latin ? 'ar' : 'en';
}

/** Marks an element as written in its text's own language and direction. */
export function markWriting<Kind extends HTMLElement>(marked: Kind): Kind {
  marked.dir = 'auto';
  const language = languageOf(marked.textContent);
  if (language !== null) marked.lang = language;
  return marked;
}

/**
 * Marks a field by what is typed in it. Before the first letter it leans to the side of the
 * interface, as its placeholder does.
 */
export function leanField(field: HTMLInputElement | HTMLTextAreaElement): void {
  const language = languageOf(field.value);
  if (language === null) {
    field.removeAttribute('dir');
    field.removeAttribute('lang');
    return;
  }
  field.dir = 'auto';
  field.lang = language;
}
