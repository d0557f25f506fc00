import type { Fact } from '../../src/facts/fact.js';
import type { IndexedReport } from '../../src/search/store.js';
import { plainReport } from './corpus.js';
import { seeded } from './typos.js';

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
      covered: [String(year)],
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

/** So many made reports of five bodies in ten provinces, the same at every run. */
export function* madeReports(count: number): Generator<IndexedReport> {
  const random = seeded(11);
  for (let n = 0; n < count; n++) yield made(n, random);
}
