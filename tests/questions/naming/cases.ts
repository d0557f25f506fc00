import { fold } from '../../../src/text/fold.js';
import { KINDS, type Kind, type Made, unitOf } from './folder.js';

/** A naming: what is asked, of a folder without some provinces, and where it must land. */
export interface Naming {
  readonly kind: string;
  readonly question: string;
  readonly without?: readonly string[];
  /** Ids of which the first report must be one; or what exists nowhere, as typed. */
  readonly lands: readonly string[] | string;
}

const TELEX: readonly (readonly [RegExp, string])[] = [
  [/â/gu, 'aa'],
  [/ê/gu, 'ee'],
  [/ô/gu, 'oo'],
  [/đ/gu, 'dd'],
  [/ă/gu, 'aw'],
  [/ơ/gu, 'ow'],
  [/ư/gu, 'uw'],
];
const TONES = new Map([
  ['\u0301', 's'],
  ['\u0300', 'f'],
  ['\u0309', 'r'],
  ['\u0303', 'x'],
  ['\u0323', 'j'],
]);

/** The keys of a Telex keyboard that was never switched on. */
function telex(text: string): string {
  return text
    .toLowerCase()
    .split(' ')
    .map((word) => {
      let tone = '';
      const bare = word
        .normalize('NFD')
        .replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, (mark) => {
          tone = TONES.get(mark) ?? '';
          return '';
        })
        .normalize('NFC');
      return TELEX.reduce((all, [letter, keys]) => all.replace(letter, keys), bare) + tone;
    })
    .join(' ');
}

/** The cases of one kind: questions with what they land on. */
const table = (
  kind: string,
  rows: readonly (readonly [question: string, lands: readonly string[] | string, without?: readonly string[]])[],
): Naming[] => rows.map(([question, lands, without]) => ({ kind, question, lands, ...(without && { without }) }));

/** All namings over the folder. `provinces`: names of the 63; `of`: ids of the reports of a kind and a province. */
export function namings(reports: readonly Made[], provinces: readonly string[]): readonly Naming[] {
  const of = (kind: Kind | undefined, province: string): string[] => {
    const ids = reports.filter((one) => one.kind === kind && one.province === province).map(({ id }) => id);
    if (ids.length === 0) throw new Error(`no report: ${kind} ${province}`);
    return ids;
  };
  const khcn = (province: string): string[] => of('khcn', province);
  const ofProvince = (province: string): string[] => reports.filter((r) => r.province === province).map(({ id }) => id);
  const holders = (kind: Kind): string[] => reports.filter((r) => r.kind === kind).map(({ province }) => province);
  const having = (kind: Kind, nth: number): string => holders(kind)[nth % holders(kind).length] as string;

  const everyProvince = provinces.flatMap((province, i): Naming[] => {
    const plain = `Sở Khoa học và Công nghệ ${unitOf(province)} có bao nhiêu đảng viên?`;
    return table('every province', [
      [plain, khcn(province)],
      [fold(`${province} có mấy chi bộ, sở khoa học và công nghệ ấy`), khcn(province)],
      i % 3 === 0 ? [telex(plain), khcn(province)] : [`Ai chủ trì hội nghị của Sở KH&CN ${province}?`, khcn(province)],
    ]);
  });

  const everyKind = (Object.keys(KINDS) as Kind[]).flatMap((kind, i): Naming[] =>
    [0, 1, 2].flatMap((nth) => {
      const province = having(kind, nth + i);
      const question = `Đảng bộ ${KINDS[kind]} ${unitOf(province)} do ai chủ trì họp?`;
      return table('every kind', [
        [question, of(kind, province)],
        [fold(question), of(kind, province)],
      ]);
    }),
  );

  const ABSENT: readonly (readonly [string, string])[] = [
    ['Nghệ An có bao nhiêu đảng viên?', 'Nghệ An'],
    ['nghe an co bao nhieu dang vien', 'nghe an'],
    ['Số đảng viên của tỉnh Nghệ An', 'Nghệ An'],
    ['xin hỏi Nghệ An họp ngày nào ạ', 'Nghệ An'],
    ['how many members in Nghe An?', 'Nghe An'],
    ['Hà Nam có mấy chi bộ?', 'Hà Nam'],
    ['ha nam co may chi bo', 'ha nam'],
    ['tỉnh Hà Nam ai chủ trì', 'Hà Nam'],
    ['Nam Định năm 2023 có bao nhiêu đảng viên', 'Nam Định'],
    ['nam dinh nam 2021 co bao nhieu dang vien', 'nam dinh'],
    ['Quảng Nam ai chủ trì hội nghị?', 'Quảng Nam'],
    ['quang nam ai chu tri hoi nghi', 'quang nam'],
    ['tỉnh Hà Giang họp khi nào?', 'Hà Giang'],
    ['tinh ha giang hop khi nao', 'ha giang'],
    ['Đồng Tháp kết nạp mấy đảng viên', 'Đồng Tháp'],
    ['dong thap ket nap may dang vien', 'dong thap'],
    ['Bình Định có hạn chế gì', 'Bình Định'],
    ['Tây Ninh khen thưởng bao nhiêu chi bộ', 'Tây Ninh'],
    ['tay ninh khen may chi bo', 'tay ninh'],
    ['Hậu Giang bí thư là ai', 'Hậu Giang'],
    ['xứ Nghệ có bao nhiêu đảng viên', 'xứ Nghệ'],
  ];
  const ABSENT_NAMES = [
    'Nghệ An',
    'Hà Nam',
    'Nam Định',
    'Quảng Nam',
    'Hà Giang',
    'Đồng Tháp',
    'Bình Định',
    'Tây Ninh',
    'Hậu Giang',
  ];
  const absent = ABSENT.map(
    ([question, lands]): Naming => ({ kind: 'absent province', question, lands, without: ABSENT_NAMES }),
  );

  const noConstruction = table('a body no report is of', [
    ['Sở Xây dựng có bao nhiêu đảng viên?', 'Sở Xây dựng'],
    ['so xay dung co bao nhieu dang vien', 'so xay dung'],
    ['Sở XD có mấy chi bộ?', 'Sở XD'],
    ['Đảng bộ Sở Xây dựng do ai chủ trì', 'Đảng bộ Sở Xây dựng'],
    ['Sở Du lịch họp ngày nào', 'Sở Du lịch'],
    ['Sở Ngoại vụ có hạn chế gì?', 'Sở Ngoại vụ'],
    ['Kho bạc Nhà nước có bao nhiêu đảng viên?', 'Kho bạc Nhà nước'],
    ['Hội Cựu chiến binh có mấy chi bộ', 'Hội Cựu chiến binh'],
    ['How many party members does the Department of Construction have?', 'Department of Construction'],
    ['sở xây dựng tỉnh hà nam có mấy đảng viên', 'sở xây dựng tỉnh hà nam'],
    ['Bệnh viện Mắt có mấy đảng viên', 'Bệnh viện Mắt'],
  ]);

  const strange = provinces.slice(0, 12).map((province, i): Naming => {
    const has = new Set(reports.filter((r) => r.province === province).map((r) => r.kind));
    const kind = (['dien-luc', 'thue', 'nong-dan', 'y-te', 'vks', 'bhxh', 'tu-phap'] as const).filter(
      (k) => !has.has(k),
    )[i % 4] as Kind;
    const body = `${KINDS[kind]} ${province}`;
    return { kind: 'a known province, another body', question: `${body} có bao nhiêu đảng viên?`, lands: body };
  });
  const strangeToo = table('a known province, another body', [
    ['Cục Thống kê Nam Định có mấy chi bộ', 'Cục Thống kê Nam Định'],
    ['cuc thong ke nam dinh co may chi bo', 'cuc thong ke nam dinh'],
    ['Sở XD Cần Thơ họp ngày nào?', 'Sở XD Cần Thơ'],
    ['Hội Cựu chiến binh tỉnh Bắc Giang có mấy hội viên', 'Hội Cựu chiến binh tỉnh Bắc Giang'],
  ]);

  const BINH = provinces.filter((p) => p.includes('Bình'));
  const trade = holders('cong-thuong').flatMap((p) =>
    table('Công Thương beside a province', [
      [`Sở Công Thương ${p} có bao nhiêu đảng viên?`, of('cong-thuong', p)],
      [fold(`Sở Công Thương ${p} có bao nhiêu đảng viên`), of('cong-thuong', p)],
      [`sở ct ${p} có mấy chi bộ`, of('cong-thuong', p)],
    ]),
  );
  const binh = BINH.flatMap((p) =>
    table('Bình', [
      [`${p} có mấy chi bộ trực thuộc Sở KHCN`, khcn(p)],
      [fold(`Đảng bộ Sở KH&CN ${p} phát động thi đua khi nào`), khcn(p)],
      [
        `Sở Công Thương ${p} có bao nhiêu đảng viên?`,
        holders('cong-thuong').includes(p) ? of('cong-thuong', p) : `Sở Công Thương ${p}`,
      ],
    ]),
  );

  const HA = [
    'Hà Tĩnh',
    'Hà Nam',
    'Hà Giang',
    'Hà Nội',
    'Hải Dương',
    'Bắc Giang',
    'Bắc Ninh',
    'Quảng Ngãi',
    'Quảng Ninh',
  ];
  const units = HA.flatMap((p) =>
    table('tỉnh X', [
      [`Có những báo cáo nào của ${unitOf(p)}?`, ofProvince(p)],
      [fold(`có những báo cáo nào của ${unitOf(p)}`), ofProvince(p)],
    ]),
  );

  const lung = having('benh-vien-phoi', 0);
  const lungs = of('benh-vien-phoi', lung);
  const swallowed = table('the name ends before the verb', [
    [`Bệnh viện Phổi ${lung} khen chi bộ nào?`, lungs],
    [`Bệnh viện Phổi ${lung} giờ có mấy đảng viên`, lungs],
    [`Bệnh viện Phổi ${lung} nhân dịp gì mà gặp mặt`, lungs],
    [`Bệnh viện Phổi ${lung} ngày nào họp`, lungs],
    [`Bệnh viện Phổi ${lung} hôm ấy ai chủ trì`, lungs],
    [fold(`Bệnh viện Phổi ${lung} khen mấy chi bộ`), lungs],
    [fold(`Bệnh viện Phổi ${lung} hôm đó họp ở đâu`), lungs],
    [fold(`Bệnh viện Phổi ${lung} kết nạp mấy đảng viên`), lungs],
    [`bv phổi ${lung} khen thưởng bao nhiêu chi bộ`, lungs],
    [`Bệnh viện Phổi tỉnh ${lung} nêu hạn chế gì`, lungs],
    [`Trường Chính trị ${having('chinh-tri', 0)} khen mấy chi bộ`, of('chinh-tri', having('chinh-tri', 0))],
    [`Viện kiểm sát nhân dân tỉnh ${having('vks', 0)} kết nạp mấy đảng viên`, of('vks', having('vks', 0))],
  ]);

  const SHORT: readonly (readonly [Kind, readonly string[]])[] = [
    ['cong-thuong', ['Sở CT', 'SCT']],
    ['nong-nghiep', ['Sở NN', 'Sở NN&PTNT', 'sở nnptnt', 'Sở Nông nghiệp']],
    ['lao-dong', ['Sở LĐ-TB&XH', 'Sở LĐTBXH', 'sở lđtbxh', 'so ldtbxh', 'Sở Lao động']],
    ['chinh-tri', ['Trường CT', 'Trường Chính trị', 'truong chinh tri']],
    ['tai-chinh', ['Sở TC', 'STC']],
    ['y-te', ['Sở YT', 'SYT', 'so y te']],
    ['giao-duc', ['Sở GD', 'Sở GD&ĐT', 'sgdđt', 'so gd dt']],
    ['tu-phap', ['Sở TP', 'so tu phap']],
    ['tai-nguyen', ['Sở TNMT', 'Sở TN&MT', 'so tnmt']],
    ['vks', ['VKSND', 'VKS', 'vksnd']],
    ['toa-an', ['TAND', 'tand', 'Tòa án']],
    ['benh-vien-phoi', ['BV Phổi', 'bv phoi']],
    ['bhxh', ['BHXH', 'bhxh']],
    ['nong-dan', ['HND', 'Hội ND']],
    ['cdc', ['CDC', 'TT KSBT', 'TTKSBT']],
    ['chan-nuoi', ['CC CNTY', 'Chi cục CN&TY', 'chi cuc thu y']],
    ['thue', ['Cục Thuế', 'cuc thue', 'ngành thuế']],
    ['quan-su', ['Bộ CHQS', 'BCHQS tỉnh', 'bo chqs']],
    ['dien-luc', ['Điện lực', 'PC', 'cty điện lực']],
    ['khcn', ['SKHCN', 'Sở KH', 'KHCN', 'sở kh&cn']],
  ];
  const shorts = SHORT.flatMap(([kind, names]) =>
    names
      .filter((name) => name !== 'PC')
      .map((name, i): Naming => {
        const p = having(kind, i);
        return { kind: 'abbreviations', question: `${name} ${p} có bao nhiêu đảng viên?`, lands: of(kind, p) };
      }),
  );

  const LAO = 'khcn-lao-cai-2020';
  const bare = table('no name, no person', [
    ['du an nuoi ong o xa Phong Hải cần bao nhiêu tiền', ['khong-ngay-son-la']],
    ['du an nuoi ong can bao nhieu tien', ['khong-ngay-son-la']],
    ['dự án nuôi ong cần bao nhiêu tiền', ['khong-ngay-son-la']],
    ['xa Phong Hai co may dang vien', ['khong-ngay-son-la']],
    ['Phong Hải có bao nhiêu đảng viên', ['khong-ngay-son-la']],
    ['phong hai co bao nhieu dang vien', ['khong-ngay-son-la']],
    ['ai chu tri hoi nghi so khcn ha nam', khcn('Hà Nam')],
    ['hà nam ai chu tri, so khcn', khcn('Hà Nam')],
    ['so khcn ninh thuan ai chu tri', khcn('Ninh Thuận')],
    ['ai chu tri o so khcn kon tum', khcn('Kon Tum')],
    [`so y te ${fold(having('y-te', 0))} ai chu tri`, of('y-te', having('y-te', 0))],
    ['hoi nghi cua so khcn ben tre do ai chu tri', khcn('Bến Tre')],
  ]);

  const years = table('a year is no filter', [
    ['Sở KH&CN Lào Cai năm 2020 có bao nhiêu đảng viên', [LAO]],
    ['so khcn lao cai 2021 co may chi bo', ['khcn-lao-cai-2021']],
    ['Sở KH&CN Lào Cai năm 2023 ai chủ trì', ['khcn-lao-cai-2023']],
    ['Đảng bộ xã Phong Hải năm 2024 có mấy đảng viên', ['khong-ngay-son-la']],
    ['Sở KH&CN Vĩnh Long từ năm 2015 có bao nhiêu đảng viên', khcn('Vĩnh Long')],
    ['Sở KH&CN Cà Mau thành lập từ năm 2015 phải không', khcn('Cà Mau')],
    ['Sở KH&CN Cà Mau trong năm 2022 có bao nhiêu đảng viên', khcn('Cà Mau')],
    ['so khcn ca mau tu nam 2019 den nay co bao nhieu dang vien', khcn('Cà Mau')],
    ['Sở KH&CN Cà Mau năm 2022 có bao nhiêu đảng viên', 'Sở KH&CN Cà Mau năm 2022'],
    ['so khcn ca mau nam 2019 co bao nhieu dang vien', 'so khcn ca mau nam 2019'],
    ['Ai chủ trì hội nghị đảng viên 6 tháng đầu năm 2016 của Đảng ủy Sở KH&CN Vĩnh Long?', ['khcn-vinh-long-2016']],
    ['Vĩnh Long 2016 có mấy đảng viên', ['khcn-vinh-long-2016']],
    ['báo cáo năm 2016 nói gì', ['khcn-vinh-long-2016']],
  ]);

  const dayOf = (id: string): string =>
    /(\d+\/\d+)\/(\d+)/u.exec(reports.find((r) => r.id === id)?.text ?? '')?.[0] ?? '';
  const days = (
    ['Cà Mau', 'Bến Tre', 'Huế', 'Kon Tum', 'Lai Châu', 'Hà Nội', 'Yên Bái', 'Phú Yên', 'Bạc Liêu', 'Long An'] as const
  ).flatMap((p): Naming[] => {
    const [id = ''] = khcn(p);
    const day = dayOf(id);
    const same = reports.filter((r) => dayOf(r.id) === day).map((r) => r.id);
    const [d, m, y] = day.split('/');
    return table('a full day chooses', [
      [`hội nghị ngày ${day} có bao nhiêu đảng viên`, same],
      [`hop ngay ${d} thang ${m} nam ${y} ai chu tri`, same],
    ]);
  });

  const nicknames = table('nicknames', [
    ['xứ Nghệ có bao nhiêu đảng viên, sở khcn', khcn('Nghệ An')],
    ['đất Cảng có mấy chi bộ, sở khcn', khcn('Hải Phòng')],
    ['Sở KH&CN xứ Thanh ai chủ trì', khcn('Thanh Hóa')],
    ['sở khcn đất Tổ họp ngày nào', khcn('Phú Thọ')],
    ['Sở KHCN xứ Lạng có mấy đảng viên', khcn('Lạng Sơn')],
    ['sở khcn đất Mũi có mấy chi bộ', khcn('Cà Mau')],
    ['Sở KH&CN phố núi khen mấy chi bộ', khcn('Gia Lai')],
    ['sở khcn đất võ có mấy đảng viên', khcn('Bình Định')],
    ['sở khcn xứ dừa có bao nhiêu đảng viên', khcn('Bến Tre')],
    ['sở khcn vùng mỏ có bao nhiêu đảng viên', khcn('Quảng Ninh')],
    ['sở khcn quê lúa kết nạp mấy đảng viên', khcn('Thái Bình')],
    ['sở khcn xứ Quảng ai chủ trì', khcn('Quảng Nam')],
    ['sở khcn Tây Đô có mấy chi bộ', khcn('Cần Thơ')],
    ['sở khcn đất Sen hồng có mấy chi bộ', khcn('Đồng Tháp')],
    ['sở khcn thành phố ngàn hoa có mấy chi bộ', khcn('Lâm Đồng')],
    ['sở khcn phố biển Nha Trang có mấy đảng viên', khcn('Khánh Hòa')],
    ['so khcn xu nghe co bao nhieu dang vien', khcn('Nghệ An')],
    ['so khcn dat cang co may dang vien', khcn('Hải Phòng')],
    ['sở khcn sài gòn có mấy đảng viên', khcn('Thành phố Hồ Chí Minh')],
    ['sở khcn cố đô Huế có mấy đảng viên', khcn('Huế')],
    ['Sở KH&CN vùng đất cố đô Hoa Lư có mấy đảng viên', khcn('Ninh Bình')],
    ['so khcn co do hoa lu ai chu tri', khcn('Ninh Bình')],
    ['sở khcn xứ Mường có mấy chi bộ', khcn('Hòa Bình')],
    ['sở khcn đất quan họ họp ngày nào', khcn('Bắc Ninh')],
    ['Sở KH&CN phố Hiến ai chủ trì', khcn('Hưng Yên')],
    ['sở khcn xứ Nẫu có bao nhiêu đảng viên', khcn('Phú Yên')],
    ['sở khcn đất thành Nam có mấy đảng viên', khcn('Nam Định')],
    ['sở khcn thủ phủ cà phê có mấy đảng viên', khcn('Đắk Lắk')],
    ['sở khcn cao nguyên đá Đồng Văn có mấy chi bộ', khcn('Hà Giang')],
  ]);

  // Asked by what they became in 2025 ("Sở Nông nghiệp và Môi trường"), or by the name of the party organisation now.
  const merged = (
    [
      ['nong-nghiep', ['Sở Nông nghiệp và Môi trường', 'Sở NN&MT', 'so nong nghiep va moi truong']],
      ['tai-nguyen', ['Sở Nông nghiệp và Môi trường', 'Sở NNMT']],
    ] as const
  ).flatMap(([kind, names]) =>
    names.map((name, i): Naming => {
      const p = holders(kind).filter(
        (one) => holders('nong-nghiep').includes(one) !== holders('tai-nguyen').includes(one),
      )[i];
      const province = p ?? having(kind, i);
      const both = [
        ...(holders('nong-nghiep').includes(province) ? of('nong-nghiep', province) : []),
        ...(holders('tai-nguyen').includes(province) ? of('tai-nguyen', province) : []),
      ];
      return { kind: 'merged in 2025', question: `${name} ${province} có bao nhiêu đảng viên?`, lands: both };
    }),
  );

  const english = provinces
    .slice(20, 34)
    .flatMap((p, i): Naming[] =>
      table('English', [
        [
          [
            `How many party members does the Department of Science and Technology of ${fold(p)} province have?`,
            `Who chaired the meeting of the ${p} Department of Science and Technology?`,
            `when did the ${fold(p)} science department meet`,
            `Who are the secretaries of ${p} DOST?`,
          ][i % 4] as string,
          khcn(p),
        ],
      ]),
    );
  const englishToo = table('English', [
    [`How many members does the ${having('vks', 1)} procuracy have?`, of('vks', having('vks', 1))],
    [`and the ${having('toa-an', 1)} people's court, who chaired?`, of('toa-an', having('toa-an', 1))],
    [`who chaired the ${having('y-te', 1)} Department of Health meeting`, of('y-te', having('y-te', 1))],
    [`shortcomings of the tax department of ${having('thue', 1)}`, of('thue', having('thue', 1))],
  ]);

  const chair = (id: string): string =>
    /đồng chí ([^,]+) yêu cầu/u.exec(reports.find((r) => r.id === id)?.text ?? '')?.[1] ?? '';
  const people = [5, 17, 33, 46, 58, 71, 90, 120, 150, 200].map((n): Naming => {
    const { id } = reports[n] as Made;
    const same = reports.filter((r) => r.text.includes(chair(id))).map((r) => r.id);
    return { kind: 'people', question: `${n % 2 ? 'Đồng chí ' : ''}${chair(id)} giữ chức gì?`, lands: same };
  });

  return [
    ...everyProvince,
    ...everyKind,
    ...absent,
    ...noConstruction,
    ...strange,
    ...strangeToo,
    ...trade,
    ...binh,
    ...units,
    ...swallowed,
    ...shorts,
    ...bare,
    ...years,
    ...days,
    ...nicknames,
    ...merged,
    ...english,
    ...englishToo,
    ...people,
  ];
}
