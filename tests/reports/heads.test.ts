import { describe, expect, it } from 'vitest';
import { makeReport } from '../../src/reports/make.js';
import { markdownReader } from '../../src/reports/readers/markdown.js';
import type { Reading } from '../../src/reports/readers/reader.js';
import type { ReportMeta } from '../../src/reports/report.js';
import { FIRST, SECOND } from './roles.js';

const metaOf = (reading: Reading): ReportMeta =>
  makeReport({ id: 'a', file: 'a.txt', hash: '', reading, provinces: [] }).meta;
const meta = (text: string): ReportMeta => metaOf({ text, found: {} });
const COLUMNS = (left: string, right: string): string => `${left.padEnd(40)}${right}`;
const MOTTO = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const BODY = `Điều 1. Phạm vi điều chỉnh\n${SECOND}\nĐiều 2. Hiệu lực\nVăn bản này có hiệu lực kể từ ngày ký./.`;
const SIGNED = 'Nơi nhận:\n- Như Điều 2;\n- Lưu: VT.\n\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n(Đã ký)\nNguyễn Văn Tài';

const PAPERS: readonly (readonly [string, string, Partial<ReportMeta>])[] = [
  [
    'a decree, its lines one below the other',
    `CHÍNH PHỦ\n\nSố: 77/2024/NĐ-CP\n\n${MOTTO}\nĐộc lập - Tự do - Hạnh phúc\n\nHà Nội, ngày 05 tháng 3 năm 2024\n\nNGHỊ ĐỊNH\n\nVề công tác thư viện xã\n\nCăn cứ Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015;\n\n${BODY}`,
    {
      title: 'NGHỊ ĐỊNH Về công tác thư viện xã',
      number: '77/2024/NĐ-CP',
      paper: 'nghị định',
      published: '2024-03-05',
      place: 'Hà Nội',
      organisation: 'CHÍNH PHỦ',
    },
  ],
  [
    'a decision in two columns, signed for another',
    `${COLUMNS('UBND TỈNH QUẢNG NAM', MOTTO)}\n${COLUMNS('CHI CỤC KIỂM LÂM', 'Độc lập - Tự do - Hạnh phúc')}\n${COLUMNS('Số: 12/QĐ-CCKL', 'Quảng Nam, ngày 5 tháng 3 năm 2024')}\n\nQUYẾT ĐỊNH\nVề việc ban hành Quy chế làm việc\ncủa Hạt Kiểm lâm\n\nCHI CỤC TRƯỞNG\n\nCăn cứ Luật Lâm nghiệp ngày 15/11/2017;\n\nQUYẾT ĐỊNH:\n\n${BODY}\n\n${SIGNED}`,
    {
      title: 'QUYẾT ĐỊNH Về việc ban hành Quy chế làm việc của Hạt Kiểm lâm',
      number: '12/QĐ-CCKL',
      published: '2024-03-05',
      organisation: 'CHI CỤC KIỂM LÂM',
      signer: 'Nguyễn Văn Tài',
      signedAs: 'KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC',
    },
  ],
  [
    'a plan, whose sample names another day',
    `SỞ NỘI VỤ HÀ GIANG\nSố: 45/KH-SNV\nHà Giang, ngày 12 tháng 3 năm 2025\n\nKẾ HOẠCH\nCải cách hành chính năm 2025\n\n${FIRST}\n\nMẫu số 01\nLâm Sơn, ngày 01 tháng 01 năm 2019\n${SECOND}`,
    { title: 'KẾ HOẠCH Cải cách hành chính năm 2025', number: '45/KH-SNV', paper: 'kế hoạch', published: '2025-03-12' },
  ],
  [
    'a letter, which names no kind',
    `SỞ NỘI VỤ HÀ GIANG\nSố: 45/SNV-HC\nV/v đăng ký thi đua năm 2025\n${MOTTO}\nĐộc lập - Tự do - Hạnh phúc\nHà Giang, ngày 12 tháng 3 năm 2025\n\nKính gửi: Các phòng, đơn vị trực thuộc\n\n${FIRST}`,
    {
      title: 'V/v đăng ký thi đua năm 2025',
      number: '45/SNV-HC',
      organisation: 'SỞ NỘI VỤ HÀ GIANG',
      published: '2025-03-12',
    },
  ],
  [
    'guidance of the party',
    `${COLUMNS('ĐẢNG ỦY KHỐI', 'ĐẢNG CỘNG SẢN VIỆT NAM')}\n${COLUMNS('Số 03-HD/ĐUK', 'Cao Bằng, ngày 20 tháng 01 năm 2023')}\n\nHƯỚNG DẪN\nthi hành Điều lệ Đảng\n\n${FIRST}\n\n${SECOND}\n\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nNông Văn Thái`,
    {
      title: 'HƯỚNG DẪN thi hành Điều lệ Đảng',
      number: '03-HD/ĐUK',
      organisation: 'ĐẢNG ỦY KHỐI',
      signer: 'Nông Văn Thái',
    },
  ],
  [
    'a decision whose body is written in two lines, signed by a name of one letter first',
    `ỦY BAN NHÂN DÂN\nHUYỆN ĐẮK SONG\n-------\n${MOTTO}\nĐộc lập - Tự do - Hạnh phúc\nSố: 1245/QĐ-UBND\nĐắk Song, ngày 18 tháng 9 năm 2023\nQUYẾT ĐỊNH\nVề việc phê duyệt danh mục cây trồng\n${BODY}\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(Đã ký)\nY Blêu Niê`,
    { organisation: 'ỦY BAN NHÂN DÂN HUYỆN ĐẮK SONG', number: '1245/QĐ-UBND', signer: 'Y Blêu Niê' },
  ],
  [
    'a notice with its day behind its number',
    `SỞ XÂY DỰNG TỈNH LÂM BÌNH\nSố 71/TB-SXD ngày 03 tháng 02 năm 2025\n\nTHÔNG BÁO TUYỂN DỤNG VIÊN CHỨC\n\n${FIRST}`,
    { number: '71/TB-SXD', published: '2025-02-03', organisation: 'SỞ XÂY DỰNG TỈNH LÂM BÌNH' },
  ],
  [
    'the same below the title',
    `SỞ XÂY DỰNG TỈNH LÂM BÌNH\nTHÔNG BÁO TUYỂN DỤNG VIÊN CHỨC\nSố 71/TB-SXD, ngày 3/2/2025\n\n${FIRST}`,
    { title: 'THÔNG BÁO TUYỂN DỤNG VIÊN CHỨC', number: '71/TB-SXD', published: '2025-02-03' },
  ],
  [
    'guidance with its subject in "V/v" and its day over the signature',
    `TRƯỜNG ĐẠI HỌC SÔNG LÔ\nPHÒNG ĐÀO TẠO\nSố: 305/HD-ĐT\n\nHƯỚNG DẪN\nV/v đăng ký học phần học kỳ 2\n\nKính gửi: Các khoa\n\n${FIRST}\nThái Nguyên, ngày 12 tháng 12 năm 2024\nTRƯỞNG PHÒNG\nNguyễn Hữu Phúc`,
    {
      title: 'HƯỚNG DẪN V/v đăng ký học phần học kỳ 2',
      published: '2024-12-12',
      place: 'Thái Nguyên',
      signer: 'Nguyễn Hữu Phúc',
      signedAs: 'TRƯỞNG PHÒNG',
    },
  ],
  [
    'an article, which is no paper',
    `Đảng bộ Sở Nội vụ sơ kết công tác quý I\n\n${FIRST}\n\n${SECOND}`,
    { title: 'Đảng bộ Sở Nội vụ sơ kết công tác quý I' },
  ],
];

describe('the head of a paper', () => {
  it.each(PAPERS)('%s', (_, text, expected) => expect(meta(text)).toMatchObject(expected));

  it('an article has none', () => {
    const { number, paper, place, signer } = meta(PAPERS.at(-1)?.[1] ?? '');
    expect([number, paper, place, signer]).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe('front matter', () => {
  const read = async (text: string): Promise<ReportMeta & { readonly text: string }> => {
    const reading = await markdownReader.read(text);
    return { ...metaOf(reading), text: reading.text };
  };
  it('is metadata and no text', async () => {
    const found = await read(
      `---\ntitle: "Sơ kết công tác quý I"\ndate: 2022-05-13\ntags:\n  - tin\ntác giả: Thu Hà\nurl: https://qn.example/tin/1\n---\n\n# Sơ kết công tác quý I\n\n${FIRST}\n`,
    );
    expect(found).toMatchObject({
      title: 'Sơ kết công tác quý I',
      published: '2022-05-13',
      author: 'Thu Hà',
      url: 'https://qn.example/tin/1',
    });
    expect(found.text).toBe(`Sơ kết công tác quý I\n\n${FIRST}`);
  });

  it.each([`---\n\n${FIRST}\n\n---\n`, `Mở đầu.\n\n---\n\n${FIRST}`, `# Tên\n\n${FIRST}`])(
    'a rule across the page begins none',
    async (text) => expect((await read(text)).text).toContain(FIRST),
  );
});
