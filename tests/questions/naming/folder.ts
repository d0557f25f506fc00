import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fold } from '../../../src/text/fold.js';

/** Kinds of body, each as its reports write it. */
export const KINDS = {
  khcn: 'Sở Khoa học và Công nghệ',
  'y-te': 'Sở Y tế',
  'cong-thuong': 'Sở Công Thương',
  'lao-dong': 'Sở Lao động - Thương binh và Xã hội',
  'nong-nghiep': 'Sở Nông nghiệp và Phát triển nông thôn',
  'giao-duc': 'Sở Giáo dục và Đào tạo',
  'tu-phap': 'Sở Tư pháp',
  'tai-nguyen': 'Sở Tài nguyên và Môi trường',
  'tai-chinh': 'Sở Tài chính',
  vks: 'Viện kiểm sát nhân dân',
  'toa-an': 'Tòa án nhân dân',
  thue: 'Cục Thuế',
  'benh-vien-phoi': 'Bệnh viện Phổi',
  'chinh-tri': 'Trường Chính trị',
  'nong-dan': 'Hội Nông dân',
  'dien-luc': 'Công ty Điện lực',
  bhxh: 'Bảo hiểm xã hội',
  'chan-nuoi': 'Chi cục Chăn nuôi và Thú y',
  'quan-su': 'Bộ Chỉ huy quân sự',
  cdc: 'Trung tâm Kiểm soát bệnh tật',
} as const;
export type Kind = keyof typeof KINDS;

/** One report of the folder. */
export interface Made {
  readonly id: string;
  readonly kind: Kind | undefined;
  readonly province: string;
  readonly year: number;
  readonly text: string;
}

const CITIES = new Set(['Hà Nội', 'Hải Phòng', 'Đà Nẵng', 'Cần Thơ', 'Huế']);
/** "tỉnh Cà Mau", "thành phố Huế". */
export const unitOf = (province: string): string =>
  province.startsWith('Thành phố') ? province : `${CITIES.has(province) ? 'thành phố' : 'tỉnh'} ${province}`;

const slug = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');

const SURNAMES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hoàng', 'Ngô', 'Dương', 'Lý'];
const MIDDLE = ['Văn', 'Thị', 'Hữu', 'Ngọc', 'Minh'];
const GIVEN = ['Trí', 'Khang', 'Thắm', 'Bưởi', 'Quyên', 'Đạt', 'Nhung', 'Tâm', 'Kiên', 'Hạnh', 'Phúc', 'Nam', 'Bình'];
/** Who chairs the n-th report. */
const chairOf = (n: number): string =>
  `${SURNAMES[n % SURNAMES.length]} ${MIDDLE[n % MIDDLE.length]} ${GIVEN[n % GIVEN.length]}`;

/** Ordinary titles: their words are no body's. */
const TITLES: readonly ((body: string, year: number) => string)[] = [
  (body, year) => `Đảng bộ ${body} tổng kết công tác xây dựng Đảng năm ${year}`,
  (body, year) => `Đảng bộ ${body} phát động phong trào thi đua yêu nước năm ${year}`,
  (body, year) => `${body}: Gặp mặt Thương binh, gia đình liệt sĩ là đảng viên năm ${year}`,
  (body, year) => `Hội nghị đảng viên 6 tháng đầu năm ${year} của Đảng ủy ${body}`,
];

function made(n: number, kind: Kind, province: string, year: number, title = n % TITLES.length): Made {
  const body = `${KINDS[kind]} ${unitOf(province)}`;
  const [day, month] = [(n % 27) + 1, (n % 11) + 1];
  const text = `${(TITLES[title] as (typeof TITLES)[number])(body, year)}

Sáng ngày ${day}/${month}/${year}, Đảng bộ ${body} tổ chức hội nghị đánh giá công tác năm ${year}. Đồng chí ${chairOf(n)}, Bí thư Đảng ủy, chủ trì hội nghị.

Đảng bộ hiện có ${40 + (n % 150)} đảng viên, sinh hoạt ở ${3 + (n % 14)} chi bộ trực thuộc. Trong năm, Đảng bộ đã kết nạp ${1 + (n % 9)} đảng viên mới và khen thưởng ${2 + (n % 5)} chi bộ.

Hội nghị chỉ ra hạn chế: sinh hoạt chuyên đề ở một số chi bộ chưa đều. Phát biểu kết luận, đồng chí ${chairOf(n)} yêu cầu các chi bộ khắc phục ngay trong quý tới.
`;
  return { id: `${kind}-${slug(province)}-${year}`, kind, province, year, text };
}

/** Every province has a report of its Sở Khoa học và Công nghệ, and three of other kinds in turn. */
export function madeFolder(provinces: readonly string[]): readonly Made[] {
  const others = (Object.keys(KINDS) as Kind[]).filter((kind) => kind !== 'khcn');
  let n = 0;
  const out: Made[] = [];
  provinces.forEach((province, i) => {
    out.push(made(n++, 'khcn', province, 2023));
    for (let k = 0; k < 3; k++) {
      const kind = others[(i * 3 + k) % others.length] as Kind;
      out.push(made(n++, kind, province, 2020 + (n % 4)));
    }
  });
  // Two years of one body, a report without a day, and one whose title speaks of building the Party alone.
  out.push(
    made(n++, 'khcn', 'Vĩnh Long', 2016, 3),
    made(n++, 'khcn', 'Lào Cai', 2020, 0),
    made(n++, 'khcn', 'Lào Cai', 2021, 0),
  );
  out.push({
    id: 'khong-ngay-son-la',
    kind: undefined,
    province: 'Sơn La',
    year: 0,
    text: `Đảng bộ xã Phong Hải, tỉnh Sơn La họp bàn dự án nuôi ong\n\nĐảng bộ xã Phong Hải, tỉnh Sơn La vừa họp bàn dự án nuôi ong lấy mật ở bản Nà Ớt. Đồng chí ${chairOf(n)}, Bí thư Đảng ủy xã, chủ trì. Đảng bộ xã có 77 đảng viên ở 5 chi bộ. Dự án cần 120 triệu đồng.\n`,
  });
  return out;
}

/** Writes the reports as files, for a folder of the program. */
export async function writeFolder(reports: readonly Made[], folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await Promise.all(reports.map(({ id, text }) => writeFile(path.join(folder, `${id}.txt`), text)));
}
