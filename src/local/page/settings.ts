import { textsIn, type Locale, type Texts } from './texts.ts';

export type Theme = 'light' | 'dark';

/** How the reader wants the page; kept in the browser from visit to visit. */
export interface Settings {
  readonly locale: Locale;
  readonly theme: Theme;
  readonly texts: Texts;
  setLocale(locale: Locale): void;
  setTheme(theme: Theme): void;
  /** Calls back after every change. */
  onChange(listener: () => void): void;
}

const localeKey = 'reader-locale';
const themeKey = 'reader-theme';

function firstLocale(): Locale {
  const kept = localStorage.getItem(localeKey);
  if (kept === 'ar' || kept === 'en-US') return kept;
  return navigator.language.startsWith('ar') ? 'ar' : 'en-US';
}

function firstTheme(): Theme {
  const kept = localStorage.getItem(themeKey);
  if (kept === 'light' || kept === 'dark') return kept;
  return matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark';
}

/** Reads what was kept, or else what the browser prefers, and shows it on the document. */
export function createSettings(): Settings {
  const listeners: (() => void)[] = [];
  let locale = firstLocale();
  let theme = firstTheme();

  function apply(): void {
    const root = document.documentElement;
    root.lang = locale;
    root.dir = locale === 'ar' ? 'rtl' : 'ltr';
    root.dataset.theme = theme;
    for (const listener of listeners) listener();
  }

  apply();
  return {
    get locale() {
      return locale;
    },
    get theme() {
      return theme;
    },
    get texts() {
      return textsIn(locale);
    },
    setLocale(wanted) {
      locale = wanted;
      localStorage.setItem(localeKey, wanted);
      apply();
    },
    setTheme(wanted) {
      theme = wanted;
      localStorage.setItem(themeKey, wanted);
      apply();
    },
    onChange: (listener) => void listeners.push(listener),
  };
}
