import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAsk } from '../../src/app/asking.js';
import { openGeneration } from '../../src/app/generation.js';
import { readModel } from '../../src/app/model.js';
import { readLanguageData } from '../../src/data.js';
import type { Fact } from '../../src/facts/fact.js';
import { buildLanguage } from '../../src/questions/language.js';
import { buildIndex, type IndexedReport } from '../../src/search/store.js';
import { plainReport } from './corpus.js';
import { seeded } from './typos.js';

/** Questions over all reports, and as many of one report each, that are to cost no more than before. */
const OVER: readonly string[] = [
  'Nơi nào đông đảng viên nhất?',
  'noi nao it chi bo nhat',
  'Đảng bộ nào có trên 300 đảng viên?',
  'Những báo cáo nào nêu số đảng viên?',
  'Những người họ Phạm là ai?',
  'Sở nào có Giám đốc đồng thời là Bí thư?',
  'Hội nghị nào họp tháng 7?',
  'Có những báo cáo nào của tỉnh Hà Tĩnh?',
  'bot đang giữ mấy bài, kể tên ra',
  'Có bao nhiêu báo cáo năm 2021?',
  'Báo cáo nào nhắc đến giống sầu riêng?',
];
const SINGLE: readonly string[] = [
  'Sở Y tế Hà Tĩnh năm 2021 có bao nhiêu đảng viên?',
  'bi thu so noi vu son la la ai',
  'Sở Tài chính Cà Mau họp ngày nào?',
];

const PROVINCES = 'Hà Tĩnh, Sơn La, Cà Mau, Kiên Giang, Nam Định, Lạng Sơn, Phú Yên, Bến Tre, Quảng Trị, Bắc Kạn'.split(
  ', ',
);
const BODIES = 'Sở Y tế, Sở Nội vụ, Sở Tài chính, Sở Xây dựng, Sở Tư pháp'.split(', ');
const SURNAMES = 'Nguyễn, Trần, Lê, Phạm, Hoàng, Phan, Vũ, Đặng, Bùi, Đỗ, Hồ, Ngô, Dương, Lý, Đinh, Mai, Tô, Hà'.split(
  ', ',
);
const GIVEN =
  'An, Bình, Cường, Dũng, Giang, Hạnh, Khoa, Lan, Minh, Nga, Oanh, Phúc, Quý, Sơn, Tâm, Uyên, Việt, Yến'.split(', ');

/** A report of a few sentences with the facts that they state. */
function made(n: number, random: () => number): IndexedReport {
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const [province, body] = [pick(PROVINCES), pick(BODIES)];
  const year = 2016 + Math.floor(random() * 10);
  const month = 1 + Math.floor(random() * 12);
  const iso = `${year}-${String(month).padStart(2, '0')}-15`;
  const person = `${pick(SURNAMES)} ${pick(GIVEN)} ${pick(GIVEN)}`;
  const [members, branches] = [20 + Math.floor(random() * 500), 2 + Math.floor(random() * 30)];
  const title = `Đảng bộ ${body} ${province} tổng kết công tác năm ${year}`;
  const lines = [
    `Ngày 15/${month}/${year}, Đảng bộ ${body} tỉnh ${province} tổ chức hội nghị tổng kết.`,
    `Đảng bộ có ${members} đảng viên, sinh hoạt ở ${branches} chi bộ.`,
    `Đồng chí ${person}, Bí thư Đảng ủy, Giám đốc Sở chủ trì hội nghị.`,
    n % 400 === 0 ? 'Tỉnh nhân rộng giống sầu riêng mới.' : `Công tác ${pick(GIVEN).toLowerCase()} được quan tâm.`,
  ];
  const base = plainReport(`r${String(n).padStart(6, '0')}`, title, lines.join('\n'));
  const report = { ...base, meta: { ...base.meta, province, organisation: `${body} ${province}` } };
  const fact = (kind: Fact['kind'], value: string, attrs: object): Fact => {
    const start = Math.max(0, report.text.indexOf(value));
    const span = { start, end: start + value.length };
    return { kind, value: span, evidence: span, certainty: 'certain', attrs } as Fact;
  };
  const words = title.normalize('NFD').replace(/\p{M}/gu, '').replace(/[Đđ]/gu, 'd').toLowerCase();
  const facts = [
    fact('profile', title, {
      words: words.split(' '),
      named: '',
      names: [],
      meetings: ['summary'],
      years: [String(year)],
      year,
      day: iso,
    }),
    fact('topic', title, { from: 'title' }),
    fact('date', `15/${month}/${year}`, { iso }),
    fact('members', `${members} đảng viên`, { count: members, group: 'total', noun: '' }),
    fact('branches', `${branches} chi bộ`, { count: branches, noun: 'chi bộ' }),
    fact('role', person, { person, role: 'bí thư', body: 'Đảng ủy', tenure: 'stated', caption: 0 }),
    ...(random() < 0.02
      ? [fact('role', person, { person, role: 'giám đốc', body: 'Sở', tenure: 'stated', caption: 0 })]
      : []),
  ];
  return { report, facts };
}

/** Times questions over `count` made reports beside questions about one of them, in process; prints milliseconds. */
export async function runOver(count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'over-'));
  try {
    const file = join(folder, 'index.sqlite');
    const random = seeded(11);
    const put = (function* () {
      for (let n = 0; n < count; n++) yield made(n, random);
    })();
    await buildIndex(file, undefined, { put, keep: [] });
    const data = await readLanguageData('data');
    const [language, model] = [buildLanguage(data), await readModel('data')];
    const generation = await openGeneration(file, language, model);
    const { ask } = createAsk(language, model);
    process.stdout.write(`${count} reports; milliseconds: median and slowest of 9\n`);
    for (const question of [...OVER, ...SINGLE]) {
      const times: number[] = [];
      let said = '';
      for (let i = 0; i < 9; i++) {
        const started = performance.now();
        const answer = await ask(generation, question, undefined);
        times.push(performance.now() - started);
        said =
          answer.status === 'answered'
            ? `${answer.quotes.length} quotes of ${answer.list?.total ?? answer.quotes.length}`
            : answer.status;
      }
      times.sort((a, b) => a - b);
      process.stdout.write(
        `${(times[4] ?? 0).toFixed(0).padStart(6)} ${(times[8] ?? 0).toFixed(0).padStart(6)}  ${question}  (${said})\n`,
      );
    }
    await generation.index.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
