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
    'the same with its place',
    `VĂN PHÒNG SỞ HẢI AN\nKẾ HOẠCH CÔNG TÁC NĂM 2025\nSố 09/KH-VPS, Hải An, ngày 10 tháng 01 năm 2025\n\n${FIRST}`,
    { title: 'KẾ HOẠCH CÔNG TÁC NĂM 2025', number: '09/KH-VPS', published: '2025-01-10', place: 'Hải An' },
  ],
  [
    'minutes of a body whose name begins as no body does, its head body above it',
    `${COLUMNS('TỔNG CÔNG TY ĐƯỜNG SẮT MIỀN TÂY', MOTTO)}\n${COLUMNS('GA CẦU ĐẤT', 'Độc lập – Tự do – Hạnh phúc')}\n\nBIÊN BẢN\nHọp giao ban tháng 8\n\n${FIRST}`,
    { title: 'BIÊN BẢN Họp giao ban tháng 8', organisation: 'GA CẦU ĐẤT' },
  ],
  [
    'a notice of a hamlet, its day over an office of its own',
    'ẤP RẠCH VẸT\nTHÔNG BÁO\nVề việc cúp nước\n\nTrạm cúp nước ngày 12/6/2026 để rửa bồn, bà con trữ nước dùng.\n\nRạch Vẹt, ngày 10 tháng 6 năm 2026\nTRƯỞNG TRẠM\nHuỳnh Văn Hên',
    {
      title: 'THÔNG BÁO Về việc cúp nước',
      organisation: 'ẤP RẠCH VẸT',
      published: '2026-06-10',
      signer: 'Huỳnh Văn Hên',
      signedAs: 'TRƯỞNG TRẠM',
    },
  ],
  [
    'a plan signed "T/M"',
    `${COLUMNS('ĐẢNG ỦY PHƯỜNG BẾN TRÀM', 'ĐẢNG CỘNG SẢN VIỆT NAM')}\n${COLUMNS('Số 27-KH/ĐU', 'Bến Tràm, ngày 17 tháng 9 năm 2026')}\n\nKẾ HOẠCH\nkiểm tra việc thu đảng phí\n-----\n\n${FIRST}\n\n${COLUMNS('Nơi nhận', 'T/M BAN THƯỜNG VỤ')}\n${COLUMNS('- Các chi bộ,', 'PHÓ BÍ THƯ')}\n${COLUMNS('- Lưu VP.', '')}\n${COLUMNS('', 'Đinh Thị Lụa')}`,
    { title: 'KẾ HOẠCH kiểm tra việc thu đảng phí', signedAs: 'T/M BAN THƯỜNG VỤ PHÓ BÍ THƯ', signer: 'Đinh Thị Lụa' },
  ],
  [
    'a resolution with a rule below its subject',
    `HỘI ĐỒNG NHÂN DÂN\nXÃ HÒA LỢI\nSố: 14/NQ-HĐND\n\nNGHỊ QUYẾT\nVề nhiệm vụ năm 2026\n––––––––––\n\n${FIRST}`,
    { title: 'NGHỊ QUYẾT Về nhiệm vụ năm 2026', organisation: 'HỘI ĐỒNG NHÂN DÂN XÃ HÒA LỢI' },
  ],
  [
    'a letter whose subject is broken by hand',
    `SỞ NỘI VỤ HÀ GIANG\nSố: 45/SNV-HC\nV/v chuẩn bị khai giảng năm học\n2026 - 2027\n\nKính gửi: Các trường\n\n${FIRST}`,
    { title: 'V/v chuẩn bị khai giảng năm học 2026 - 2027' },
  ],
  [
    'a letter whose "V/v" stands beside its place and day',
    `${COLUMNS('SỞ NỘI VỤ HÀ GIANG', MOTTO)}\n${COLUMNS('Số: 45/SNV-HC', 'Độc lập - Tự do - Hạnh phúc')}\n${COLUMNS('V/v đăng ký thi đua', 'Hà Giang, ngày 12 tháng 3 năm 2025')}\n\nKính gửi: Các trường\n\n${FIRST}`,
    { title: 'V/v đăng ký thi đua', published: '2025-03-12', place: 'Hà Giang' },
  ],
  [
    'a body in two lines beside the motto',
    `${COLUMNS('ỦY BAN NHÂN DÂN', MOTTO)}\n${COLUMNS('XÃ CỐC LẦU', 'Độc lập - Tự do - Hạnh phúc')}\nSố: 9/QĐ-UBND\n\nQUYẾT ĐỊNH\nVề việc cử người trông đập\n\n${FIRST}`,
    { organisation: 'ỦY BAN NHÂN DÂN XÃ CỐC LẦU', number: '9/QĐ-UBND' },
  ],
  [
    'a directive of the youth union, whose motto names a body too',
    `TỈNH ĐOÀN PHÚ SƠN\nBAN THƯỜNG VỤ\nSố: 02-CT/TĐTN\nĐOÀN TNCS HỒ CHÍ MINH\n\nCHỈ THỊ\nVề việc giúp dân chống hạn\n\n${FIRST}`,
    { organisation: 'TỈNH ĐOÀN PHÚ SƠN' },
  ],
  [
    'an invitation broken by hand, its day set in the middle over the office',
    `CÔNG TY CHÈ SUỐI GIÀNG\nSố: 19/GM-CSG\n\nGIẤY MỜI\nDự lễ khai trương xưởng sao chè\n\nCông ty trân trọng kính mời ông tới dự lễ khai trương xưởng sao\nchè vào 8 giờ ngày 16 tháng 11 năm 2025 tại bản Pang Cáng. Sau lễ\ncó bữa cơm thân mật; khách ở xa được xe đón tại ngã ba Văn Chấn\nlúc 6 giờ 30.\n\n                         Suối Giàng, ngày 2 tháng 11 năm 2025\n                                      GIÁM ĐỐC\n\n                                  Đặng Thị Mỷ`,
    { published: '2025-11-02', place: 'Suối Giàng', signer: 'Đặng Thị Mỷ', signedAs: 'GIÁM ĐỐC' },
  ],
  [
    'a bulletin above running text',
    `BẢN TIN BẾN LÚA SỐ 7\n\nCâu lạc bộ họp mỗi tháng một lần. Hiện có 34 hội viên.\n\n${FIRST}`,
    { title: 'BẢN TIN BẾN LÚA SỐ 7' },
  ],
  [
    'a price list below the name of its house',
    'HTX VẬN TẢI SÔNG LÊ\nBẢNG GIÁ CƯỚC (áp dụng từ 01/3/2026)\n\nGiờ chờ: 15.000 đ/15 phút\nHàng hóa: 10.000 đ/kiện',
    { title: 'BẢNG GIÁ CƯỚC (áp dụng từ 01/3/2026)', organisation: 'HTX VẬN TẢI SÔNG LÊ' },
  ],
  [
    'a body over its title, each a paragraph',
    `TRƯỜNG TIỂU HỌC XUÂN MÃN\n\nHỌC SINH NĂM HỌC 2025 - 2026\n\n${FIRST}`,
    { title: 'HỌC SINH NĂM HỌC 2025 - 2026', organisation: 'TRƯỜNG TIỂU HỌC XUÂN MÃN' },
  ],
  [
    'a meeting in capitals over its day, which is no body',
    `HỘI NGHỊ SƠ KẾT CÔNG TÁC\n\nNGÀY HỘI CỦA BẢN LÀNG\n\n${FIRST}`,
    { title: 'HỘI NGHỊ SƠ KẾT CÔNG TÁC' },
  ],
  [
    'a motto broken over two lines',
    `HẠT KIỂM LÂM PÁC MA\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT\nSố: 71/BC-HKL\nNAM\nĐộc lập - Tự do - Hạnh phúc\nPác Ma, ngày 20 tháng 12 năm 2025\n\nBÁO CÁO\nKết quả bảo vệ rừng\n\n${FIRST}`,
    { organisation: 'HẠT KIỂM LÂM PÁC MA', number: '71/BC-HKL', place: 'Pác Ma', published: '2025-12-20' },
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

describe('what the head does not say', () => {
  it('the number of the paper that issued or is amended is not its own', () => {
    const issued = meta(
      `QUY CHẾ\nQUẢN LÝ CHỢ PHIÊN\n(Ban hành kèm theo Quyết định số 06/QĐ-UBND ngày 14 tháng 02 năm 2026)\n\n${BODY}`,
    );
    expect(issued).toMatchObject({ paper: 'quy chế' });
    expect(issued.number).toBeUndefined();
    expect(meta(`QUYẾT ĐỊNH\nBãi bỏ Quyết định số 06/QĐ-UBND\n\n${BODY}`).number).toBeUndefined();
    expect(meta(`NGHỊ QUYẾT SỐ 12-NQ/TW\nvề công tác cán bộ\n\n${BODY}`).number).toBe('12-NQ/TW');
  });

  it.each(['DỰ THẢO', 'HỎA TỐC', 'MẪU SỐ 01'])('"%s" over the title is no body', (stamp) =>
    expect(meta(`${stamp}\nKẾ HOẠCH\nCải cách hành chính\n\n${SECOND}`).organisation).toBeUndefined(),
  );

  it.each([
    ['Sở Văn hóa hướng dẫn các huyện chấm điểm, xếp hạng nhà hát như sau.', 'Sở Văn hóa'],
    ['Ban chủ nhiệm gồm ba người: bà Én, ông Quang và chị Thùy.', undefined],
  ])('a verb is no part of a name: %s', (line, body) =>
    expect(meta(`Xếp hạng nhà hát\n\n${line}\n\nNhà hát được chấm theo thang 100 điểm.`).organisation).toBe(body),
  );

  it('the minutes of an hour are no day', () =>
    expect(
      meta(`${'Học nghị quyết ở Sở Xây dựng tỉnh'}\n14:02 - 21/03/2026 | Lượt xem: 118\n\n${FIRST}`).published,
    ).toBe('2026-03-21'));
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

  it('says by an address where the page is, not who published it', async () => {
    const { url, publisher } = await read(`---\ntitle: Lịch\nsource: https://hosen.example/lich/23\n---\n\n${FIRST}\n`);
    expect([url, publisher]).toEqual(['https://hosen.example/lich/23', undefined]);
  });

  const LAO_CAI = 'Đảng bộ Sở Y tế Lào Cai tổng kết năm 2023';
  const short = (front: string, body: string): string => `---\n${front}\n---\n\n${body}\n\nĐảng bộ có 120 đảng viên.\n`;
  it.each([
    ['over a caption', `title: ${LAO_CAI}`, 'Bảng 1. Đảng viên theo chi bộ', LAO_CAI, 'Lào Cai'],
    ['over a heading', `title: ${LAO_CAI}`, '# Hội nghị tổng kết', LAO_CAI, 'Lào Cai'],
    ['over running text', `title: ${LAO_CAI}`, FIRST, LAO_CAI, 'Lào Cai'],
    ['in two lines', 'title: Đảng bộ Sở Y tế Lào Cai\n  tổng kết năm 2023', '# Tin', LAO_CAI, 'Lào Cai'],
    ['folded', 'title: >-\n  Đảng bộ Sở Y tế Lào Cai\n  tổng kết năm 2023', '# Tin', LAO_CAI, 'Lào Cai'],
    ['with markup', 'title: "Đảng bộ <b>Sở Y tế</b> Lào Cai"', '# Tin', 'Đảng bộ Sở Y tế Lào Cai', 'Lào Cai'],
    ['beside a heading with the place', 'title: Tin 5', `# ${LAO_CAI}`, 'Tin 5', 'Lào Cai'],
    ['not where it is empty', 'title: ""\ndate: 2024-01-05', `# ${LAO_CAI}`, LAO_CAI, 'Lào Cai'],
    ['not where there is none', 'date: 2024-01-05', `# ${LAO_CAI}`, LAO_CAI, 'Lào Cai'],
    ['not a sign without a text', 'title: >\ndate: 2024-01-05', `# ${LAO_CAI}`, LAO_CAI, 'Lào Cai'],
  ])('a title holds %s', async (_, front, body, title, province) => {
    const reading = await markdownReader.read(short(front, body));
    const provinces = [{ name: 'Lào Cai', initials: [], aliases: [], present: 'Lào Cai' }];
    const { meta } = makeReport({ id: 'a', file: 'a.md', hash: '', reading, provinces });
    expect([meta.title, meta.province]).toEqual([title, province]);
  });

  it('a catalog says otherwise', async () => {
    const reading = await markdownReader.read(short(`title: ${LAO_CAI}\ndate: 2024-01-05`, '# Tin'));
    const entry = { file: 'a.md', title: 'Tổng kết của Sở', published: '2024-02-06' };
    const { meta } = makeReport({ id: 'a', file: 'a.md', hash: '', entry, reading, provinces: [] });
    expect(meta).toMatchObject({ title: 'Tổng kết của Sở', published: '2024-02-06' });
  });

  it.each([
    ['2024-01-05', '2024-01-05'],
    ['29/02/2024', '2024-02-29'],
    ['2024-01-05T08:00:00+07:00', '2024-01-05'],
    ['31/02/2024', undefined],
    ['2023-02-29', undefined],
    ['2024-13-01', undefined],
    ['hôm qua', undefined],
  ])('the day %s is %s', async (written, day) =>
    expect((await read(short(`date: ${written}`, FIRST))).published).toBe(day),
  );

  it('what is taken is not left out, the rest is', async () => {
    const front = `title: ${LAO_CAI}\ndate: 31/02/2024\nauthor: [Thu Hà, "Tô Sáu"]\nurl: javascript:alert(1)\ntags:\n  - tin`;
    const reading = await markdownReader.read(short(front, FIRST));
    expect(reading.dropped).toEqual(['date: 31/02/2024', 'url: javascript:alert(1)', 'tags:', '  - tin']);
    expect(reading.found.author).toBe('Thu Hà, Tô Sáu');
    expect((await markdownReader.read(short(`title: ${LAO_CAI}`, FIRST))).dropped).toBeUndefined();
  });

  it.each([`---\n\n${FIRST}\n\n---\n`, `Mở đầu.\n\n---\n\n${FIRST}`, `# Tên\n\n${FIRST}`])(
    'a rule across the page begins none',
    async (text) => expect((await read(text)).text).toContain(FIRST),
  );
});

describe('a line of two sentences', () => {
  it('is no title, however many words of an event it has', () => {
    const title = 'CHI BỘ KHOA NÔNG LÂM TỔ CHỨC ĐẠI HỘI NHIỆM KỲ MỚI';
    const line = 'Chi bộ sinh hoạt với 17 đảng viên, 16 đồng chí về dự đại hội. Một đồng chí đang ở xa.';
    const lines = [title, 'Chi bộ họp đại hội lần thứ VII ngày 16/9/2022 ở giảng đường.', line, FIRST];
    expect(meta(lines.join('\n')).title).toBe(title);
  });
});
