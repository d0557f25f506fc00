import { fold } from '../text/fold.js';
import type { Lexicon } from '../text/lexicon.js';
import { plainly } from '../text/plainly.js';
import { isSyllable } from '../text/repair.js';
import type { Understand } from './asking.js';
import type { Generation } from './generation.js';

/** Minimum and maximum syllables of an unknown name. */
const NAME = { least: 2, most: 4 };

/** May a text name the topic of a report? */
export type IsTopic = (generation: Generation, text: string) => Promise<boolean>;

/** Tells whether a text names a place, body or field, or looks like a place name ("Kỳ Sơn"). No report of it need exist yet. */
export function topicReader(lexicon: Pick<Lexicon, 'fields'>, understand: Understand): IsTopic {
  return async (generation, text) => {
    const { scope } = await understand(generation, text);
    if (scope.places.length > 0 || scope.bodies.length > 0) return true;
    return isField(lexicon.fields, plainly(text)) || isName(text);
  };
}

/** Is a text the name of a field or body, or adjacent words of one ("môi trường")? */
function isField(fields: Lexicon['fields'], text: string): boolean {
  const names = fields.flatMap(({ name, variants }) => [name, ...variants]).map((name) => ` ${plainly(name)} `);
  return names.some((name) => (text.includes(' ') ? name.includes(` ${text} `) : name === ` ${text} `));
}

/** Is a text capitalised like a place name, with a capital on each syllable? */
function isName(text: string): boolean {
  const words = text.normalize('NFC').trim().split(/\s+/u);
  const isOne = (word: string): boolean => /^\p{Lu}\p{Ll}*$/u.test(word) && isSyllable(fold(word).toLowerCase());
  return words.length >= NAME.least && words.length <= NAME.most && words.every(isOne);
}
