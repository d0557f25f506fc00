import { FIRST, SECOND, THIRD } from '../roles.js';

/** A page of a made-up site: article number `n` with the site's own furniture around it. */
export function pageOf(n: number, more = ''): string {
  const body = [FIRST, SECOND, THIRD].map(
    (text) => `<p>${text.replace('61', String(20 + n)).replace('Quảng Nam', `Quảng Nam ${n}`)}</p>`,
  );
  return `<!doctype html><html><head><meta charset="utf-8"><title>Hội nghị số ${n} | Trang thử</title>
<meta property="og:site_name" content="Trang thử"><meta name="author" content="Thu Hà">
<meta property="article:published_time" content="2022-05-${String((n % 28) + 1).padStart(2, '0')}T08:00:00+07:00">${more}</head>
<body><div class="menu"><ul><li><a href="/">Trang chủ</a></li><li><a href="/a">Giới thiệu chung</a></li></ul></div>
<article><h1>Đảng ủy Sở Khoa học và Công nghệ sơ kết công tác quý I, kỳ ${n}</h1>${body.join('\n')}</article>
<div id="footer">© 2022. Tổng truy cập: 123.456</div></body></html>`;
}
