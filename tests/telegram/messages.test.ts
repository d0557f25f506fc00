import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { loadMessages, localeOf } from '../../src/telegram/messages/messages.js';
import { MESSAGES_DIR } from '../support/running-bot.js';

const SOURCES = path.resolve(import.meta.dirname, '../../src');

const texts = async (locale: string) =>
  JSON.parse(await readFile(path.join(MESSAGES_DIR, `${locale}.json`), 'utf8')) as Record<string, string>;

describe('the texts of the bot', () => {
  test('are the same in both languages, key by key and place by place', async () => {
    const [vi, en] = [await texts('vi'), await texts('en')];
    expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort());
    await expect(loadMessages(MESSAGES_DIR)).resolves.toBeDefined();
  });

  test.each(['vi', 'en'])('name every key of %s.json once', async (locale) => {
    const file = await readFile(path.join(MESSAGES_DIR, `${locale}.json`), 'utf8');
    const keys = [...file.matchAll(/^ {2}"([^"]+)":/gmu)].map(([, key]) => key);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test('are all said somewhere: a text that nothing says is taken out', async () => {
    const files = (await readdir(SOURCES, { recursive: true })).filter((name) => name.endsWith('.ts'));
    const code = (await Promise.all(files.map((name) => readFile(path.join(SOURCES, name), 'utf8')))).join('\n');
    const said = (key: string): boolean =>
      code.includes(`'${key}'`) || code.includes(`\`${key.slice(0, key.lastIndexOf('.') + 1)}$\{`);
    const own = Object.keys(await texts('vi')).filter((key) => !/^(?:intent|missing|failure)\./u.test(key));
    expect(own.filter((key) => !said(key))).toEqual([]);
  });

  test('are Vietnamese in composed form, without stray spaces, and short enough for where they stand', async () => {
    const vi = await texts('vi');
    for (const text of Object.values(vi)) {
      expect(text).toBe(text.normalize('NFC'));
      expect(text).toBe(text.trim());
      expect(text).not.toMatch(/ {2}/);
    }
    for (const locale of ['vi', 'en'] as const) {
      const { [locale]: phrases } = await loadMessages(MESSAGES_DIR);
      expect(phrases.say('tap.stale').length).toBeLessThanOrEqual(200);
      expect(phrases.say('profile.description').length).toBeLessThanOrEqual(512);
      expect(phrases.say('profile.short').length).toBeLessThanOrEqual(120);
      expect(phrases.say('ask.placeholder').length).toBeLessThanOrEqual(64);
    }
  });

  test('fill their places; an unknown intent has no name; an unknown failure is told as it came', async () => {
    const { vi, en } = await loadMessages(MESSAGES_DIR);
    expect(vi.say('button.others', { count: 4 })).toBe('Báo cáo khác (4)');
    expect(vi.intent('members')).toBe('số đảng viên');
    expect(vi.intent('passage')).toBeUndefined();
    expect(en.failure('encoding', 'x')).toBe('in no known encoding; save it as UTF-8');
    expect(en.failure('SQLITE_FULL', 'the disk is full')).toBe('the disk is full');
  });

  test.each([
    ['en', 'en'],
    ['en-US', 'en'],
    ['EN', 'en'],
    ['vi', 'vi'],
    ['fr', 'vi'],
    [undefined, 'vi'],
  ])('a client in %s is spoken to in %s', (code, expected) => {
    expect(localeOf(code)).toBe(expected);
  });
});

describe('faulty texts', () => {
  let directory: string | undefined;
  afterEach(async () => {
    if (directory) await rm(directory, { recursive: true });
  });

  test('are listed all at once', async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'messages-'));
    const whole = Object.fromEntries(['help.text', 'help.admin', 'chat.thanks'].map((key) => [key, 'x']));
    const { 'help.text': _, ...lacking } = whole;
    await writeFile(
      path.join(directory, 'vi.json'),
      JSON.stringify({ ...whole, 'help.admin': '{a}', 'intent.x': 'x' }),
    );
    await writeFile(path.join(directory, 'en.json'), JSON.stringify({ ...lacking, odd: 'x', 'chat.thanks': ' ' }));
    const failure = await loadMessages(directory).then(String, (error: Error) => error.message);
    for (const part of [
      'en lacks help.text',
      'en has unknown odd',
      'no text for chat.thanks',
      'help.admin has different',
      'en lacks intent.x',
    ]) {
      expect(failure).toContain(part);
    }
  });
});
