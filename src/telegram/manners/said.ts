import { fold } from '../../text/fold.js';
import { dataLines } from '../../text/lexicon.js';

/** A command given in words. */
export interface Said {
  /** The command's name, or what to do with the last quote (`ngucanh`, `doankhac`, `toanvan`). */
  readonly name: string;
  /** The words after the command; empty if the text only gives the command. */
  readonly rest: string;
  /** The rest must be names of reports and nothing else. */
  readonly names: boolean;
}

const NAMES = '{names}';
const ANY = '{any}';

/**
 * Reads `data/lexicon/said.txt`: `command = phrase, phrase {names}, phrase {any}`. `plainly`: the words of a text without polite ones.
 * @throws Error naming a malformed line.
 */
export function readSaid(
  file: string,
  plainly: (text: string) => readonly string[],
): (text: string) => Said | undefined {
  const whole = new Map<string, string>();
  const led: { readonly lead: string; readonly name: string; readonly names: boolean }[] = [];
  for (const line of dataLines(file)) {
    const [name, phrases] = line.split('=').map((cell) => cell.trim());
    if (!name || !phrases) throw new Error(`lexicon/said.txt: a line needs "command = phrase, phrase": ${line}`);
    for (const phrase of phrases.split(',').map((one) => fold(one.trim().normalize('NFC')).toLowerCase())) {
      if (phrase.endsWith(NAMES) || phrase.endsWith(ANY))
        led.push({ lead: phrase.slice(0, phrase.lastIndexOf('{')), name, names: phrase.endsWith(NAMES) });
      else whole.set(phrase, name);
    }
  }
  led.sort((a, b) => b.lead.length - a.lead.length);
  return (text) => {
    const words = plainly(text);
    // Folding keeps the length, so the words after the lead are at the same offset in the original.
    const typed = words.join(' ');
    const folded = fold(typed);
    const name = whole.get(folded);
    if (name !== undefined) return { name, rest: '', names: false };
    const found = led.find(({ lead }) => folded.startsWith(lead) && folded.length > lead.length);
    return found && { name: found.name, rest: asTyped(text, typed.slice(found.lead.length)), names: found.names };
  };
}

/** Lower-case words as a text writes them, with its capitals. Unchanged if the text has other characters between them. */
function asTyped(text: string, words: string): string {
  const whole = text.normalize('NFC');
  const at = whole.toLocaleLowerCase('vi').lastIndexOf(words);
  return at < 0 ? words : whole.slice(at, at + words.length);
}
