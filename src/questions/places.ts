import type { Province } from '../text/lexicon.js';
import { PhraseTable } from '../text/phrases.js';
import type { QuestionWord } from './utterance.js';

/** A province named in a question; `from` and `to` are word positions. */
export interface PlaceMention {
  readonly province: Province;
  readonly from: number;
  readonly to: number;
}

/** Finds provinces by name, other name, or initials. */
export interface PlaceFinder {
  /** `present`: names of the provinces that reports are from; initials are read as one of them only. */
  find(words: readonly QuestionWord[], present: ReadonlySet<string>): PlaceMention[];
  /** The province that `name`, a canonical one, belongs to now. */
  presentOf(name: string): string;
}

/** Words whose second begins a province's name: "công nghệ An Giang" is no Nghệ An. */
const NO_PLACE = 'công nghệ';

const BEFORE_PLACE = new Set([
  'o',
  'tai',
  'cua',
  'tinh',
  'so',
  'tp',
  'con',
  'ben',
  'khcn',
  'nghe',
  'va',
  'voi',
  'bo',
  'bai',
  'cao',
]);

/** Builds the finder; one alias may belong to several provinces. */
export function placeFinder(provinces: readonly Province[]): PlaceFinder {
  const names = new PhraseTable<Province | undefined>();
  names.add(NO_PLACE, undefined);
  const initials = new Map<string, Province[]>();
  for (const province of provinces) {
    for (const alias of [province.name, ...province.aliases]) names.add(alias, province);
    for (const short of province.initials) initials.set(short, [...(initials.get(short) ?? []), province]);
  }
  const today = new Map(provinces.map((p) => [p.name, p.present]));
  return {
    presentOf: (name) => today.get(name) ?? name,
    find(words, present) {
      const out: PlaceMention[] = [];
      const exact = names.find(words);
      // A name of two or more syllables is known by them, whatever marks were typed ("nghê an").
      const loose = names
        .find(words.map((w) => (w.marked ? { ...w, marked: false } : w)))
        .filter(
          (m) =>
            m.to - m.from > 1 &&
            !words.slice(m.from, m.to).some((w) => w.word === 'là') &&
            !exact.some((e) => e.from < m.to && m.from < e.to),
        );
      for (const { from, to, value } of [...exact, ...loose]) {
        const single = to - from === 1;
        const word = words[from] as QuestionWord;
        if (value === undefined) continue;
        // One bare syllable ("hue", "vinh") is a place only when it is written as a name.
        if (single && !word.marked && !word.proper && !BEFORE_PLACE.has(words[from - 1]?.folded ?? '')) continue;
        if (out.some((other) => other.from === from && other.province === value)) continue;
        out.push({ province: value, from, to });
      }
      words.forEach((word, i) => {
        if (word.derived && !word.capitals) return;
        if (out.some((place) => place.from <= i && i < place.to)) return;
        const short = word.raw.toUpperCase();
        const candidates = (initials.get(short) ?? []).filter((p) => present.has(p.name));
        if (candidates.length === 0 || word.derived) return;
        const likely =
          word.capitals ||
          BEFORE_PLACE.has(words[i - 1]?.folded ?? '') ||
          /^[bcdfghjklmnpqrstvxđ]{2,4}$/u.test(word.word);
        if (likely) for (const province of candidates) out.push({ province, from: i, to: i + 1 });
      });
      return out.sort((a, b) => a.from - b.from);
    },
  };
}
