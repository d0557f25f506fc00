/** A line of a plot: its name and its points, in the order of their x. */
export interface Line {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

const SIZE = { width: 640, height: 360, left: 64, right: 120, top: 36, bottom: 48 } as const;
const COLOURS = ['#c2410c', '#1d4ed8', '#4d7c0f', '#6b21a8'];

const powers = (from: number, to: number): number[] => {
  const out: number[] = [];
  for (let power = Math.floor(Math.log10(from)); 10 ** power <= to * 1.0001; power++) out.push(10 ** power);
  return out;
};
function short(value: number): string {
  if (value >= 1e6) return `${value / 1e6} M`;
  return value >= 1000 ? `${value / 1000} k` : String(value);
}

/** An SVG of lines over two logarithmic axes. Values must be above zero. */
export function plot(title: string, xName: string, yName: string, lines: readonly Line[]): string {
  const xs = lines.flatMap((line) => line.points.map(([x]) => x));
  const ys = lines.flatMap((line) => line.points.map(([, y]) => y));
  const xTicks = [...new Set(xs)].sort((a, b) => a - b);
  const yTicks = powers(Math.min(...ys), 10 ** Math.ceil(Math.log10(Math.max(...ys))));
  const scale = (low: number, high: number, from: number, to: number) => (value: number) =>
    (from + ((Math.log10(value) - Math.log10(low)) / (Math.log10(high) - Math.log10(low) || 1)) * (to - from)).toFixed(
      1,
    );
  const x = scale(Math.min(...xs), Math.max(...xs), SIZE.left, SIZE.width - SIZE.right);
  const y = scale(yTicks[0] ?? 1, yTicks.at(-1) ?? 10, SIZE.height - SIZE.bottom, SIZE.top);
  const end = SIZE.width - SIZE.right;
  const text = (left: number | string, top: number | string, words: string, more = ''): string =>
    `<text x="${left}" y="${top}" ${more}>${words}</text>`;
  const body = [
    ...yTicks.map(
      (tick) =>
        `<path d="M${SIZE.left} ${y(tick)}H${end}" stroke="#ddd"/>${text(SIZE.left - 8, y(tick), short(tick), 'text-anchor="end" dominant-baseline="middle"')}`,
    ),
    ...xTicks.map((tick) => text(x(tick), SIZE.height - SIZE.bottom + 18, short(tick), 'text-anchor="middle"')),
    ...lines.flatMap(({ name, points }, i) => {
      const colour = COLOURS[i % COLOURS.length] ?? '#000';
      const path = points.map(([a, b], at) => `${at === 0 ? 'M' : 'L'}${x(a)} ${y(b)}`).join('');
      const last = points.at(-1);
      return [
        `<path d="${path}" fill="none" stroke="${colour}" stroke-width="2"/>`,
        ...points.map(([a, b]) => `<circle cx="${x(a)}" cy="${y(b)}" r="3" fill="${colour}"/>`),
        last ? text(end + 8, y(last[1]), name, `fill="${colour}" dominant-baseline="middle"`) : '',
      ];
    }),
    text(SIZE.left, 20, title, 'font-weight="bold"'),
    text((SIZE.left + end) / 2, SIZE.height - 10, xName, 'text-anchor="middle"'),
    text(14, SIZE.height / 2, yName, `text-anchor="middle" transform="rotate(-90 14 ${SIZE.height / 2})"`),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${SIZE.height}" font-family="sans-serif" font-size="12" fill="#333">
<rect width="100%" height="100%" fill="#fff"/>
${body.join('\n')}
</svg>
`;
}
