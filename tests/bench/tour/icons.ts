/** Signs that the typeface lacks, drawn in a box of 100 by 100; `ink` is the colour of the text around them. */
const DRAWN: Readonly<Record<string, (ink: string) => string>> = {
  '⋯': (ink) => [22, 50, 78].map((x) => `<circle cx="${x}" cy="60" r="8" fill="${ink}"/>`).join(''),
  '↗': (ink) => line(ink, 'M28 82 L74 36 M40 34 H76 V70'),
  '→': (ink) => line(ink, 'M14 58 H84 M60 34 L84 58 L60 82'),
  '✓': (ink) => line(ink, 'M20 60 L42 82 L82 34'),
  '✗': (ink) => line(ink, 'M26 36 L74 84 M74 36 L26 84'),
  '👍': () => thumb('M30 52 L46 22 Q60 24 54 46 H78 Q88 50 82 60 L76 82 Q74 90 64 90 H36 Z M14 52 H26 V90 H14 Z'),
  '👎': () => thumb('M30 60 L46 90 Q60 88 54 66 H78 Q88 62 82 52 L76 30 Q74 22 64 22 H36 Z M14 22 H26 V60 H14 Z'),
  '📄': () =>
    '<path d="M24 14 H60 L78 32 V92 H24 Z" fill="#5aa06b"/><path d="M60 14 L78 32 H60 Z" fill="#dff0e2"/><path d="M36 50 H66 M36 64 H66 M36 78 H56" stroke="#ffffff" stroke-width="5"/>',
  '📌': () =>
    '<path d="M58 22 L84 48 L74 52 L70 70 L36 36 L54 32 Z" fill="#d23a3a"/><path d="M52 54 L22 84" stroke="#8a8f94" stroke-width="8" fill="none"/>',
};

function line(ink: string, path: string): string {
  return `<path d="${path}" stroke="${ink}" stroke-width="11" fill="none"/>`;
}

function thumb(path: string): string {
  return `<path d="${path}" fill="#f6c344"/>`;
}

/** Is the sign drawn, and not written? Variation selectors say how a sign looks and are no signs of their own. */
export function isDrawn(sign: string): boolean {
  return Object.hasOwn(DRAWN, sign);
}

/** A drawn sign with its lower left corner at (x, y) of the text, `size` pixels wide. */
export function icon(sign: string, x: number, y: number, size: number, ink: string): string {
  const scale = (size / 100).toFixed(3);
  return `<g transform="translate(${x.toFixed(1)} ${(y - size * 0.92).toFixed(1)}) scale(${scale})">${DRAWN[sign]?.(ink) ?? ''}</g>`;
}
