import type { PhraseFound } from '../phrases.js';

const isTone = ({ group }: PhraseFound): boolean => group.startsWith('tone.');
const isHeadingWord = ({ group }: PhraseFound): boolean => group.startsWith('heading.');

/** The groups of the wordings that stand in a sentence, each once: what is aimed at, asked, done, found wanting. */
export function groupsOf(matches: readonly PhraseFound[]): string[] {
  return [...new Set(matches.filter((one) => !isTone(one) && !isHeadingWord(one)).map(({ group }) => group))];
}

/** Signs of the order of wordings: "đã … phấn đấu" states a result, "phấn đấu … đã" a target. */
export function orderOf(matches: readonly PhraseFound[]): string[] {
  const order: string[] = [];
  for (const one of matches)
    if (!isTone(one) && !isHeadingWord(one) && one.group !== order.at(-1)) order.push(one.group);
  const [first] = order;
  if (first === undefined) return [];
  const pairs = new Set(order.slice(1).map((group, i) => `${order[i]}>${group}`));
  return [`first.${first}`, `last.${order.at(-1)}`, ...pairs];
}

const NO: ReadonlySet<string> = new Set(['không', 'chưa', 'chẳng', 'chả', 'hết']);
/** Words before a word of praise or blame that may deny it. */
const DENIES = 2;
const MOST = 3;
/** Steps of the share that words of blame have in a sentence. */
const SHARES = 20;
const DENSEST = 4;

/** Signs of how a sentence sounds: words of praise and of blame, which comes first, and whether they are denied. */
export function toneOf(words: readonly string[], matches: readonly PhraseFound[]): string[] {
  const bad = apart(matches.filter(({ group }) => group === 'tone.bad'));
  const good = apart(matches.filter(({ group }) => group === 'tone.good'));
  const denied = ({ from }: PhraseFound): boolean =>
    words.slice(Math.max(0, from - DENIES), from).some((w) => NO.has(w));
  const share = Math.floor((bad.length * SHARES) / Math.max(1, words.length));
  const out = [
    `bad.${Math.min(MOST, bad.length)}`,
    `good.${Math.min(MOST, good.length)}`,
    `bad-share.${Math.min(DENSEST, share)}`,
  ];
  if (bad.some(denied)) out.push('bad-denied');
  if (good.some(denied)) out.push('good-denied');
  if (bad[0] && good[0]) out.push(bad[0].from < good[0].from ? 'bad>good' : 'good>bad');
  return out;
}

/** Those that do not begin inside the one before. */
function apart(matches: readonly PhraseFound[]): PhraseFound[] {
  const out: PhraseFound[] = [];
  for (const one of matches) if (one.from >= (out.at(-1)?.to ?? 0)) out.push(one);
  return out;
}
