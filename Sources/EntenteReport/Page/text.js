// Numbers, dates and names as the interface's language writes them, and text as search compares it.

const locale = () => (state.lang === "ar" ? "ar-u-nu-arab-ca-gregory" : "en-GB");
const formats = new Map();

function format(kind, options, make) {
  const key = locale() + kind + JSON.stringify(options);
  if (!formats.has(key)) formats.set(key, make(locale(), options));
  return formats.get(key);
}

/// A number with the language's digits: `number(0.8333, 2)` is 0.83, or ٠٫٨٣.
function number(value, places = 0) {
  const options = { minimumFractionDigits: places, maximumFractionDigits: places };
  // A result that rounds to zero has no sign.
  const rounded = Math.abs(value) < 0.5 / 10 ** places ? 0 : value;
  return format("number", options, (l, o) => new Intl.NumberFormat(l, o)).format(rounded);
}

const percent = (share) =>
  format("percent", { style: "percent" }, (l, o) => new Intl.NumberFormat(l, o)).format(share);

/// A probability with as many digits as matter.
function probability(value) {
  if (value < 0.0001) return `< ${number(0.0001, 4)}`;
  return number(value, value < 0.001 ? 4 : value < 0.1 ? 3 : 2);
}

/// A day, a month or a year, as far as it is known: `2024-12-08`, `2024-12`, `2024`.
function dateText(date) {
  if (!date) return say("undatedDocument");
  const [year, month, day] = date.split("-").map(Number);
  const options = { timeZone: "UTC", year: "numeric" };
  if (month) options.month = day ? "short" : "long";
  if (day) options.day = "numeric";
  const at = new Date(0);
  at.setUTCFullYear(year, (month || 1) - 1, day || 1);
  return format("date", options, (l, o) => new Intl.DateTimeFormat(l, o)).format(at);
}

/// The display name of the actor at a place in the list, in the interface's language if it has one.
function nameOf(place) {
  const actor = data.actors[place];
  return actor.names[state.lang] || actor.names.en || actor.id;
}

/// Text as search compares it: small letters, without accents, vowel signs, stretching and marks
/// of direction, with one form of alef, ya, ta marbuta and hamza seats, and European digits.
function folded(text) {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, "")
    .replace(/[\u0671\u0672\u0673\u0675]/g, "\u0627")
    .replace(/[\u0649\u06cc]/g, "\u064a")
    .replace(/\u0629/g, "\u0647")
    .replace(/\u06a9/g, "\u0643")
    .replace(/[\u0621'\u2019\u02bc\u02bb`\u2018]/g, "")
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .toLowerCase();
}

/// The address if it leads to the web; anything else is no link.
function webAddress(text) {
  if (!text) return null;
  try {
    const url = new URL(text);
    return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
  } catch {
    return null;
  }
}
