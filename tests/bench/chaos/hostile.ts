/** Documents that were made to stop the program, each once seen to do so. */
export const HOSTILE: readonly (readonly [string, string])[] = [
  ['a.txt', '<!-- a -->'.repeat(45)],
  ['b.txt', `Đảng bộ Sở tổ chức hội nghị\n\n${'1'.repeat(300_000)}`],
  ['c.txt', `Đảng bộ Sở tổ chức hội nghị\n\n${'.'.repeat(200_000)}x`],
  ['d.txt', `Đảng bộ Sở tổ chức hội nghị\n\nngày${' '.repeat(100_000)}x`],
  ['e.txt', `Đảng bộ Sở tổ chức hội nghị\n\n${'nhiệm kỳ 2020-2025 '.repeat(20_000)}`],
  ['f.txt', `Đảng bộ Sở tổ chức hội nghị\n\n${'1,234,'.repeat(50_000)}`],
  ['g.html', `<html><body><table>${'<tr><td>a</td><td>1</td></tr>'.repeat(20_000)}</table></body></html>`],
  ['h.html', `<html><body>${'<div>'.repeat(20_000)}x</body></html>`],
  ['i.md', '*a_ '.repeat(30_000)],
];
