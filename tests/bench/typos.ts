import { fold } from '../../src/text/fold.js';

/** Numbers from 0 to 1 that are the same on every run with one seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const MARKS: Readonly<Record<string, string>> = {
  '\u0301': 's',
  '\u0300': 'f',
  '\u0309': 'r',
  '\u0303': 'x',
  '\u0323': 'j',
  '\u0302': '^',
  '\u0306': 'w',
  '\u031b': 'w',
};

/** The keys that write `word` in Telex: "viên" is "vieen", "đảng" is "ddarng". */
export function telexKeys(word: string): string {
  return [...word.normalize('NFD').replaceAll('đ', 'dd').replaceAll('Đ', 'Dd')]
    .map((letter, i, all) =>
      MARKS[letter] === '^' ? (all.slice(0, i).findLast((one) => /\p{L}/u.test(one)) ?? '') : (MARKS[letter] ?? letter),
    )
    .join('');
}

/** One slip of the fingers in `word`: two letters swapped, one dropped, doubled, hit beside, or Telex keys left as typed. */
export function slip(word: string, random: () => number): string {
  const letters = [...word];
  const at = 1 + Math.floor(random() * (letters.length - 1));
  const kind = Math.floor(random() * 5);
  if (kind === 0) {
    [letters[at - 1], letters[at]] = [letters[at] ?? '', letters[at - 1] ?? ''];
  } else if (kind === 1) letters.splice(at, 1);
  else if (kind === 2) letters.splice(at, 0, letters[at] ?? '');
  else if (kind === 3) {
    const row = ROWS.find((one) => one.includes(fold(letters[at] ?? ''))) ?? ROWS[0] ?? '';
    const place = row.indexOf(fold(letters[at] ?? ''));
    letters[at] = row[place === 0 ? 1 : place - 1] ?? 'a';
  } else return telexKeys(word);
  return letters.join('');
}

/** `question` with one slip in each of `count` words of at least three letters, chosen by `random`. */
export function withTypos(question: string, count: number, random: () => number): string {
  const places = [...question.matchAll(/\p{L}{3,}/gu)];
  const chosen = new Set<number>();
  while (chosen.size < Math.min(count, places.length)) chosen.add(Math.floor(random() * places.length));
  let out = question;
  for (const i of [...chosen].sort((a, b) => b - a)) {
    const { 0: word, index } = places[i] ?? { 0: '', index: 0 };
    out = out.slice(0, index) + slip(word, random) + out.slice(index + word.length);
  }
  return out;
}
