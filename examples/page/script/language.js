// What the page says, in the language that was chosen. The English text is the
// name of a text; texts/*.json hold the others. Forms for one and for many are
// a pair. Numbers and days are written as the language writes them.

const LOCALES = { en: 'en-GB', fr: 'fr', de: 'de' };

const spoken = { code: 'en', locale: 'en-GB', texts: {}, plural: new Intl.PluralRules('en') };

/** Chooses the language; texts: the catalogues by language. */
export function speak(code, catalogues) {
  spoken.code = code in LOCALES ? code : 'en';
  spoken.locale = LOCALES[spoken.code];
  spoken.texts = catalogues[spoken.code] ?? {};
  spoken.plural = new Intl.PluralRules(spoken.locale);
}

export const languageNow = () => spoken.code;

/** The first of the reader's languages that the page speaks. */
export function preferred() {
  const wanted = (navigator.languages ?? ['en']).map((code) => code.slice(0, 2));
  return wanted.find((code) => code in LOCALES) ?? 'en';
}

const put = (text, values) => text.replace(/\{(\w+)\}/g, (all, name) => values?.[name] ?? all);

/** A text, with {name} replaced by the values. */
export function t(english, values) {
  const found = spoken.texts[english];
  return put(typeof found === 'string' ? found : english, values);
}

/** A text that has one form for one and another for many; {n} is the number. */
export function tn(one, other, n, values) {
  const found = spoken.texts[one];
  const forms = Array.isArray(found) ? found : [one, other];
  return put(forms[spoken.plural.select(n) === 'one' ? 0 : 1], { n: num(n), ...values });
}

/** Marks a text that is translated where it is used. */
export const msg = (english) => english;
export const msgs = (one, other) => [one, other];

const formats = new Map();

function formatter(kind, options) {
  const name = `${spoken.locale} ${kind} ${JSON.stringify(options)}`;
  if (!formats.has(name)) formats.set(name, new Intl[kind](spoken.locale, options));
  return formats.get(name);
}

export function num(value, digits = 0) {
  // No "-0": what rounds to nothing is nothing.
  const safe = Math.abs(value) < 0.5 / 10 ** digits ? 0 : value;
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return formatter('NumberFormat', options).format(safe).replace('-', '−');
}

/** As many digits as say something: 6.3, but 63. */
export const short = (value) => num(value, value < 10 && value % 1 ? 1 : 0);

/** With its sign, also above zero. */
export const signed = (value, digits = 1) => (value > 0 && num(value, digits) !== num(0, digits)
  ? '+' : '') + num(value, digits);

export const share = (value) => formatter('NumberFormat', { style: 'percent' }).format(value);

const DAYS = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  dayMonth: { day: 'numeric', month: 'long' },
  monthYear: { month: 'long', year: 'numeric' },
  month: { month: 'long' },
  tick: { month: 'short' },
  tickYear: { month: 'short', year: 'numeric' },
  year: { year: 'numeric' },
  weekday: { weekday: 'long' },
  weekdayShort: { weekday: 'short' },
};

/** A day, given as YYYY-MM-DD or as its number since 1970. */
export function day(value, form = 'long') {
  const at = typeof value === 'number' ? new Date(value * 864e5) : new Date(`${value}T00:00Z`);
  return formatter('DateTimeFormat', { timeZone: 'UTC', ...DAYS[form] }).format(at);
}

export const dayNumber = (iso) => Date.parse(`${iso}T00:00Z`) / 864e5;
export const isoOf = (number) => new Date(number * 864e5).toISOString().slice(0, 10);

/** Parts of a list, told apart by a dot: no word that a language would bend. */
export const dotted = (parts) => parts.join(' · ');

export const capital = (text) => text.charAt(0).toLocaleUpperCase(spoken.locale) + text.slice(1);

/** A sentence of the model in the reader's language; null if it has none. */
export function known(english) {
  if (!english) return null;
  if (spoken.code === 'en') return english;
  return typeof spoken.texts[english] === 'string' ? spoken.texts[english] : null;
}
