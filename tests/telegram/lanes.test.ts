import { describe, expect, test } from 'vitest';
import { createLanes } from '../../src/telegram/intake/lanes.js';
import { createLedger } from '../../src/telegram/intake/ledger.js';

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

describe('lanes (A5)', () => {
  test('a hundred chats of five messages: each chat in order, never more side by side than allowed', async () => {
    const lanes = createLanes({ concurrency: 8, perLane: 10 });
    const seen = new Map<number, number[]>();
    let side = 0;
    let most = 0;
    for (let message = 0; message < 5; message++) {
      for (let chat = 0; chat < 100; chat++) {
        lanes.push(chat, async () => {
          most = Math.max(most, ++side);
          await pause(Math.random() * 3);
          seen.set(chat, [...(seen.get(chat) ?? []), message]);
          side--;
        });
      }
    }
    while (lanes.size > 0) await pause(5);
    expect(most).toBe(8);
    expect(seen.size).toBe(100);
    for (const order of seen.values()) expect(order).toEqual([0, 1, 2, 3, 4]);
  });

  test('a slow chat holds nobody up; a full one takes no more', async () => {
    const lanes = createLanes({ concurrency: 2, perLane: 2 });
    const done: string[] = [];
    let free = () => {};
    const slow = new Promise<void>((resolve) => (free = resolve));
    expect(lanes.push(1, () => slow)).toBe(true);
    expect([lanes.push(1, async () => {}), lanes.push(1, async () => {}), lanes.push(1, async () => {})]).toEqual([
      true,
      true,
      false,
    ]);
    lanes.push(2, async () => void done.push('other'));
    await pause(5);
    expect(done).toEqual(['other']);
    free();
    await pause(5);
    expect(lanes.size).toBe(0);
  });

  test('closing lets what runs end and drops what waits', async () => {
    const lanes = createLanes({ concurrency: 1, perLane: 9 });
    const done: string[] = [];
    lanes.push(1, async () => {
      await pause(10);
      done.push('ran');
    });
    lanes.push(1, async () => void done.push('waited'));
    await lanes.close();
    expect(done).toEqual(['ran']);
    expect(lanes.push(1, async () => {})).toBe(false);
  });
});

describe('the ledger', () => {
  test('confirms an update only when it and those before it are done', () => {
    const ledger = createLedger();
    expect(ledger.offset()).toBeUndefined();
    for (const id of [5, 6, 7]) expect(ledger.open(id, 0)).toBe(true);
    expect(ledger.open(6, 0)).toBe(false);
    ledger.close(6);
    expect(ledger.offset()).toBe(5);
    expect(ledger.open(6, 0)).toBe(false);
    ledger.close(5);
    expect(ledger.offset()).toBe(7);
    ledger.close(7);
    expect(ledger.offset()).toBe(8);
  });

  test('goes on past what is kept elsewhere, and does not take it twice', () => {
    const ledger = createLedger();
    ledger.open(5, 0);
    ledger.open(6, 100);
    expect(ledger.busySince(50)).toEqual([5]);
    ledger.park(5);
    expect(ledger.offset()).toBe(6);
    expect(ledger.open(5, 0)).toBe(false);
    ledger.close(5);
    ledger.close(6);
    expect(ledger.offset()).toBe(7);
  });

  test('follows ids that begin anew at a lower number', () => {
    const ledger = createLedger();
    ledger.open(900, 0);
    ledger.close(900);
    ledger.offset();
    ledger.open(17, 0);
    ledger.close(17);
    expect(ledger.offset()).toBe(18);
  });

  test('tells when nothing is in hand', async () => {
    const ledger = createLedger();
    ledger.open(1, 0);
    setTimeout(() => ledger.close(1), 5);
    await ledger.settled(new Promise(() => {}));
    ledger.open(2, 0);
    await ledger.settled(pause(5));
    expect(ledger.offset()).toBe(2);
  });
});
