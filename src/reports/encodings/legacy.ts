import { createRequire } from 'node:module';
import type * as Iconv from 'iconv-lite';
import { type Convert, readLetters } from './letters.js';
import { markedWords } from './syllables.js';

const require = createRequire(import.meta.url);

/** An encoding that Vietnamese was written in before Unicode. */
export type LegacyEncoding = 'TCVN3 (ABC)' | 'VNI' | 'windows-1258';

/** A text brought to Unicode, and what it was in. */
export interface Converted {
  readonly text: string;
  readonly from: LegacyEncoding;
  /** The same for another text of the file: its title. Text that is in Unicode stays. */
  readonly convert: Convert;
}

/** Least share of the marked words that must come out as Vietnamese syllables. */
const LEAST_SHARE = 0.9;
/** Fewer marked words prove nothing. */
const LEAST_WORDS = 5;
/** As much of a file as is needed to know its encoding. */
const SAMPLE = 20_000;

/** The text of bytes in a legacy encoding: the one in which its words are Vietnamese; nothing where there is none. */
export async function fromLegacyBytes(bytes: Uint8Array): Promise<Converted | undefined> {
  const iconv = require('iconv-lite') as typeof Iconv;
  const latin = new TextDecoder('windows-1252').decode(bytes);
  const vietnamese: Convert = (text) =>
    text === latin
      ? iconv.decode(Buffer.from(bytes), 'windows-1258')
      : iconv.decode(iconv.encode(text, 'windows-1252'), 'windows-1258');
  return best(latin, [['windows-1258', vietnamese], ...tables()]);
}

/**
 * A text whose letters were typed with a TCVN3 or VNI font: valid characters, but nonsense without that font.
 * Lines that hold letters which only Unicode has stay as they are. Nothing where the text is not of this kind.
 */
export async function fromLegacyFont(text: string): Promise<Converted | undefined> {
  if (!looksLikeLegacyFont(text)) return undefined;
  const lines = text.split(/(?<=[\r\n])/u);
  const old = lines.filter((line) => !UNICODE_ONLY.test(line)).join('');
  const found = await best(old, tables());
  if (!found) return undefined;
  return { ...found, text: lines.map(found.convert).join('') };
}

/** Letters that neither font writes with one character of its own: their presence means that Unicode was typed. */
const UNICODE_ONLY = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]|\p{Mn}/u;
const EVERY_UNICODE_ONLY = new RegExp(UNICODE_ONLY, 'gu');
const UPPER_HALF = /[\u00a1-\u00fe\u03bc]/gu;
const SUSPECT_SHARE = 0.08;

/** Many characters of the upper half of Windows-1252 and hardly any letter of Vietnamese beyond it. */
function looksLikeLegacyFont(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const upper = sample.match(UPPER_HALF)?.length ?? 0;
  if (upper < LEAST_WORDS) return false;
  const modern = sample.match(EVERY_UNICODE_ONLY)?.length ?? 0;
  // Looked at last: most of a text are letters.
  return modern < upper * 0.25 && upper >= (sample.match(/\p{L}/gu)?.length ?? 0) * SUSPECT_SHARE;
}

type Named = readonly [LegacyEncoding, Convert];

function tables(): readonly Named[] {
  return [
    ['TCVN3 (ABC)', readLetters('tcvn3')],
    ['VNI', readLetters('vni')],
  ];
}

/** The conversion that makes the most of the words Vietnamese, when it makes nearly all of them so. */
function best(text: string, candidates: readonly Named[]): Converted | undefined {
  const sample = sampleOf(text);
  const judged = candidates
    .map(([from, convert]) => ({ from, convert, ...markedWords(convert(sample)) }))
    .filter(({ count, good }) => good >= LEAST_WORDS && good >= count * LEAST_SHARE)
    .sort((a, b) => b.good - a.good || b.good / b.count - a.good / a.count);
  const [first] = judged;
  if (!first) return undefined;
  const convert: Convert = (some) => (UNICODE_ONLY.test(some) ? some : first.convert(some));
  return { text: first.convert(text), from: first.from, convert };
}

/** The beginning of a text and, where that has hardly a letter with marks, what follows too. */
function sampleOf(text: string): string {
  const head = text.slice(0, SAMPLE);
  return (head.match(UPPER_HALF)?.length ?? 0) >= 50 ? head : text;
}
