import { expect, test } from 'vitest';
import { language, read } from './reading.js';

const named = (text: string, present: readonly string[]): string[] =>
  language.places.find(read(text).words, new Set(present)).map(({ province }) => province.name);

test.each([
  ['sinh vien nghe an giang bo hoc', ['An Giang'], ['An Giang']],
  ['dao tao nghe an giang the nao', ['An Giang', 'Cà Mau'], ['An Giang']],
  ['so y te quang binh dinh ki', ['Bình Định'], ['Bình Định']],
  ['so ha nam dinh ki', ['Nam Định'], ['Nam Định']],
  // The one that reports are from is meant, the first one where both or none are.
  ['sinh vien nghe an giang bo hoc', ['Nghệ An'], ['Nghệ An']],
  ['sinh vien nghe an giang bo hoc', ['Nghệ An', 'An Giang'], ['Nghệ An']],
  ['sinh vien nghe an giang bo hoc', [], ['Nghệ An']],
  ['sở y tế Nghệ An giảng gì', ['An Giang'], ['Nghệ An']],
  ['nghe an va an giang', ['An Giang'], ['Nghệ An', 'An Giang']],
])('%s, with reports of %j', (text, present, names) => {
  expect(named(text, present)).toEqual(names);
});
