/** Brings different spellings of a Vietnamese word to one form for comparing, never for showing. */

const OLD_TO_NEW = new Map<string, string>();
for (const [pair, marks] of [
  ['oa', ['oà òa', 'oá óa', 'oả ỏa', 'oã õa', 'oạ ọa']],
  ['oe', ['oè òe', 'oé óe', 'oẻ ỏe', 'oẽ õe', 'oẹ ọe']],
  ['uy', ['uỳ ùy', 'uý úy', 'uỷ ủy', 'uỹ ũy', 'uỵ ụy']],
] as const) {
  for (const mark of marks) {
    const [later, earlier] = mark.split(' ') as [string, string];
    if (pair.length === later.length) OLD_TO_NEW.set(later, earlier);
  }
}
const LATER = /(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/gu;
/** `qúy`, `qủa`: the mark belongs on the vowel after the glide of `qu`. */
const AFTER_Q = /q([ùúủũụ])(\p{L})/gu;
/** Anything that may need respelling; most words do not. */
const TO_MOVE = /o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]|q[ùúủũụ]|qu[íìỉĩị]/u;
const TONES: Readonly<Record<string, string>> = { ù: '\u0300', ú: '\u0301', ủ: '\u0309', ũ: '\u0303', ụ: '\u0323' };

/**
 * The canonical spelling of a lower-case word or text in NFC: tone marks in their older place (hòa, ủy), and on the
 * vowel after `qu` (quý, quí → quý). Keeps the length.
 */
export function canonical(text: string): string {
  if (!TO_MOVE.test(text)) return text;
  return text
    .replace(LATER, (m) => OLD_TO_NEW.get(m) ?? m)
    .replace(AFTER_Q, (whole, glide: string, next: string) => {
      const moved = (next + (TONES[glide] ?? '')).normalize('NFC');
      return moved.length === next.length ? `qu${moved}` : whole;
    })
    .replace(/qu([íìỉĩị])(?!\p{L})/gu, (_, i: string) => `qu${Y_FOR_I[i] ?? i}`);
}

const Y_FOR_I: Readonly<Record<string, string>> = { í: 'ý', ì: 'ỳ', ỉ: 'ỷ', ĩ: 'ỹ', ị: 'ỵ' };

/** `text` in NFC, with no-break and zero-width spaces, curly quotes and dashes as their plain forms: for questions only. */
export function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/gu, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000\s]+/gu, ' ')
    .replace(/[‘’‚‛′]/gu, "'")
    .replace(/[“”„‟″«»]/gu, '"')
    .replace(/[‐‑‒–—―]/gu, '-')
    .trim();
}

/**
 * Maps a span of `text.normalize('NFC')` to `original`, the text before normalisation.
 * Walks both in step, one base letter with its marks at a time; offsets are UTF-16 code units.
 */
export function originalSpan(original: string, span: { start: number; end: number }): { start: number; end: number } {
  let composed = 0;
  let start = original.length;
  let end = original.length;
  let startFound = false;
  const clusters = /\P{M}\p{M}*|\p{M}+/gsu;
  for (const m of original.matchAll(clusters)) {
    if (!startFound && composed >= span.start) {
      start = m.index;
      startFound = true;
    }
    if (composed >= span.end) {
      end = m.index;
      break;
    }
    composed += m[0].normalize('NFC').length;
  }
  return { start: Math.min(start, end), end };
}
