const LETTER = /\p{L}/u;

/** Does a name stand in a text as it is written, with its capitals and marks, no letter before or behind it? */
export function holdsName(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!LETTER.test(text.charAt(at - 1)) && !LETTER.test(text.charAt(at + name.length))) return true;
  return false;
}
