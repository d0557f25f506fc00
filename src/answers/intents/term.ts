import { attr, fromFacts, type Intent } from '../intent.js';

/** Which term of office, which congress by number. */
export const term: Intent = {
  name: 'term',
  kinds: ['term'],
  open: false,
  candidates: ({ understanding, facts, folded, text, coversAll }) => {
    const ordinal = /(?:lan thu may|lan may|khoa may|khoa nao|lan bao nhieu)/u.test(folded);
    const fits = facts.filter((f) => (attr(f, 'what') === 'ordinal') === ordinal);
    // "đại hội lần thứ mấy": the number that stands right behind the word.
    const meeting = /khoa (?:may|nao)/u.test(folded) ? /khóa/iu : /(?:đại hội|hội nghị)[^.,]{0,40}lần/iu;
    if (ordinal) return fromFacts(fits, (f) => 1 + (meeting.test(text(f.evidence)) ? 0.5 : 0) - fits.indexOf(f) * 0.02);
    const named = fits.filter((f) => understanding.scope.years.some((y) => f.attrs.from === y || f.attrs.to === y));
    // A year that is asked about must be that of the term, unless it is put forward to be confirmed.
    if (named.length > 0 && understanding.premise === undefined)
      return fromFacts(named, (f) => 1 + coversAll(f.evidence) * 1.5 - named.indexOf(f) * 0.05);
    return fromFacts(fits, (f) => 1 + coversAll(f.evidence) * 1.5 - fits.indexOf(f) * 0.05);
  },
};
