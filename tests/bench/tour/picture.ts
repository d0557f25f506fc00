import type { Shown, TourScreen } from './conversation.js';
import { icon, isDrawn } from './icons.js';
import { INDENT, type Line, type Look, linesOf, SIZE, widthOf } from './layout.js';

/** Width of a phone, in pixels; pictures have twice as many. */
const WIDTH = 390;
const LEADING = 20.5;
const PAD = 11;
const HEAD = 58;
const BUBBLE = 344;
const BUTTON = 36;
const FONT = 'Be Vietnam Pro';
const INK = '#1c1e21';
const LINK = '#2678b6';
const PLAIN: Look = { bold: false, italic: false, link: false, code: false };

/** A part of the picture, and where the next one begins. */
interface Drawn {
  readonly svg: string;
  readonly bottom: number;
}

/** A screen of the tour as SVG: the head of the chat, what was said in it, the buttons. Pure. */
export function picture({ chat, items }: TourScreen): string {
  let at = HEAD + 12;
  const parts: string[] = [];
  for (const item of items) {
    const { svg, bottom } = item.from === 'bot' ? answer(item, at) : asked(item, at);
    parts.push(svg);
    at = bottom + 10;
  }
  const height = Math.ceil(at + 6);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH * 2}" height="${height * 2}" viewBox="0 0 ${WIDTH} ${height}">`,
    `<rect width="${WIDTH}" height="${height}" fill="#d5e3ea"/>`,
    head(chat),
    ...parts,
    '</svg>\n',
  ].join('');
}

function head({ title, about }: TourScreen['chat']): string {
  return [
    `<rect width="${WIDTH}" height="${HEAD}" fill="#ffffff"/>`,
    '<circle cx="34" cy="29" r="19" fill="#c8102e"/>',
    words('HB', PLAIN, 34 - widthOf('HB', PLAIN, 14) / 2, 34, '#ffffff', 14),
    words(title, { ...PLAIN, bold: true }, 66, 26, INK, 16),
    words(about, PLAIN, 66, 44, '#7a8288', 13),
  ].join('');
}

/** What a person said: on the right. A file is named. */
function asked({ text, entities, who }: Shown, top: number): Drawn {
  const lines = linesOf(text, entities, BUBBLE - 60 - 2 * PAD);
  const named = who === undefined ? 0 : widthOf(who, { ...PLAIN, bold: true }, 13);
  const inner = Math.max(named, ...lines.map(widthOfLine));
  const width = inner + 2 * PAD;
  const x = who === undefined ? WIDTH - 10 - width : 10;
  const above = who === undefined ? 0 : 18;
  const height = lines.length * LEADING + 2 * PAD - 5 + above;
  const name = who === undefined ? '' : words(who, { ...PLAIN, bold: true }, x + PAD, top + PAD + 10, '#b5651d', 13);
  const fill = who === undefined ? '#e2ffc7' : '#ffffff';
  return {
    svg: bubble(x, top, width, height, fill) + name + written(lines, x + PAD, top + PAD + above),
    bottom: top + height,
  };
}

/** What the bot said: on the left, its buttons below it. */
function answer({ text, entities, buttons }: Shown, top: number): Drawn {
  const lines = linesOf(text, entities, BUBBLE - 2 * PAD);
  const height = lines.length * LEADING + 2 * PAD - 5;
  const rows = buttons.map((row, i) => buttonRow(row, top + height + 5 + i * (BUTTON + 4)));
  return {
    svg: bubble(10, top, BUBBLE, height, '#ffffff') + written(lines, 10 + PAD, top + PAD) + rows.join(''),
    bottom: top + height + (rows.length > 0 ? 1 + rows.length * (BUTTON + 4) : 0),
  };
}

function bubble(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${width.toFixed(1)}" height="${height.toFixed(1)}" rx="13" fill="${fill}"/>`;
}

function widthOfLine({ runs, quote }: Line): number {
  const last = runs.at(-1);
  return last ? last.x + widthOf(last.text.trimEnd(), last.look) + (quote === 'none' ? 0 : INDENT) : 0;
}

function written(lines: readonly Line[], x: number, top: number): string {
  return lines
    .map(({ runs, quote }, i) => {
      const y = top + i * LEADING;
      const shift = quote === 'none' ? 0 : INDENT;
      const before = shift > 0 ? quoteBar(x, y, quote !== lines[i - 1]?.quote, quote !== lines[i + 1]?.quote) : '';
      const drawn = runs.map((run) =>
        words(run.text, run.look, x + shift + run.x, y + 15, run.look.link ? LINK : INK, SIZE),
      );
      return before + drawn.join('');
    })
    .join('');
}

/** The tinted ground of a line in a quote, with the bar on its left; round where the quote begins and ends. */
function quoteBar(x: number, y: number, first: boolean, last: boolean): string {
  const [from, to] = [y - (first ? 2 : 0.5), y + LEADING + (last ? -1 : 0.5)];
  const height = (to - from).toFixed(1);
  const width = BUBBLE - 2 * PAD + 4;
  return (
    `<rect x="${x.toFixed(1)}" y="${from.toFixed(1)}" width="${width}" height="${height}" fill="#eaf3f9"/>` +
    `<rect x="${x.toFixed(1)}" y="${from.toFixed(1)}" width="3" height="${height}" fill="#3a92ce"/>`
  );
}

function buttonRow(labels: readonly string[], top: number): string {
  const width = (BUBBLE - 4 * (labels.length - 1)) / labels.length;
  return labels
    .map((label, i) => {
      const x = 10 + i * (width + 4);
      const shown = shortened(label, width - 14);
      const start = x + (width - widthOf(shown, PLAIN, 14)) / 2;
      return bubble(x, top, width, BUTTON, '#7fa0b3') + words(shown, PLAIN, start, top + 23, '#ffffff', 14);
    })
    .join('');
}

function shortened(label: string, room: number): string {
  if (widthOf(label, PLAIN, 14) <= room) return label;
  let kept = label;
  while (kept !== '' && widthOf(`${kept.trimEnd()}…`, PLAIN, 14) > room) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}

/** A text at its place; signs that the typeface lacks are drawn, those of code stand in cells. */
function words(text: string, look: Look, x: number, y: number, ink: string, size: number): string {
  // Columns of code stand below each other as they are told by their cells.
  const parts = look.code ? text.split(/(\s+)/u) : text.split(/(\p{Extended_Pictographic}|[⋯↗→✓✗])/u);
  let at = x;
  return parts
    .map((part) => {
      const here = at;
      at += widthOf(part, look, size);
      if (part.trim() === '') return '';
      return isDrawn(part) ? icon(part, here, y, size, ink) : stretch(part, look, here, y, ink, size);
    })
    .join('');
}

function stretch(text: string, look: Look, x: number, y: number, ink: string, size: number): string {
  const slant = look.italic ? ` transform="translate(${(x + y * 0.2).toFixed(1)} 0) skewX(-11.3)"` : '';
  const left = look.italic ? '0' : x.toFixed(1);
  return `<text x="${left}" y="${y.toFixed(1)}"${slant} font-family="${FONT}" font-size="${size}" font-weight="${look.bold ? 700 : 400}" fill="${ink}">${escaped(text.trimEnd())}</text>`;
}

function escaped(text: string): string {
  return text.normalize('NFC').replace(/[&<>"']/gu, (sign) => `&#${sign.codePointAt(0)};`);
}
