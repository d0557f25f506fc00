import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutSlugs } from '../../src/text/addresses.js';

test.each([
  ['Nguồn: https://baoxa.example/tin/co-bao-nhieu-ho-118.html', 'Nguồn: https://baoxa.example'],
  ['xem www.donganglo.example/lich-do rồi gọi', 'xem www.donganglo.example rồi gọi'],
  ['(http://a.example/b-c) và https://c.example', '(http://a.example ) và https://c.example'],
  ['và/hoặc 12/2024, tỷ lệ 3/4', 'và/hoặc 12/2024, tỷ lệ 3/4'],
])('%s', (text, left) => {
  const shown = withoutSlugs(text);
  expect(shown).toHaveLength(text.length);
  expect(shown.replace(/ +/gu, ' ').trim()).toBe(left);
});

test('the length stays, and so does what is no address', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(withoutSlugs(text)).toHaveLength(text.length);
      if (!/:\/\/|www\./iu.test(text)) expect(withoutSlugs(text)).toBe(text);
    }),
  );
});
