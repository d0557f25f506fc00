import { linesOf, rowOf } from './notation.js';

/** Rich text, all letters beyond ASCII as their numbers. */
export function rtf(source: string): Buffer {
  const said = (text: string): string =>
    [...text]
      .map((letter) => {
        if (/[\\{}]/u.test(letter)) return `\\${letter}`;
        const code = letter.charCodeAt(0);
        return code < 128 ? letter : `\\u${code > 32767 ? code - 65536 : code}?`;
      })
      .join('');
  const body = linesOf(source).map(({ mark, text }) => {
    if (!mark.startsWith('|')) return `\\pard\\qj ${said(text)}\\par`;
    const inner = rowOf(text);
    const edges = inner.map((_, i) => `\\cellx${3000 * (i + 1)}`).join('');
    return `\\trowd${edges}${inner.map((cell) => `\\pard\\intbl ${said(cell)}\\cell`).join('')}\\row`;
  });
  return Buffer.from(
    `{\\rtf1\\ansi\\ansicpg1258\\deff0{\\fonttbl{\\f0\\froman Times New Roman;}}{\\info{\\author Van thu}}\\f0\\fs28\n${body.join('\n')}\n}`,
    'latin1',
  );
}
