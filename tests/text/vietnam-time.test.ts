import { afterEach, expect, test, vi } from 'vitest';
import { whenOf } from '../../src/telegram/dataset/audit.js';
import { inVietnam } from '../../src/text/vietnam-time.js';

afterEach(() => vi.unstubAllEnvs());

test.each(['UTC', 'America/Los_Angeles', 'Asia/Ho_Chi_Minh', 'Pacific/Kiritimati'])(
  'days and hours are those of Vietnam on a machine in %s',
  (zone) => {
    vi.stubEnv('TZ', zone);
    const late = Date.UTC(2023, 11, 31, 18, 5);
    expect(inVietnam(late)).toEqual({ day: '2024-01-01', year: '2024', month: '01', date: '01', hour: '01:05' });
    expect(whenOf(late)).toBe('01/01 01:05');
    expect(inVietnam(Date.UTC(2024, 1, 29, 16, 59)).day).toBe('2024-02-29');
  },
);
