import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { redact, redactText } from '../src/log.js';
import { bundled } from './support/bundled.js';

const TOKEN = '987654321:AAHzyxwvutsrqponmlkjihgfedcba-_12345';
const SECRET = 'mật khẩu/+=?';

/** Everything that would be written of a value. */
const written = (value: unknown, secrets: readonly string[] = []): string => JSON.stringify(redact(value, secrets));

function failure(): Error {
  const cause = new Error(`fetch https://api.telegram.org/bot${TOKEN}/getMe failed`, { cause: { url: `x${TOKEN}` } });
  return new TypeError(`cannot reach bot${TOKEN}`, { cause });
}

describe('H59: a bot token never comes through', () => {
  test.each<[string, unknown]>([
    ['in text', `bot${TOKEN}/sendMessage`],
    ['twice in text', `${TOKEN} ${TOKEN}`],
    ['in a field', { url: `https://api.telegram.org/bot${TOKEN}/` }],
    ['in a key', { [TOKEN]: 1 }],
    ['deep in arrays and objects', { a: [{ b: [`x ${TOKEN}`] }] }],
    ['in message, stack and cause of an error', failure()],
    ['in an error among fields', { error: failure(), more: [failure()] }],
    ['in a cause that is a string', new Error('x', { cause: TOKEN })],
    ['in a Map and a Set', { map: new Map([[TOKEN, TOKEN]]), set: new Set([TOKEN]) }],
    ['in an address', { url: new URL(`https://api.telegram.org/bot${TOKEN}/getMe`) }],
    ['in bytes', { body: Buffer.from(TOKEN) }],
    ['in properties of an error', Object.assign(new Error('x'), { on: { payload: TOKEN }, url: TOKEN })],
    ['in several errors in one', new AggregateError([failure()], TOKEN)],
    ['below the deepest level', { a: { a: { a: { a: { a: { a: { a: { a: TOKEN } } } } } } } }],
  ])('%s', (_, value) => {
    expect(written(value)).not.toContain(TOKEN.slice(-20));
  });

  test('an error keeps its name, and what it says besides', () => {
    expect(redact(failure())).toMatchObject({
      name: 'TypeError',
      message: 'cannot reach bot[secret]',
      cause: { name: 'Error' },
    });
  });
});

describe('secrets that are named', () => {
  test.each([
    ['as they are', `x ${SECRET} y`, 'x [secret] y'],
    ['encoded for an address', `?q=${encodeURIComponent(SECRET)}`, '?q=[secret]'],
    ['nothing else', 'mật khẩu', 'mật khẩu'],
  ])('%s', (_, text, expected) => {
    expect(redactText(text, [SECRET])).toBe(expected);
  });

  test('an empty secret hides nothing', () => {
    expect(redactText('abc', [''])).toBe('abc');
  });

  test('any text around it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        expect(redactText(`${before}${TOKEN} ${after}`)).not.toContain(TOKEN.slice(-20));
        expect(written({ [`${before}${SECRET}`]: `${SECRET}${after}` }, [SECRET])).not.toContain(SECRET);
      }),
    );
  });
});

describe('what is no secret', () => {
  test.each<[unknown]>([
    [null],
    [true],
    [12.5],
    ['Đảng bộ có 85 đảng viên'],
    ['12:30'],
    [{ a: [1, 'b'] }],
    ['2024:ngắn'],
  ])('%j stays as it is', (value) => {
    expect(redact(value)).toEqual(value);
  });

  test('large integers become text, direction marks go', () => {
    expect(redact({ id: 12n })).toEqual({ id: '12' });
    expect(redactText('a\u202eb\u2066c')).toBe('abc');
  });

  test('an object that holds itself ends', () => {
    const loop: Record<string, unknown> = {};
    loop['self'] = loop;
    expect(() => written(loop)).not.toThrow();
    const error = new Error('x');
    error.cause = error;
    expect(() => written(error)).not.toThrow();
  });
});

test('H60: the log writes one line of JSON an event on standard error, without the token', async () => {
  const { folder, main } = await bundled('log.ts');
  const script = `
    import { createLog } from ${JSON.stringify(main)};
    const log = createLog('info', ['bí mật riêng']);
    log.debug('not shown');
    log.info('line one\\nline two ${TOKEN}', { name: 'An\\n{"level":60,"msg":"forged"}\\u202e', text: 'bí mật riêng', nested: { ['${TOKEN}']: 1 } });
    log.error('failed', { error: new Error('bot${TOKEN}', { cause: new Error('${TOKEN}') }) });
  `;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  expect(stdout).toBe('');
  const lines = stderr
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines).toHaveLength(2);
  expect(lines.map(({ level }) => level)).toEqual([30, 50]);
  expect(stderr).not.toMatch(/[\u202a-\u202e]/u);
  expect(stderr).not.toContain(TOKEN.slice(-20));
  expect(stderr).not.toContain('bí mật riêng');
});
