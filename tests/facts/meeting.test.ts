import { describe, expect, test } from 'vitest';
import { factsOf, shown } from './extraction.js';

const PUBLISHED = { published: '2023-05-31' };

describe('date', () => {
  test.each<[string, string[]]>([
    ['Chiều 30/5, Đảng ủy Sở tổ chức hội nghị sơ kết.', ['Chiều 30/5 | 2023-05-30 | implied']],
    ['Ngày 12/4/2023, Chi bộ tổ chức đại hội.', ['Ngày 12/4/2023 | 2023-04-12 | certain']],
    ['Sáng ngày 02 tháng 3 năm 2023, đại hội khai mạc.', ['Sáng ngày 02 tháng 3 năm 2023 | 2023-03-02 | certain']],
    ['Hội nghị được tổ chức vào sáng 5/12/2022.', ['vào sáng 5/12/2022 | 2022-12-05 | certain']],
    ['Trong hai ngày 22-23/4/2021, Đảng bộ tổ chức đại hội.', ['hai ngày 22-23/4/2021 | 2021-04-22 | certain']],
  ])('%s', (sentence, expected) => {
    const facts = factsOf('date', ['title| Hội nghị sơ kết', sentence], PUBLISHED);
    expect(facts.map((f) => [f.text.replace(/^Trong /u, ''), f.attrs['iso'], f.certainty].join(' | '))).toEqual(
      expected,
    );
  });

  test('the heading of minutes comes first', () => {
    const lines = [
      'title| Biên bản họp chi bộ',
      'Thời gian: 14 giờ ngày 9/11/2022',
      'Ngày 1/2/2022, Chi bộ đã họp kỳ trước.',
    ];
    expect(shown(factsOf('date', lines), 'iso').map((s) => s.split(' | ')[1])).toEqual(['2022-11-09']);
  });

  test.each([
    // Not the day of the meeting: of publication, of a document, of a founding, as of a day.
    'dateline| 31/5/2023',
    'Hội nghị tổ chức quán triệt Nghị quyết số 12-NQ/TW ngày 5/4/2022.',
    'Tính đến ngày 30/4/2023, Đảng bộ tổ chức được 8 lớp học.',
    'Đảng bộ tổ chức kỷ niệm ngày thành lập Đảng 3/2.',
    'Chi bộ có 20 đảng viên từ 12/4/2023.',
    'Hội nghị diễn ra trong năm 2023.',
  ])('none in: %s', (sentence) => {
    expect(shown(factsOf('date', ['title| Hội nghị sơ kết', sentence], PUBLISHED), 'iso')).toEqual([]);
  });
});

describe('place', () => {
  test.each<[string, string]>([
    ['Sáng 2/3/2023, tại Hội trường UBND huyện, Chi bộ tổ chức đại hội.', 'Hội trường UBND huyện'],
    ['Hội nghị được tổ chức tại Trung tâm Văn hóa tỉnh.', 'Trung tâm Văn hóa tỉnh'],
    ['Đại hội diễn ra tại thành phố Huế.', 'thành phố Huế'],
    ['Sáng 2/3, tại TP. Vinh, Chi bộ tổ chức đại hội.', 'TP. Vinh'],
    ['Hội nghị tổ chức tại trụ sở Sở kết hợp trực tuyến tới 5 nơi.', 'trụ sở Sở'],
  ])('%s', (sentence, expected) => {
    expect(factsOf('place', ['title| Đại hội', sentence]).map((f) => f.text)).toEqual([expected]);
  });

  test('the heading of minutes comes first', () => {
    const lines = ['title| Biên bản', 'Địa điểm: Phòng họp số 2', 'Chi bộ họp tại Nhà văn hóa thôn.'];
    expect(factsOf('place', lines).map((f) => f.text)).toEqual(['Phòng họp số 2']);
  });

  test.each([
    'Phát biểu tại hội nghị, đồng chí Lê Văn Tám cảm ơn.',
    'Đảng viên tổ chức sinh hoạt tại 6 chi bộ.',
    'Hội nghị tổ chức đánh giá kết quả tại các chi bộ.',
    'Hội nghị tổ chức thành công tốt đẹp.',
    'Đồng chí Lê Văn Tám công tác tại Sở Y tế.',
  ])('none in: %s', (sentence) => {
    expect(factsOf('place', ['title| Hội nghị', sentence]).map((f) => f.text)).toEqual([]);
  });
});

describe('theme', () => {
  test.each<[string, string[]]>([
    ['Đại hội có chủ đề “Đoàn kết, đổi mới, vươn xa”.', ['Đoàn kết, đổi mới, vươn xa']],
    ['Với phương châm "Kỷ cương, sáng tạo, hiệu quả", đại hội bế mạc.', ['Kỷ cương, sáng tạo, hiệu quả']],
    ['Thông điệp của đại hội: "Đất xanh, vườn sạch, nhà vui".', ['Đất xanh, vườn sạch, nhà vui']],
    ['Chủ đề của năm là: chuyển đổi số toàn diện.', ['Chủ đề của năm là: chuyển đổi số toàn diện.']],
  ])('%s', (sentence, expected) => {
    expect(factsOf('theme', [sentence]).map((f) => f.text)).toEqual(expected);
  });

  test.each([
    'Chi bộ sinh hoạt theo chủ đề hằng quý.',
    'Nêu cao tinh thần trách nhiệm.',
    'Ông gửi thông điệp chúc mừng.',
    'Bài “Tiến lên” được hát vang.',
  ])('none in: %s', (sentence) => {
    expect(factsOf('theme', [sentence]).map((f) => f.text)).toEqual([]);
  });
});

describe('topic', () => {
  test('the title, the sentence that announces the meeting, the one that tells its purpose', () => {
    const lines = [
      'title| Chi bộ Trạm Giống cây họp quý I',
      'Sáng 2/3/2023, Chi bộ Trạm Giống cây tổ chức hội nghị quý I.',
      'Hội nghị nhằm đánh giá công tác ba tháng.',
      'Trời hôm ấy nắng đẹp.',
    ];
    expect(factsOf('topic', lines).map((f) => f.attrs['from'])).toEqual(['title', 'lead', 'purpose']);
  });

  test('none without a meeting, a purpose and a title', () => {
    expect(factsOf('topic', ['Trời hôm ấy nắng đẹp.'])).toEqual([]);
  });
});

describe('author and published', () => {
  test('the byline and the day in the dateline', () => {
    const lines = ['title| Đại hội', 'dateline| Thứ năm, 05/03/2020', 'Đại hội khai mạc.', 'byline| Tác giả: Hoa Mai'];
    expect(factsOf('author', lines).map((f) => f.text)).toEqual(['Tác giả: Hoa Mai']);
    expect(shown(factsOf('published', lines), 'iso')).toEqual(['05/03/2020 | 2020-03-05']);
  });

  test('who wrote it, behind "Theo", where the paper stands in brackets', () => {
    const line = 'byline| Theo Hoa Mai (Báo Lai Châu)';
    expect(factsOf('author', [line]).map((f) => f.text)).toEqual(['Theo Hoa Mai (Báo Lai Châu)']);
  });

  test.each([
    'byline| Nguồn: Cổng thông tin',
    'byline| Theo Báo Lai Châu',
    'byline| Theo Báo Lai Châu (bản tin ngày 5)',
    'Tác giả giải thưởng là đồng chí Lê Văn Tám.',
    'Báo đăng ngày 5/3/2020.',
  ])('none in: %s', (line) => {
    expect([...factsOf('author', [line]), ...factsOf('published', [line])]).toEqual([]);
  });
});

describe('profile', () => {
  test('one a report: words of its name, kinds of meeting, years, day', () => {
    const [fact, more] = factsOf(
      'profile',
      [
        'title| Đại hội Chi bộ Trạm Giống cây',
        'Ngày 2/3/2020, Chi bộ Trạm Giống cây tổ chức đại hội, nhiệm kỳ 2020 - 2022.',
      ],
      { title: 'Đại hội Chi bộ Trạm Giống cây', organisation: 'Chi bộ Trạm Giống cây Mường Xanh' },
    );
    expect(more).toBeUndefined();
    expect(fact?.certainty).toBe('implied');
    expect(fact?.attrs['words']).toEqual(expect.arrayContaining(['tram', 'giong', 'cay', 'muong']));
    expect(fact?.attrs['names']).toContain('muong_xanh');
    expect(fact?.attrs['meetings']).toEqual(['congress']);
    expect(fact?.attrs).toMatchObject({ year: 2020, day: '2020-03-02' });
    expect(fact?.attrs).toMatchObject({
      years: expect.toSatisfy((years: string[]) => years.sort().join() === '2020,2022'),
    });
  });

  test.each<[string, string, string[]]>([
    // A conference of January looks back on the year before.
    ['Đảng ủy Sở tổng kết công tác năm 2022', 'Ngày 5/1/2023, Đảng ủy Sở tổ chức hội nghị tổng kết.', ['2022']],
    ['Tổng kết công tác Đảng', 'Ngày 10/01/2020, Đảng bộ Sở tổ chức hội nghị tổng kết năm 2019.', ['2019']],
    ['Tổng kết năm 2022, nhiệm vụ năm 2023', 'Ngày 5/1/2023, Đảng ủy Sở tổ chức hội nghị.', ['2022', '2023']],
    ['Sơ kết 6 tháng đầu năm 2021', 'Ngày 5/7/2021, Chi bộ tổ chức hội nghị sơ kết.', ['2021']],
    // Neither a term, nor what began long ago, nor what is to come.
    ['Đại hội nhiệm kỳ 2022 - 2025', 'Ngày 5/1/2023, Chi bộ tổ chức đại hội.', []],
    ['Tổng kết 10 năm thi hành nghị quyết từ năm 2012', 'Ngày 5/1/2023, Chi bộ tổ chức hội nghị.', []],
    ['Bàn kế hoạch năm 2024', 'Ngày 5/7/2023, Chi bộ tổ chức hội nghị.', []],
  ])('looks back: %s', (title, opening, covered) => {
    const [fact] = factsOf('profile', [`title| ${title}`, opening], { title });
    expect(fact?.attrs['covered']).toEqual(covered);
  });

  test('none of a report without a sentence', () => {
    expect(factsOf('profile', ['furniture| In trang'])).toEqual([]);
  });
});
