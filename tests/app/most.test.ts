import { describe, expect, test, vi } from 'vitest';
import type { App } from '../../src/app.js';
import { quotesOf, useFolder } from './folder.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** A report of a made-up folder with what it states; `undefined`: it does not say. */
interface Made {
  readonly id: string;
  readonly members?: number;
  readonly admitted?: number;
  readonly text: string;
}

const PLACES =
  'Sơn La, Cà Mau, Huế, Lào Cai, Phú Thọ, Hà Nam, Nam Định, Bắc Kạn, Long An, Phú Yên, Hà Tĩnh, Bến Tre, An Giang, Cao Bằng, Kon Tum'.split(
    ', ',
  );
const BODIES: readonly ((place: string) => string)[] = [
  (place) => `Sở Nội vụ tỉnh ${place}`,
  (place) => `Sở Y tế ${place}`,
  (place) => `Bệnh viện Đa khoa tỉnh ${place}`,
  (place) => `Tỉnh Đoàn ${place}`,
];

function folder(seed: number): readonly Made[] {
  let state = seed;
  const random = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  const numbers = new Set<number>();
  const fresh = (): number => {
    for (;;) {
      const number = 11 + random(900);
      if (numbers.has(number)) continue;
      numbers.add(number);
      return number;
    }
  };
  return PLACES.flatMap((place, i) =>
    [0, 1].map((k): Made => {
      const body = (BODIES[(random(2) * 2 + k) % BODIES.length] as (typeof BODIES)[number])(place);
      const members = random(4) > 0 ? fresh() : undefined;
      const admitted = random(3) > 0 ? fresh() : undefined;
      const text = [
        `Đảng bộ ${body} tổng kết công tác năm ${2020 + k}`,
        '',
        `Ngày ${5 + random(20)}/1/${2021 + k}, Đảng bộ ${body} họp tổng kết công tác năm ${2020 + k}.`,
        ...(members === undefined ? [] : ['', `Đảng bộ hiện có ${members} đảng viên.`]),
        ...(admitted === undefined ? [] : ['', `Trong năm, đơn vị trồng được ${admitted} cây xanh.`]),
        '',
      ].join('\n');
      return {
        id: `bao-cao-${i}-${k}`,
        text,
        ...(members !== undefined && { members }),
        ...(admitted !== undefined && { admitted }),
      };
    }),
  );
}

describe.each([1, 2, 3])('a folder of thirty (%i)', (seed) => {
  const made = folder(seed);
  let app: App;
  useFolder(Object.fromEntries(made.map(({ id, text }) => [`${id}.txt`, text])), [], (opened) => {
    app = opened;
  });

  /** What a walk over all reports gives, the most first. */
  const walk = (what: 'members' | 'admitted'): readonly string[] =>
    made
      .filter((one) => one[what] !== undefined)
      .sort((a, b) => (b[what] as number) - (a[what] as number))
      .map(({ id }) => id);

  async function all(question: string): Promise<readonly string[]> {
    const out: string[] = [];
    let answer = await app.answer(question);
    for (;;) {
      out.push(...quotesOf(answer).map(({ report }) => report.id));
      const next = answer.status === 'answered' ? answer.list?.next : undefined;
      if (!next) return out;
      answer = await app.answerReading(next);
    }
  }

  test.each(['tỉnh nào nhiều đảng viên nhất', 'tinh nao dong dang vien nhat', 'Nơi nào đông đảng viên nhất?'])(
    '%s: all that state it, in order',
    async (question) => {
      expect(await all(question)).toEqual(walk('members'));
    },
  );

  test('the least is the same list turned round, and counts what does not state it', async () => {
    expect(await all('tỉnh nào ít đảng viên nhất')).toEqual([...walk('members')].reverse());
    const answer = await app.answer('tỉnh nào ít đảng viên nhất');
    expect(answer).toMatchObject({ silent: { count: made.length - walk('members').length } });
  });

  test.each(['tỉnh nào trồng nhiều cây xanh nhất', 'noi nao trong nhieu cay xanh nhat'])(
    '%s: by what is counted',
    async (question) => {
      expect(await all(question)).toEqual(walk('admitted'));
    },
  );

  const having = (what: 'members' | 'admitted'): readonly string[] => [...walk(what)].sort();
  const lacking = (what: 'members' | 'admitted'): readonly string[] =>
    made
      .filter((one) => one[what] === undefined)
      .map(({ id }) => id)
      .sort();

  test.each(['Những báo cáo nào nêu số đảng viên?', 'bao cao nao co ghi so dang vien', 'liệt kê số đảng viên'])(
    '%s: all that state it',
    async (question) => {
      expect([...(await all(question))].sort()).toEqual(having('members'));
    },
  );

  test.each(['Báo cáo nào không nêu số đảng viên?', 'bao cao nao khong ghi so dang vien'])(
    '%s: all that do not',
    async (question) => {
      expect([...(await all(question))].sort()).toEqual(lacking('members'));
    },
  );

  test.each(['Báo cáo nào nhắc đến cây xanh?', 'những nơi nào nói về cây xanh'])(
    '%s: all that hold the words',
    async (question) => {
      expect([...(await all(question))].sort()).toEqual(having('admitted'));
    },
  );

  test.each(['Báo cáo nào không nhắc đến cây xanh?', 'nơi nào không nói gì đến cây xanh'])(
    '%s: all that do not hold them',
    async (question) => {
      expect([...(await all(question))].sort()).toEqual(lacking('admitted'));
    },
  );

  test.each([0, 1])('how many reports there are of a year (%i)', async (k) => {
    const question = `Có bao nhiêu báo cáo năm ${2021 + k}?`;
    const answer = await app.answer(question);
    const held = (await all(question)).length;
    expect(answer).toMatchObject({ status: 'answered' });
    const total = answer.status === 'answered' ? (answer.list?.total ?? answer.quotes.length) : 0;
    expect(total).toBe(held);
    expect(held).toBe(
      made.filter(({ text }) => text.includes(`/1/${2021 + k},`) || text.includes(`năm ${2021 + k}.`)).length,
    );
  });

  test('a comparison finds as many', async () => {
    const { total } = await app.across.compare({ figure: 'members' }, 0);
    expect(total).toBe(walk('members').length);
  });
});
