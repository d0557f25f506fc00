import { pairsOf, patternsOf, setsOf } from '../text/phrase-lists.js';

const KINDS = [
  'opens',
  'closes',
  'goes-on',
  'each',
  'three',
  'those',
  'back',
  'back-marked',
  'back-bare',
  'before-place',
  'before-province',
  'of-place',
  'behind-place',
  'before-number',
  'none',
  'exists',
  'numbers',
  'ends',
  'measure',
  'several',
  'doubtful',
  'counts',
  'inner',
  'among',
  'parts-of',
  'inside',
  'period',
  'inside-asks',
  'some',
  'given',
  'before-ordinal',
  'joins',
  'room',
  'held',
  'checks',
  'whether',
  'meeting',
  'own-fields',
  'asks-behind',
  'with-name',
  'members',
  'share',
  'sign',
  'article',
  'link',
  'asking',
  'numeral',
  'verb',
  'english-tag',
] as const;

const FILE = 'question-words.txt';

/** The words of `data/lexicon/question-words.txt`, by their role in a question. */
export const questionWords = setsOf(FILE, KINDS);

/** What phrases of a kind stand for. */
export const questionPairs = pairsOf(FILE, KINDS);

/** A pattern built on first use from the words of a kind. */
export const questionPattern = patternsOf(FILE, KINDS);
