import { describe, expect, test } from 'vitest';
import { factsOf } from './extraction.js';

/** Who did not come: "names | how many". */
const away = (line: string): string[] =>
  factsOf('attendees', [line])
    .filter(({ modality }) => modality === 'negated')
    .map(({ attrs }) => [String(attrs['people']), attrs['count'] ?? '-'].join(' | '));
const came = (line: string): string[] =>
  factsOf('attendees', [line]).flatMap(({ modality, attrs }) =>
    modality === undefined ? (attrs['people'] as string[]) : [],
  );

describe('who did not come', () => {
  test.each<[string, string]>([
    ['Có mặt: 19; vắng: 03 (đi học 01, trực 02)', ' | 3'],
    ['Vắng có lý do: chị Lù Thị Say, chị Giàng Thị Mỷ.', 'Lù Thị Say,Giàng Thị Mỷ | -'],
    ['Dự họp 33; vắng 06 (có phép 5, không phép 1 là đ/c Lê Văn Tám).', 'Lê Văn Tám | 6'],
    ['Vắng: 02 đ/c (đ/c Lê Văn Tám nghỉ ốm, đ/c Mai Thị Lúa đi học).', 'Lê Văn Tám,Mai Thị Lúa | 2'],
    ['Đồng chí Lê Văn Tám vắng vì đi công tác.', 'Lê Văn Tám | -'],
    ['Vắng mặt: 2 đồng chí (Lê Văn Tám, Mai Thị Lúa) có lý do.', 'Lê Văn Tám,Mai Thị Lúa | 2'],
    ['Vắng: Lê Văn Tám (ốm), Mai Thị Lúa (đi học).', 'Lê Văn Tám,Mai Thị Lúa | -'],
    ['Vắng 03: Lê Văn Tám, Hà Văn Diễm và Mai Thị Lúa.', 'Lê Văn Tám,Hà Văn Diễm,Mai Thị Lúa | 3'],
    ['Vắng: đồng chí Lê Văn Tám, chủ trì thay là Mai Thị Lúa.', 'Lê Văn Tám | -'],
    ['Vắng: đồng chí Lê Văn Tám đi học, Mai Thị Lúa ghi biên bản.', 'Lê Văn Tám | -'],
    [
      'Dự họp có 11/13 ủy viên; đồng chí Lê Văn Tám và đồng chí Mai Thị Lúa vắng có lý do.',
      'Lê Văn Tám,Mai Thị Lúa | -',
    ],
    ['Chi bộ có 31/33 đảng viên tham dự, 02 đồng chí vắng mặt có lý do.', ' | 2'],
    ['Ba ủy viên vắng mặt đều xin phép.', ' | 3'],
    ['Đủ mặt 13/14 đồng chí (vắng có phép: cô Mai Thị Lúa).', 'Mai Thị Lúa | -'],
    ['Triệu tập 61, dự họp 57, vắng 4: đi công tác 3, ốm 1.', ' | 4'],
  ])('%s', (line, expected) => {
    expect(away(line)).toEqual([expected]);
  });

  test.each([
    'Có mặt: 09 đ/c, vắng: 0.',
    'Biểu dương Chi bộ Ninh Sơn, không ai vắng.',
    'Phố xá vắng vẻ, 3 người đi qua.',
    'Chi bộ thành phố: 3 lượt vắng họp, đồng chí Lê Văn Tám kiểm điểm.',
    'Việc học chuyên đề còn vắng nhiều, nhất là ca đêm.',
    'Đồng chí Lê Văn Tám phê bình 2 chi bộ để vắng nhiều.',
    'Mỗi kỳ họp vắng bình quân 6/24 người.',
  ])('nobody in: %s', (line) => {
    expect(away(line)).toEqual([]);
  });

  test('is not told of those who did', () => {
    expect(came('Dự họp 33; vắng 06 (không phép 1 là đ/c Lê Văn Tám).')).toEqual([]);
    expect(came('Dự họp có 11/13 ủy viên; đồng chí Lê Văn Tám vắng có lý do.')).toEqual([]);
  });
});
