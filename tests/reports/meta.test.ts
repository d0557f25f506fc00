import { describe, expect, it } from 'vitest';
import { makeReport } from '../../src/reports/make.js';
import type { ReportMeta } from '../../src/reports/report.js';
import type { Province } from '../../src/text/lexicon.js';
import { SECOND, THIRD } from './roles.js';

const province = (name: string, ...aliases: string[]): Province => ({ name, initials: [], aliases, present: name });
const PROVINCES = [
  province('Quảng Nam', 'Tam Kỳ'),
  province('Đà Nẵng'),
  province('Thái Bình'),
  province('Hòa Bình'),
  province('Nghệ An', 'thành phố Vinh'),
  province('Huế', 'Thừa Thiên Huế'),
];

function meta(...lines: string[]): ReportMeta {
  const reading = { text: [...lines, SECOND, THIRD].join('\n\n'), found: {} };
  return makeReport({ id: 'a', file: 'a.txt', hash: '', reading, provinces: PROVINCES }).meta;
}

const TITLE = 'Hội nghị sơ kết công tác xây dựng Đảng quý I năm 2022';
const tail = 'tổ chức hội nghị sơ kết công tác quý I năm 2022 với sự tham dự của đồng chí Lê Văn Hải và các đảng viên.';

describe('what the catalog leaves out', () => {
  it('finds title, day, organisation and province in the text', () => {
    expect(
      meta(TITLE, '13/05/2022 08:00', `Ngày 12/5, Đảng ủy Sở Khoa học và Công nghệ (KH&CN) tỉnh Quảng Nam đã ${tail}`),
    ).toEqual({
      id: 'a',
      file: 'a.txt',
      title: TITLE,
      kind: 'original',
      organisation: 'Đảng ủy Sở Khoa học và Công nghệ tỉnh Quảng Nam',
      province: 'Quảng Nam',
      published: '2022-05-13',
    });
  });

  it.each([
    [
      'the organisation before a visitor’s',
      TITLE,
      `Ngày 12/5, Sở Y tế tỉnh Quảng Nam ${tail} Dự có đoàn công tác Đà Nẵng.`,
      'Quảng Nam',
    ],
    [
      'the title',
      'Đảng bộ Sở KH&CN Đà Nẵng sơ kết công tác quý I năm 2022',
      `Ngày 12/5, Đảng bộ Sở ${tail}`,
      'Đà Nẵng',
    ],
    ['another name of it', TITLE, `Ngày 12/5, tại thành phố Vinh, Đảng bộ Sở ${tail}`, 'Nghệ An'],
    [
      'not a person’s name',
      TITLE,
      `Ngày 12/5, Đảng bộ Sở ${tail} Ông Thái Bình Trọng và bà Lê Hòa Bình cùng dự.`,
      undefined,
    ],
    [
      'the one that a body of a province speaks of further down',
      TITLE,
      `Ngày 12/5, Đảng bộ Sở Xây dựng ${tail}\n\nĐảng bộ có 5 chi bộ.\n\nHội nghị bàn việc thu đảng phí.\n\nĐảng bộ làm xong các việc mà Tỉnh ủy Thái Bình giao.`,
      'Thái Bình',
    ],
    [
      'not the one that a company speaks of there',
      TITLE,
      `Ngày 12/5, Chi bộ Công ty Gạch Sông Cái ${tail}\n\nChi bộ có 9 đảng viên.\n\nHội nghị bàn việc thu đảng phí.\n\nCông ty bán gạch cho tỉnh Thái Bình.`,
      undefined,
    ],
    ['not one of two', TITLE, `Ngày 12/5, Đảng bộ Sở ${tail} Đoàn Đà Nẵng và đoàn Quảng Nam cùng dự.`, undefined],
    ['not a common word', TITLE, `Ngày 12/5, Đảng bộ Sở ${tail} Mọi người mong một cuộc sống hòa bình.`, undefined],
  ])('takes for the province %s', (_, title, first, expected) => expect(meta(title, first).province).toBe(expected));

  it('takes the province from the name of the site above the title', () =>
    expect(
      meta('Cổng thông tin điện tử Sở Khoa học và Công nghệ tỉnh Quảng Nam', TITLE, `Ngày 12/5, Đảng bộ Sở ${tail}`)
        .province,
    ).toBe('Quảng Nam'));

  it('takes the day before the first sentence, and no day of an event', () => {
    expect(meta(TITLE, `Đà Nẵng, 13/5/2022 — Sáng cùng ngày, Đảng bộ Sở ${tail}`).published).toBe('2022-05-13');
    expect(meta(TITLE, `Ngày 12/5/2022, Đảng bộ Sở ${tail}`).published).toBeUndefined();
  });

  it('takes the body of a paper from its letterhead', () =>
    expect(
      meta('ĐẢNG BỘ HUYỆN AN TÂY\nCHI BỘ TRƯỜNG THPT AN TÂY', 'BIÊN BẢN\nHọp chi bộ tháng 5 năm 2022'),
    ).toMatchObject({
      title: 'BIÊN BẢN Họp chi bộ tháng 5 năm 2022',
      organisation: 'CHI BỘ TRƯỜNG THPT AN TÂY',
    }));
});
