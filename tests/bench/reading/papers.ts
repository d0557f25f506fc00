/** A made document with its gold text by blocks. */
export interface Paper {
  readonly id: string;
  /** Number and day are absent where an article has none. */
  readonly title: string;
  readonly number?: string;
  /** ISO. */
  readonly published?: string;
  readonly body: string;
  readonly blocks: readonly Gold[];
}

/** A block of the gold text. `row`: cells below `header`. */
export type Gold =
  | { readonly kind: 'heading' | 'paragraph' | 'item' | 'signature'; readonly text: string }
  | { readonly kind: 'table'; readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** Numbers from a seed, so that every run makes the same documents. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const FIELDS = [
  'văn thư lưu trữ',
  'cải cách hành chính',
  'chuyển đổi số',
  'phòng cháy chữa cháy',
  'đo lường chất lượng',
  'khuyến nông',
];
const PLACES = ['Hà Giang', 'Cao Bằng', 'Quảng Nam', 'Bến Tre', 'Phú Yên', 'Lào Cai'];
const BODIES = [
  'SỞ NỘI VỤ',
  'CHI CỤC KIỂM LÂM',
  'SỞ KHOA HỌC VÀ CÔNG NGHỆ',
  'TRUNG TÂM KHUYẾN NÔNG',
  'BAN QUẢN LÝ KHU KINH TẾ',
  'TRƯỜNG CAO ĐẲNG LÂM SƠN',
];
const NAMES = ['Nông Văn Thái', 'Lê Thị Hạnh', 'Trần Minh Quân', 'Đỗ Thu Hằng', 'Vi Văn Tới', 'Hà Thị Mơ'];
const HEADINGS = [
  'KẾT QUẢ ĐẠT ĐƯỢC',
  'KHÓ KHĂN, VƯỚNG MẮC',
  'CHUYỂN ĐỔI SỐ',
  'KIẾN NGHỊ',
  'PHƯƠNG HƯỚNG',
  'TỔ CHỨC THỰC HIỆN',
  'CẢI CÁCH HÀNH CHÍNH',
  'THUẬN LỢI',
];
const SENTENCES = [
  'Trong kỳ, đơn vị đã hoàn thành {n} nhiệm vụ được giao, trong đó có {m} nhiệm vụ trước hạn.',
  'Tỷ lệ hồ sơ giải quyết đúng hạn đạt {n}%, cao hơn cùng kỳ năm trước.',
  'Việc phối hợp giữa các phòng còn chậm, một số báo cáo gửi muộn từ {m} đến {n} ngày.',
  'Đơn vị hiện có {n} đảng viên, sinh hoạt tại {m} chi bộ trực thuộc.',
  'Kinh phí thực hiện là {n} triệu đồng, lấy từ nguồn ngân sách nhà nước được giao trong năm.',
  'Các cơ quan, đơn vị có liên quan chịu trách nhiệm thi hành và báo cáo trước ngày {m} hằng tháng.',
  'Đề nghị cấp trên xem xét, bổ sung {m} biên chế để đáp ứng yêu cầu nhiệm vụ trong tình hình mới.',
];

const KINDS = [
  'NGHỊ ĐỊNH',
  'QUYẾT ĐỊNH',
  'KẾ HOẠCH',
  'BÁO CÁO',
  'HƯỚNG DẪN',
  'THÔNG BÁO',
  'BIÊN BẢN',
  'QUY CHẾ',
] as const;
const SIGNS = ['NĐ-CP', 'QĐ', 'KH', 'BC', 'HD', 'TB', 'BB', 'QC'];

/** The paper number `n` of its kind. */
export function paper(n: number): Paper {
  const next = random(n * 7919 + 1);
  const pick = <T>(some: readonly T[]): T => some[Math.floor(next() * some.length)] as T;
  const sentence = (): string =>
    pick(SENTENCES)
      .replace('{n}', String(11 + Math.floor(next() * 80)))
      .replace('{m}', String(2 + Math.floor(next() * 8)));
  const paragraph = (): string => Array.from({ length: 2 + Math.floor(next() * 3) }, sentence).join(' ');
  const at = n % KINDS.length;
  const field = pick(FIELDS);
  const body = pick(BODIES);
  const day = 1 + Math.floor(next() * 28);
  const month = 1 + Math.floor(next() * 12);
  const blocks: Gold[] = [];
  const parts = 2 + Math.floor(next() * 3);
  for (let i = 1; i <= parts; i++) {
    const law = at < 2 || at === 7;
    const numbered = !law && next() < 0.5 ? `${['I', 'II', 'III', 'IV'][i - 1]}. ` : '';
    blocks.push({
      kind: 'heading',
      text: law ? `Điều ${i}. Về ${field}, phần ${i}` : `${numbered}${pick(HEADINGS)}`,
    });
    blocks.push({ kind: 'paragraph', text: paragraph() });
    for (let k = Math.floor(next() * 3); k > 0; k--) blocks.push({ kind: 'item', text: `- ${sentence()}` });
  }
  blocks.push({
    kind: 'table',
    header: ['Đơn vị', 'Chính thức', 'Dự bị'],
    rows: ['Văn phòng', 'Thanh tra', 'Kế hoạch'].map((name) => [
      name,
      next() < 0.2 ? '' : String(3 + Math.floor(next() * 20)),
      String(1 + Math.floor(next() * 5)),
    ]),
  });
  blocks.push({ kind: 'paragraph', text: `${paragraph()} Văn bản này có hiệu lực kể từ ngày ký./.` });
  for (const text of ['Nơi nhận:', '- Như trên;', '- Lưu: VT.', 'GIÁM ĐỐC', pick(NAMES)])
    blocks.push({ kind: 'signature', text });
  return {
    id: `van-ban-${n}`,
    title: `${KINDS[at]} Về công tác ${field} năm 2024`,
    number: `${10 + n}/${SIGNS[at]}-${['SNV', 'CCKL', 'KHCN', 'TTKN'][n % 4]}`,
    published: `2024-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
    body: `${body} TỈNH ${pick(PLACES).toUpperCase()}`,
    blocks,
  };
}

/** The lines of a paper's head: body, number, motto, place and day, kind, subject. */
export function headOf({ title, number, published = '', body }: Paper): {
  readonly left: string[];
  readonly right: string[];
  readonly title: string[];
} {
  const [year, month, day] = published.split('-');
  const kind = KINDS.find((one) => title.startsWith(one)) ?? '';
  return {
    left: [body, `Số: ${number}`],
    right: [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      `Hà Giang, ngày ${day} tháng ${month} năm ${year}`,
    ],
    title: [kind, title.slice(kind.length + 1)],
  };
}
