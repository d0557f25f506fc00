import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answer } from '../../src/answers/answer.js';
import { createAsk } from '../../src/app/asking.js';
import { openGeneration } from '../../src/app/generation.js';
import { readModel } from '../../src/app/model.js';
import { readLanguageData } from '../../src/data.js';
import { buildLanguage } from '../../src/questions/language.js';
import type { OverQuery } from '../../src/questions/over.js';
import { buildIndex } from '../../src/search/store.js';
import { madeReports } from './over-reports.js';
import { printPlans } from './plans.js';

/** Questions over all reports, and as many of one report each, that are to cost no more than before. */
const OVER: readonly string[] = [
  'Nơi nào đông đảng viên nhất?',
  'noi nao it chi bo nhat',
  'Đảng bộ nào có trên 300 đảng viên?',
  'đảng bộ nào có từ 100 đến 200 đảng viên',
  'top 3 nơi nhiều chi bộ nhất',
  'Những báo cáo nào nêu số đảng viên?',
  'Báo cáo nào không ghi số đảng viên?',
  'Những người họ Phạm là ai?',
  'Sở nào có Giám đốc đồng thời là Bí thư?',
  'Hội nghị nào họp tháng 7?',
  'nơi nào họp năm 2021',
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

/** How often each question is asked, after once to warm up. */
const ROUNDS = 9;

/** Milliseconds: of the clock, and of all processors, which a busy machine blurs less. */
interface Times {
  readonly clock: number[];
  readonly work: number[];
}

async function timed(times: Times, run: () => Promise<unknown>): Promise<void> {
  const before = process.cpuUsage();
  const started = performance.now();
  await run();
  times.clock.push(performance.now() - started);
  const { user, system } = process.cpuUsage(before);
  times.work.push((user + system) / 1000);
}

const share = (times: readonly number[], of: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * of))] ?? 0;

const line = ({ clock, work }: Times, name: string): void => {
  const cells = [share(clock, 0.5), share(clock, 0.99), share(work, 0.5), share(work, 0.99)];
  process.stdout.write(`${cells.map((cell) => cell.toFixed(1).padStart(8)).join('')}  ${name}\n`);
};

/**
 * Asks `count` made reports questions over all of them beside questions about one, in process: prints the median and the 99th
 * percentile of the milliseconds that answers and understanding take, and the plan of each statement on facts.
 */
export async function runOver(count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'over-'));
  try {
    const file = join(folder, 'index.sqlite');
    await buildIndex(file, undefined, { put: madeReports(count), keep: [] });
    const data = await readLanguageData('data');
    const [language, model] = [buildLanguage(data), await readModel('data')];
    const generation = await openGeneration(file, language, model);
    const { ask, understand } = createAsk(language, model);
    process.stdout.write(
      `\n${count.toLocaleString('en')} reports; milliseconds of the clock (p50, p99) and of work (p50, p99)\n`,
    );
    const none = (): Times => ({ clock: [], work: [] });
    const all = { over: none(), single: none(), understood: none() };
    const asked: OverQuery[] = [];
    for (const question of [...OVER, ...SINGLE]) {
      const own = none();
      const first = await ask(generation, question, undefined);
      if (first.status !== 'chat' && first.reading.over) asked.push(first.reading.over);
      for (let i = 0; i < ROUNDS; i++) {
        await timed(own, () => ask(generation, question, undefined));
        await timed(all.understood, () => understand(generation, question));
      }
      const kind = OVER.includes(question) ? all.over : all.single;
      kind.clock.push(...own.clock);
      kind.work.push(...own.work);
      line(own, `${question}  (${saidOf(first)})`);
    }
    line(all.over, 'all questions over reports');
    line(all.single, 'all questions about one report');
    line(all.understood, 'understanding any of them');
    await printPlans(file, asked);
    await generation.index.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const saidOf = (answer: Answer): string =>
  answer.status === 'answered'
    ? `${answer.quotes.length} quotes of ${answer.list?.total ?? answer.quotes.length}`
    : answer.status;
