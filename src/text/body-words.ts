import { patternsOf, setsOf } from './phrase-lists.js';

/** Syllables without marks that name a kind of body only in context. */
export const BARE_KINDS = ['so', 'xa', 'phuong', 'huyen', 'quan', 'truong', 'tinh', 'vien', 'bao'] as const;

const KINDS = [
  'organ',
  'leading',
  'union',
  'youth',
  'central',
  'province',
  'district',
  'commune',
  'branch',
  'plain',
  'general',
  'many',
  'nameless',
  'doubtful',
  'two',
  'three',
  'four',
  'five',
  'no-name',
  'side',
  'trade',
  'surname',
  'stop',
  'stop-marked',
  'hard',
  'title',
  'begins',
  'asking',
  'asks',
  'end',
  'no-person',
  'no-person-word',
  'named-after',
  'at',
  'unit',
  'hamlet',
  'family',
  'titled',
  'titled-capital',
  'addressed',
  'addressed-capital',
  'of-place',
  'street',
  ...BARE_KINDS.flatMap((kind) => [`before ${kind}`, `behind ${kind}`] as const),
] as const;

const FILE = 'body-words.txt';

/** The words of `data/lexicon/body-words.txt`, by the role they play in names of bodies and people. */
export const bodyWords = setsOf(FILE, KINDS);

/** A pattern built from the words of a kind on first use. */
export const bodyPattern = patternsOf(FILE, KINDS);
