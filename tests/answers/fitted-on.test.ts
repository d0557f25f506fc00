import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changedSince, type FittedOn, fittedOn, writeFittedOn } from '../bench/answers/fitted-on.js';
import { DATA_DIR } from '../support/data.js';

const FIXTURES = path.resolve(import.meta.dirname, '../fixtures');

test('the shipped weights belong to the lists, texts and questions at hand', () => {
  const then = JSON.parse(readFileSync(path.join(DATA_DIR, 'ranking', 'fitted-on.json'), 'utf8')) as FittedOn;
  expect(changedSince(then, fittedOn(DATA_DIR, FIXTURES))).toEqual([]);
});

describe('that they do not belong is told', () => {
  let folder: string;
  let before: FittedOn;
  const inCopy = (...parts: string[]): string => path.join(folder, ...parts);
  const now = (): string[] => changedSince(before, fittedOn(inCopy('data'), inCopy('fixtures')));

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'hoi-bao-cao-'));
    for (const part of ['lexicon', 'utterances', 'ranking'])
      cpSync(path.join(DATA_DIR, part), inCopy('data', part), { recursive: true });
    cpSync(FIXTURES, inCopy('fixtures'), { recursive: true });
    writeFittedOn(inCopy('data'), inCopy('fixtures'), inCopy('data', 'ranking', 'answers.json'));
    before = JSON.parse(readFileSync(inCopy('data', 'ranking', 'fitted-on.json'), 'utf8')) as FittedOn;
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('nothing where nothing changed but comments and lists that no feature looks at', () => {
    appendFileSync(inCopy('data', 'lexicon', 'roles.txt'), '\n# one word more about roles\n');
    appendFileSync(inCopy('data', 'lexicon', 'examples.txt'), '\nhoa nở tháng nào\n');
    appendFileSync(inCopy('data', 'lexicon', 'figures.txt'), '\nsố bông hoa\n');
    expect(now()).toEqual([]);
  });

  test.each([
    ['data/lexicon/synonyms.txt', 'hoa, bông', 'lexicon/synonyms.txt has changed'],
    ['data/utterances/date.txt', 'hoa nở ngày nào', 'utterances/date.txt has changed'],
    ['data/utterances/flowers.txt', 'hoa gì', 'utterances/flowers.txt is new'],
    ['data/ranking/answers.json', ' ', 'ranking/answers.json has changed'],
    ['fixtures/questions/train.jsonl', '{}', 'fixtures/questions has changed'],
    ['fixtures/kinds/may-say-ca-phe-ht20.txt', 'Hết.', 'fixtures/kinds has changed'],
  ])('%s', (file, line, said) => {
    const whole = inCopy(file);
    const kept = said.endsWith('new') ? undefined : readFileSync(whole);
    // A question set must still be one.
    if (line === '{}') writeFileSync(whole, String(kept).replace('"casual"', '"plain"'));
    else appendFileSync(whole, `\n${line}\n`);
    const told = now();
    if (kept) writeFileSync(whole, kept);
    else rmSync(whole);
    expect(told).toEqual([`${said} since data/ranking/answers.json was fitted: run npm run tune`]);
  });

  test('a list that is gone', () => {
    rmSync(inCopy('data', 'lexicon', 'titles.txt'));
    expect(now()).toEqual([expect.stringMatching(/^lexicon\/titles\.txt is gone since .* run npm run tune$/u)]);
  });
});
