import { describe, expect, it } from 'vitest';
import { makeReport } from '../../src/reports/make.js';
import { htmlReader } from '../../src/reports/readers/html.js';
import type { Report } from '../../src/reports/report.js';

const STORY = 'Xã Pù Bin sửa xong 3 km mương nội đồng';
const BODY =
  '<p>Sau hai tháng thi công, xã Pù Bin đã sửa xong 3 km mương dẫn nước về cánh đồng Nà Lọng, tưới cho 42 ha lúa.</p><p>Ông Hà Văn Dịp, trưởng thôn, cho biết bà con góp 310 ngày công; xã hỗ trợ 60 tấn xi măng.</p>';

async function reportOf(html: string): Promise<Report> {
  const reading = await htmlReader.read(html);
  return makeReport({ id: 'a', file: 'a.html', hash: '', reading, provinces: [] });
}
const page = (title: string, above: string, below = ''): string =>
  `<html><head><title>${title}</title></head><body><div>${above}</div>${below}${BODY}</body></html>`;
const shown = ({ text, blocks }: Report): string =>
  blocks
    .filter(({ role }) => role !== 'furniture')
    .map(({ span }) => text.slice(span.start, span.end))
    .join('\n');

describe('the heading of a page whose site heads every page with its own name', () => {
  it.each([
    page(
      `${STORY} - Sở Nông nghiệp Mường Lay`,
      '<h1><a href="/">SỞ NÔNG NGHIỆP MƯỜNG LAY</a></h1>',
      `<h3>${STORY}</h3>`,
    ),
    page(`Huyện Mai Sơn - ${STORY}`, '<h1 class="ten">Ủy ban nhân dân huyện Mai Sơn</h1>', `<h2>${STORY}</h2>`),
    page(`${STORY} | Báo Vùng Cao`, '<h1>Báo Vùng Cao</h1>', `<h1>${STORY}</h1>`),
    page('Chi tiết', '<h1><a href="https://xa.example/">Xã Pù Bin đổi mới</a></h1>', `<h1>${STORY}</h1>`),
    page(STORY, `<h1>${STORY}</h1><h2>Tin trong xã</h2>`),
    page('Cổng thông tin điện tử huyện Mai Sơn', `<h1>${STORY}</h1><h2>Cổng thông tin điện tử huyện Mai Sơn</h2>`),
    page('Xã Pù Bin', `<h1>${STORY}</h1>`),
    page(`${STORY}: thêm 42 ha - Báo Vùng Cao`, `<h1>${STORY}</h1>`),
  ])('%#', async (html) => expect((await reportOf(html)).meta.title).toBe(STORY));
});

describe('what stands beside a title and a day', () => {
  it.each([
    '<p><span>Ngày đăng: 06/01/2025 08:12</span> <span>Lượt xem: 2.317</span> <span>Cỡ chữ: A- A A+</span></p>',
    '<p>06/01/2025 08:12 2.317 lượt xem</p>',
    '<p>Thứ hai, 06/01/2025 In trang Gửi email</p>',
    '<p>Thứ Hai, 06 Tháng 1 2025 08:12 Đã xem: 12</p>',
  ])('of a day only the day is kept: %s', async (line) => {
    const report = await reportOf(page(`${STORY} - X`, `<h1>${STORY}</h1>${line}`));
    expect(report.meta.published).toBe('2025-01-06');
    expect(shown(report)).not.toMatch(/xem|Cỡ chữ|In trang|email/iu);
  });

  it.each([
    'Ngày 06/01/2025 xem xét 217 đơn của bà con trong xã.',
    'Đến 06/01/2025, 2.317 lượt người đã tới khám.',
    'Ngày 06/01/2025 in 500 tờ rơi gửi các thôn.',
  ])('a sentence with a day stays whole: %s', async (line) =>
    expect(shown(await reportOf(page(`${STORY} - X`, `<h1>${STORY}</h1><p>${line}</p>`)))).toContain(line),
  );

  it('buttons in cells beside a title are none of it', async () => {
    const row = `<table><tr><td>${STORY}</td><td><a href="#">PDF</a></td><td><a href="#">Email</a></td></tr></table>`;
    expect(shown(await reportOf(page('Tin', row)))).not.toMatch(/PDF|Email/u);
  });

  it('a table of one row without links is a row', async () => {
    const row = '<table><tr><td>Lúa</td><td>42 ha</td></tr></table>';
    expect(shown(await reportOf(page(`${STORY} - X`, `<h1>${STORY}</h1>`, row)))).toContain('Lúa | 42 ha');
  });
});
