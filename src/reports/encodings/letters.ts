import { dataLines } from '../../text/lexicon.js';
import { shippedFile } from '../../text/shipped-file.js';

/** Turns the characters of a legacy encoding, read as Windows-1252, into letters; all others stay. */
export type Convert = (text: string) => string;

/** The letter tables that lie in `data/encodings/`, by file stem. */
export type LetterTable = 'tcvn3' | 'vni';

/**
 * Reads a letter table: only when a file in such an encoding is there.
 * @throws Error naming the line that is not a letter followed by hexadecimal characters, or saying that the table is not there.
 */
export function readLetters(table: LetterTable): Convert {
  return parseLetters(shippedFile('encodings', `${table}.txt`));
}

/** The conversion that a table's text describes: longest sequences first. */
function parseLetters(text: string): Convert {
  const letters = new Map<string, string>();
  for (const line of dataLines(text)) {
    const [letter, ...codes] = line.split(' ');
    if (!letter || codes.length === 0 || !codes.every((code) => /^[0-9A-F]{2,4}$/u.test(code)))
      throw new Error(`Not a letter with its characters: "${line}"`);
    letters.set(String.fromCharCode(...codes.map((code) => Number.parseInt(code, 16))), letter);
  }
  const longestFirst = [...letters.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.join('|'), 'gu');
  return (source) => source.replace(pattern, (found) => letters.get(found) ?? found);
}
