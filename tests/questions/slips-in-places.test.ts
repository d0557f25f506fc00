import { describe, expect, test } from 'vitest';
import { understood } from './reading.js';

const placesIn = (question: string): string[] => [
  ...new Set(understood(question).scope.places.map(({ province }) => province.name)),
];

describe('a name of a province with other letters is another word', () => {
  test.each([
    '6 tháng cuối năm định kết nạp mấy đảng viên?',
    'Cán bộ bị chia đôi làm ở hai đường nào?',
    'Diễn tập ở thôn Sơn Hà năm nay ngày nào?',
    'Nghị quyết xã Đồng Mít đặt thu nhập bình quân đầu người là bao nhiêu?',
    'ca mổ sớm nhất',
  ])('%s', (question) => expect(placesIn(question)).toEqual([]));

  test.each([
    ['đảng bộ nghê an có mấy đảng viên', 'Nghệ An'],
    ['Hà Tỉnh họp ngày nào', 'Hà Tĩnh'],
    ['quãng ngãi có bao nhiêu chi bộ', 'Quảng Ngãi'],
    ['vỉnh long họp ở đâu', 'Vĩnh Long'],
    ['Nam Đinh có bao nhiêu đảng viên', 'Nam Định'],
    ['hải duơng có mấy chi bộ', 'Hải Dương'],
    ['hai duong co may chi bo', 'Hải Dương'],
    ['thừa thiên huê ai làm bí thư', 'Thừa Thiên Huế'],
  ])('a wrong tone or a mark left out is a slip: %s', (question, province) =>
    expect(placesIn(question).some((name) => name.endsWith(province.replace('Thừa Thiên ', '')))).toBe(true),
  );
});
