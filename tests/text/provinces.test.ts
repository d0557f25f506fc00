import { expect, test } from 'vitest';
import { shippedLexicon } from '../support/data.js';

const { provinces } = await shippedLexicon();
const present = new Map(provinces.map((p) => [p.name, p.present]));

test('63 provinces and cities until 30 June 2025, 34 since', () => {
  expect(provinces).toHaveLength(63);
  expect(present.size).toBe(63);
  expect(new Set(present.values()).size).toBe(34);
});

test('a present province keeps the name of one of those it is made of', () => {
  for (const name of present.values()) expect(present.get(name)).toBe(name);
});

test.each([
  ['Bình Dương', 'Thành phố Hồ Chí Minh'],
  ['Hà Giang', 'Tuyên Quang'],
  ['Hòa Bình', 'Phú Thọ'],
  ['Kon Tum', 'Quảng Ngãi'],
  ['Đắk Nông', 'Lâm Đồng'],
  ['Trà Vinh', 'Vĩnh Long'],
  ['Huế', 'Huế'],
  ['Nghệ An', 'Nghệ An'],
])('%s is in %s', (former, now) => {
  expect(present.get(former)).toBe(now);
});

test('11 provinces and cities stayed as they were', () => {
  const parts = new Map<string, number>();
  for (const now of present.values()) parts.set(now, (parts.get(now) ?? 0) + 1);
  expect([...parts.values()].filter((n) => n === 1)).toHaveLength(11);
});
