import { type PhraseLists, parsePhraseLists, patternsOf } from '../text/phrase-lists.js';

const KINDS = [
  'tool',
  'menu',
  'contact',
  'site',
  'article',
  'other',
  'others',
  'comments',
  'invites',
  'unsure',
  'counter',
  'counters',
  'span',
  'times',
  'act',
  'home',
  'see',
  'category',
  'keyword',
  'attached',
  'field',
  'prompt',
  'rate',
  'rating',
  'notice',
  'imprint',
  'credit',
  'player',
  'dated',
  'day',
  'put',
  'around',
  'piece',
  'picture',
  'author',
  'origin',
  'after',
  'bare',
  'wrote',
  'genre',
  'at',
  'room',
  'unit',
  'desk',
] as const;
/** The phrases of `data/lexicon/pages.txt`, by what they are on a page. */
export type PageWords = PhraseLists<(typeof KINDS)[number]>;

/**
 * Reads the words of pages from the text of their file.
 * @throws Error naming a line of another form.
 */
export const parsePageWords = (file: string): PageWords => parsePhraseLists(file, 'pages.txt', KINDS);

/** A pattern that is made of the phrases of a kind when it is first asked. */
export const pageWords = patternsOf('pages.txt', KINDS);
