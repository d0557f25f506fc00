import { describe, expect, test } from 'vitest';
import { bare, goesOn, pointsBack } from '../../src/questions/followup.js';
import type { Before } from '../../src/questions/understand.js';
import { read, understood } from './reading.js';

const MEMBERS: Before = { intent: 'members', reports: ['lao-cai-2022'], question: 'Lào Cai có bao nhiêu đảng viên?' };
const places = (text: string, before?: Before): string[] =>
  understood(text, before).scope.places.map((p) => p.province.name);

describe('another place, the same question', () => {
  test.each(['còn Huế?', 'Huế thì sao', 'the con hue', 'o hue', 'Huế', 'còn ở Huế thì thế nào?'])('%s', (text) => {
    const next = understood(text, MEMBERS);
    expect(places(text, MEMBERS)).toEqual(['Huế']);
    expect(next.guesses[0]?.intent).toBe('members');
    expect(next.question).toMatch(/đảng viên/u);
    expect(next.question).not.toMatch(/Lào Cai/u);
  });

  test('a place without a report is still missing', () => {
    expect(understood('còn Quảng Ngãi?', MEMBERS).scope.missing).toBe('Quảng Ngãi');
  });
});

describe('another question, the same report', () => {
  test.each(['thế ai chủ trì?', 'họp ngày nào', 'bí thư là ai', 'ở đâu vậy', 'còn hạn chế gì không'])('%s', (text) => {
    const next = understood(text, MEMBERS);
    expect(next.inherited).toEqual(['lao-cai-2022']);
    expect(next.scope.anchored).toBe(false);
  });

  test.each(['hạn chế của từng nơi', 'cả hai nơi ai làm bí thư', 'mỗi bên mấy chi bộ'])(
    '%s: of each of two',
    (text) => {
      const two = { ...MEMBERS, reports: ['lao-cai-2022', 'hue-2024'] };
      const next = understood(text, two);
      expect(next.inherited?.slice().sort()).toEqual(['hue-2024', 'lao-cai-2022']);
      expect(next.operation).toBe('each');
    },
  );

  test.each(['từng tỉnh có mấy chi bộ', 'Huế thì từng nơi mấy chi bộ'])('%s: of no two spoken of', (text) => {
    const two = { ...MEMBERS, reports: ['lao-cai-2022', 'ca-mau-2023'] };
    expect(understood(text, two).inherited).toBeUndefined();
  });

  test('reports that are gone are not taken over', () => {
    expect(understood('thế ai chủ trì?', { ...MEMBERS, reports: ['gone'] }).inherited).toBeUndefined();
  });
});

describe('a question that stands on its own', () => {
  test.each(['Huế có mấy chi bộ', 'Đảng bộ Bệnh viện Đa khoa Hùng Vương bầu ai', 'đảng bộ nào đông đảng viên nhất'])(
    '%s',
    (text) => {
      expect(understood(text, MEMBERS).inherited).toBeUndefined();
    },
  );

  test('small talk takes nothing over', () => {
    const next = understood('cảm ơn bạn nhiều nhé', MEMBERS);
    expect(next.inherited).toBeUndefined();
    expect(next.guesses[0]?.intent).toBe('thanks');
  });

  test('without a question before it, every question does', () => {
    expect(understood('thế ai chủ trì?').question).toBe('thế ai chủ trì?');
  });
});

describe('the person of the answer before', () => {
  const before: Before = {
    intent: 'chair',
    reports: ['lao-cai-2022'],
    question: 'Lào Cai ai chủ trì?',
    people: ['Lê Văn Tám'],
  };

  test('is meant by "đồng chí này"', () => {
    expect(understood('đồng chí này giữ chức gì', before).scope.persons.map((p) => p.people[0]?.name)).toEqual([
      'Lê Văn Tám',
    ]);
  });

  test('is not guessed where there were two', () => {
    const two = { ...before, people: ['Lê Văn Tám', 'Trần Thị Bưởi'] };
    expect(understood('đồng chí này giữ chức gì', two).scope.persons).toEqual([]);
  });
});

test.each([
  ['còn Huế thì sao', 'hue'],
  ['thế còn bí thư', 'bi thu'],
  ['vậy thì sao', ''],
])('bare(%s) is "%s"', (text, rest) => {
  expect(bare(read(text).words)).toBe(rest);
});

test.each([
  ['còn Huế', true],
  ['thế ai', true],
  ['ai chủ trì', false],
])('goesOn(%s) is %s', (text, on) => {
  expect(goesOn(read(text).words)).toBe(on);
});

test.each([
  ['hội nghị này ở đâu', true],
  ['cuộc họp đó', true],
  ['hội nghị ở đâu', false],
  ['hội nghị do ai chủ trì', false],
  ['hoi nghi do o dau', true],
])('pointsBack(%s) is %s', (text, back) => {
  expect(pointsBack(read(text).words)).toBe(back);
});

describe('"còn" with nothing before it', () => {
  test.each([
    ['còn Huế?', 'Huế'],
    ['con hue thi sao', 'hue'],
    ['thế Lào Cai thì sao', 'Lào Cai'],
    ['thế còn Huế', 'Huế'],
  ])('%s names a place', (text, name) => {
    const next = understood(text);
    expect(next.question).toBe(name);
    expect(next.cued.has('shortcomings')).toBe(false);
  });

  test.each(['còn hạn chế gì?', 'Huế còn hạn chế gì', 'còn tồn tại ở Huế', 'còn bao nhiêu đảng viên ở Huế'])(
    '%s asks',
    (text) => expect(understood(text).question).toBe(text),
  );

  test('an opened card is nothing that is asked', () => {
    const card: Before = { intent: '', reports: ['lao-cai-2022'], question: '' };
    expect(understood('còn Huế?', card).question).toBe('Huế');
  });
});

test.each([
  ['Lào Cai họp ngày nào 31/5 phải không', '30/5 phải không?', 'Lào Cai họp ngày nào phải không 30/5 phải không?'],
  ['Lào Cai có 95 đảng viên phải không?', '94 phải không?', 'Lào Cai có đảng viên phải không 94 phải không?'],
  ['Lào Cai có 95 đảng viên phải không?', '31/5 phải không?', 'Lào Cai có đảng viên phải không 31/5 phải không?'],
  // What is not put forward stays, and so does what is, where nothing takes its place.
  ['Lào Cai có 95 đảng viên phải không?', 'đúng không?', 'Lào Cai có 95 đảng viên phải không đúng không?'],
  ['quý 2 Lào Cai có bao nhiêu đảng viên?', '94 phải không?', 'quý 2 Lào Cai có bao nhiêu đảng viên 94 phải không?'],
])('%s / %s: a value put forward takes the place of the one before', (question, text, whole) => {
  expect(understood(text, { ...MEMBERS, question }).question).toBe(whole);
});
