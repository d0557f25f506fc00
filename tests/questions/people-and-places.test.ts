import { expect, test } from 'vitest';
import { bodyReader } from '../../src/questions/bodies.js';
import { scopeFinder } from '../../src/questions/scope.js';
import { nameKey } from '../../src/text/people.js';
import { language, PROFILES, read } from './reading.js';

const person = (name: string) => ({ name, key: nameKey(name), reports: ['lao-cai-2022'] });
const scopes = scopeFinder(
  PROFILES,
  [person('Võ Hoài Bảo'), person('Lê Thị Giang'), person('Lê Văn Tám')],
  language.places,
  bodyReader(language.bodies, language.lexicon, PROFILES),
);
const peopleIn = (text: string): string[] =>
  scopes.find(read(text).words).persons.flatMap((p) => p.people.map((who) => who.name));

test.each([
  ['ông Bảo nói gì', ['Võ Hoài Bảo']],
  ['ong bao noi gi', ['Võ Hoài Bảo']],
  ['chị Giang là ai', ['Lê Thị Giang']],
  // "có bao nhiêu" names no "cô Bảo", "Bắc Giang" no "bác Giang".
  ['Lào Cai có bao nhiêu đảng viên', []],
  ['lao cai co bao nhieu dang vien', []],
  ['bi thu bac giang la ai', []],
  ['Lê Văn Tám là ai', ['Lê Văn Tám']],
])('%s', (text, names) => {
  expect(peopleIn(text)).toEqual(names);
});

test('a name with "Lê" names no ceremony', () => {
  expect([...scopes.find(read('lê văn tám là ai').words).meetings]).toEqual([]);
  expect([...scopes.find(read('lễ trao huy hiệu diễn ra khi nào').words).meetings]).toEqual(['ceremony']);
});
