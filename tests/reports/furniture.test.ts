import { describe, expect, it } from 'vitest';
import { FIRST, PLAIN, rolesOf, SECOND, THIRD, TITLE } from './roles.js';

const BODY = `${FIRST}\n\n${SECOND}\n\n${THIRD}`;
const text = (...parts: string[]): string => parts.join('\n\n');
const shown = (roles: readonly string[]): string[] => roles.filter((line) => !line.startsWith('furniture'));

describe('the article and the page around it', () => {
  it('keeps a bare report whole', () => expect(rolesOf(text(TITLE, BODY))).toEqual(PLAIN));

  it('drops menus, counters, path and the name of the site above the title', () => {
    const page =
      'Cổng thông tin điện tử\nTrang chủ | Giới thiệu | Tin tức | Liên hệ\nĐang trực tuyến : 311\nTin KH&CN Quảng Nam';
    expect(shown(rolesOf(text(page, TITLE, BODY)))).toEqual(PLAIN);
    expect(shown(rolesOf(text(page, TITLE, BODY), { title: TITLE }))).toEqual(PLAIN);
  });

  it('tells the day of publication from the clock of the page', () => {
    const roles = rolesOf(text('Thứ hai, 06/07/2023, 08:48 [GMT+7]', TITLE, 'Thứ sáu, 13/05/2022 - 22:16', BODY));
    expect(roles[0]).toBe('furniture: Thứ hai, 06/07/2023, 08:48 [GMT+7]');
    expect(roles[2]).toBe('dateline: Thứ sáu, 13/05/2022 - 22:16');
  });

  it('takes a day above the title where it is not a clock: without a weekday, or right after the event', () => {
    expect(rolesOf(text('13/05/2022 08:00', TITLE, BODY))[0]).toBe('dateline: 13/05/2022 08:00');
    expect(rolesOf(text('Thứ sáu, 13/05/2022 08:00', TITLE, BODY))[0]).toContain('dateline');
    expect(rolesOf(text('Thứ sáu, 20/05/2022 08:00', TITLE, BODY))[0]).toContain('furniture');
    expect(rolesOf(text('Thứ sáu, 20/05/2022 08:00', TITLE, BODY), { published: '2022-05-20' })[0]).toContain(
      'dateline',
    );
  });

  it('cuts the day from behind the title', () =>
    expect(rolesOf(text(`${TITLE} (13/05/2022)`, BODY)).slice(0, 2)).toEqual([
      `title: ${TITLE}`,
      'dateline: (13/05/2022)',
    ]));

  it.each(['Bình luận', 'Tin liên quan', 'Các tin khác', 'Có thể bạn quan tâm', 'Tin mới', 'Ý kiến bạn đọc'])(
    'ends at "%s": a teaser is furniture although it reads like prose',
    (heading) => {
      const teasers = `${heading}\n\nSở Y tế trao huy hiệu\nChiều 3/5, Sở Y tế trao Huy hiệu Đảng cho 12 đảng viên, tổng kết phong trào thi đua với 345 đại biểu tham dự tại hội trường lớn...`;
      expect(shown(rolesOf(text(TITLE, BODY, teasers)))).toEqual(PLAIN);
      expect(shown(rolesOf(text(TITLE, BODY, 'Thu Hà', teasers)))).toEqual([...PLAIN, 'byline: Thu Hà']);
    },
  );

  it('ends at the byline, even before whole sentences of another article', () => {
    const other =
      'Sở Y tế trao huy hiệu\nChiều 3/5, Sở Y tế tổ chức lễ trao Huy hiệu Đảng cho 12 đảng viên với 345 đại biểu tham dự tại hội trường lớn của tỉnh.';
    expect(shown(rolesOf(text(TITLE, BODY, 'Tin, ảnh: Thu Hà', other)))).toEqual([
      ...PLAIN,
      'byline: Tin, ảnh: Thu Hà',
    ]);
  });

  it('drops titles of other articles that only end the text', () => {
    const titles = 'Sở Y tế có 120 đảng viên dự hội nghị tổng kết\nSở Nội vụ kết nạp 9 đảng viên trong quý I năm 2022';
    expect(shown(rolesOf(text('Trang chủ | Tin tức | Liên hệ', TITLE, BODY, titles)))).toEqual(PLAIN);
    // Nothing tells that it is a page: they could be the report's own.
    expect(shown(rolesOf(text(TITLE, BODY, titles)))).toHaveLength(PLAIN.length + 2);
    expect(shown(rolesOf(text(TITLE, `${BODY.slice(0, -1)}./.`, titles)))).toHaveLength(PLAIN.length);
  });

  it('goes on behind a box in the middle, without its titles', () => {
    const box = 'Tin liên quan\nSở Y tế có 120 đảng viên dự hội nghị\nSở Nội vụ kết nạp 9 đảng viên';
    expect(shown(rolesOf(text(TITLE, FIRST, box, SECOND, THIRD, 'Thu Hà')))).toEqual([...PLAIN, 'byline: Thu Hà']);
  });

  it('goes on behind a byline below the title and a picture’s credit', () => {
    expect(rolesOf(text(TITLE, 'Hoàng Dũng', BODY))).toEqual([PLAIN[0], 'byline: Hoàng Dũng', ...PLAIN.slice(1)]);
    expect(shown(rolesOf(text(TITLE, FIRST, SECOND, 'Ảnh: Văn Nam', THIRD)))).toContain(PLAIN[3]);
  });

  it('keeps lists of names and headings in capitals', () => {
    const names = 'Ban Chấp hành gồm các đồng chí:\nLê Văn Hải\nTrần Thanh Mai\nNguyễn Thị Bích';
    const roles = rolesOf(text(TITLE, FIRST, SECOND, names, 'Công Tác Cán Bộ', THIRD));
    expect(roles.every((line) => !line.startsWith('furniture') && !line.startsWith('byline'))).toBe(true);
  });

  it('drops the title and captions where they come again as labels of pictures', () => {
    const caption = 'Đồng chí Lê Văn Hải trao Giấy khen cho Chi bộ Văn phòng Sở';
    const roles = rolesOf(text(TITLE, FIRST, TITLE, SECOND, caption, caption, `${TITLE} -0`, THIRD));
    expect(shown(roles)).toEqual([...PLAIN.slice(0, 3), `caption: ${caption}`, PLAIN[3]]);
    const sentence = `${caption}.`;
    expect(shown(rolesOf(text(TITLE, FIRST, SECOND, sentence, sentence, THIRD)))[3]).toBe(`caption: ${sentence}`);
  });

  it('reads a short report', () =>
    expect(
      rolesOf(
        'Chi bộ Văn phòng họp\nSáng 5/6, chi bộ họp thường kỳ.\nChi bộ có 12 đảng viên.\nTin khác\nChi bộ Kế hoạch có 40 đảng viên',
      ),
    ).toEqual([
      'title: Chi bộ Văn phòng họp',
      'paragraph: Sáng 5/6, chi bộ họp thường kỳ.',
      'paragraph: Chi bộ có 12 đảng viên.',
      'furniture: Tin khác',
      'furniture: Chi bộ Kế hoạch có 40 đảng viên',
    ]));

  it('reads minutes: letterhead, title in two lines, the day of the paper, items', () => {
    const minutes = [
      'HUYỆN ỦY GIỒNG NAM                          ĐẢNG CỘNG SẢN VIỆT NAM',
      'ĐẢNG ỦY XÃ AN TÂY',
      'Số 11-BB/ĐU                      An Tây, ngày 05 tháng 10 năm 2021',
      '',
      'BIÊN BẢN',
      'Hội nghị Ban Chấp hành Đảng bộ xã quý III năm 2021',
      '',
      'Thời gian: 13 giờ 30, ngày 04/10/2021.',
      'Chủ trì: đồng chí Dương Tấn Phát - Bí thư Đảng ủy xã.',
      '1/ Tính đến 30/9/2021 Đảng bộ có 257 đảng viên; trong quý kết nạp 02 đảng viên.',
      '',
      'THƯ KÝ                                 CHỦ TRÌ',
      'Trần Thị Bé                        Dương Tấn Phát',
    ].join('\n');
    expect(rolesOf(minutes).map((line) => line.slice(0, 32))).toEqual([
      'caption: HUYỆN ỦY GIỒNG NAM',
      'caption: ĐẢNG CỘNG SẢN VIỆT NAM',
      'caption: ĐẢNG ỦY XÃ AN TÂY',
      'caption: Số 11-BB/ĐU',
      'dateline: An Tây, ngày 05 tháng ',
      'title: BIÊN BẢN',
      'title: Hội nghị Ban Chấp hành Đả',
      'paragraph: Thời gian: 13 giờ 30,',
      'paragraph: Chủ trì: đồng chí Dươ',
      'paragraph: 1/ Tính đến 30/9/2021',
      'paragraph: THƯ KÝ CHỦ TRÌ Trần T',
    ]);
  });
});
