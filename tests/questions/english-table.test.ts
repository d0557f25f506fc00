import { expect, test } from 'vitest';
import { englishTable, singular, stem } from '../../src/questions/english-table.js';
import { dataLines } from '../../src/text/lexicon.js';
import { shippedData } from '../support/data.js';

const table = englishTable(
  () =>
    new Map([
      ['meeting', 'hội nghị'],
      ['meet', 'họp'],
      ['organise', 'tổ chức'],
      ["people's committee", 'ủy ban nhân dân'],
      ['year-end', 'tổng kết'],
      ['plan', 'kế hoạch'],
      ['house', 'nhà'],
      ['please', ''],
    ]),
);

test.each([
  ['meetings', 'hội nghị'],
  ['meets', 'họp'],
  ['organizing', 'tổ chức'],
  ['organised', 'tổ chức'],
  ['people committees', 'ủy ban nhân dân'],
  ['year end', 'tổng kết'],
  ['planned', 'kế hoạch'],
  ['houses', 'nhà'],
  ['please', ''],
  ['planet', undefined],
  ['meeter', undefined],
  ['ple', undefined],
])('%s is found as %s', (typed, vietnamese) => {
  expect(table.find(typed.split(' '))).toBe(vietnamese);
});

test.each([
  ['studies', 'study'],
  ['classes', 'class'],
  ['boxes', 'box'],
  ['status', 'status'],
  ['basis', 'basis'],
  ['gas', 'gas'],
])('the singular of %s is %s', (word, one) => {
  expect(singular(word)).toBe(one);
});

test.each([
  ['replace', 'replaces', 'replaced', 'replacing'],
  ['supply', 'supplies', 'supplied', 'supplying'],
  ['stop', 'stops', 'stopped', 'stopping'],
  ['fill', 'fills', 'filled', 'filling'],
  ['labour', 'labor', 'labours', 'laboured'],
])('%s and its forms have one stem', (...forms) => {
  expect(new Set(forms.map(stem)).size).toBe(1);
});

test.each(['bring', 'need', 'feed', 'thing'])('%s is no form of a shorter word', (word) => {
  expect(stem(word)).toBe(word);
});

test('a phrase of the shipped table stands in one line only', async () => {
  const phrases = dataLines((await shippedData()).lexicon.english)
    .map((line) => line.split('=')[0] ?? '')
    .flatMap((left) => left.split('|'))
    .map((phrase) => phrase.trim().toLowerCase());
  expect(phrases.filter((phrase, i) => phrases.indexOf(phrase) < i)).toEqual([]);
});
