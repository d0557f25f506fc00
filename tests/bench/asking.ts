import { readFileSync } from 'node:fs';
import type { SearchRequest } from '../../src/search/request.js';
import { askReader } from '../../src/text/ask.js';

const asks = askReader(readFileSync('data/lexicon/asks.txt', 'utf8'));

/** A question as the text ranking is asked it, what it asks for read from its tokens. */
export function requestOf(tokens: SearchRequest['tokens'], limit: number): SearchRequest {
  return { tokens, limit, ask: asks.read(tokens) };
}
