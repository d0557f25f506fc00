import { expect, test } from 'vitest';
import { ConfigError, readConfig } from '../src/config.js';

test.each(['777000', '1087968824', '136817688'])('D35: %s is nobody in particular and can be no admin', (id) => {
  expect(() => readConfig({ ADMIN_IDS: `12,${id}` }, '/')).toThrow(/no single person/u);
});

test.each(['-5', '0', '1e3', 'an', '@an', '1.5', '9007199254740993', '12 13'])('H62: %s is no id of an admin', (id) => {
  expect(() => readConfig({ ADMIN_IDS: id }, '/')).toThrow(ConfigError);
});

test.each(['12', '-1.5', '-an', '-10012345678901234567'])('%s is no id of a group', (id) => {
  expect(() => readConfig({ GROUPS: `-100,${id}` }, '/')).toThrow(/GROUPS must be/u);
});

test('groups are kept as numbers; none means all', () => {
  expect(readConfig({ GROUPS: '-1001, -2' }, '/').groups).toEqual([-1001, -2]);
  expect(readConfig({}, '/').groups).toEqual([]);
});

test('H62: what is set is kept, and cannot be changed', () => {
  const config = readConfig(
    { ADMIN_IDS: ' 12, 13 ,', OUTBOX_PER_SECOND: '100', HEALTH_PORT: '8081', STATE_DIR: 's' },
    '/b',
  );
  expect(config).toMatchObject({ adminIds: [12, 13], outboxPerSecond: 100, healthPort: 8081, stateDir: '/b/s' });
  expect(Object.isFrozen(config)).toBe(true);
});
