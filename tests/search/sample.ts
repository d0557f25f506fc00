import type { Fact } from '../../src/facts/fact.js';
import type { Block, BlockRole, Report } from '../../src/reports/report.js';
import type { QueryToken } from '../../src/search/request.js';
import type { Weights } from '../../src/search/weights.js';
import { readWeights } from '../../src/search/weights.js';
import { sentences } from '../../src/text/sentences.js';
import { tokenise } from '../../src/text/tokens.js';

/** A report of which each line is a block; a line may name its role in front: `title| …`. */
export function sampleReport(id: string, lines: readonly string[], hash = `hash of ${id}`): Report {
  let text = '';
  const blocks: Block[] = [];
  for (const line of lines) {
    const [, role, rest] = /^(?:(title|dateline|caption|byline|furniture)\| ?)?(.*)$/su.exec(line) ?? [];
    const span = { start: text.length, end: text.length + (rest ?? '').length };
    text += `${rest}\n`;
    const kind = (role ?? 'paragraph') as BlockRole;
    blocks.push({ role: kind, span, sentences: kind === 'furniture' ? [] : sentences(text, span) });
  }
  const title = blocks.find((block) => block.role === 'title');
  return {
    meta: { id, file: `${id}.txt`, title: title ? text.slice(title.span.start, title.span.end) : id, kind: 'original' },
    text,
    hash,
    blocks,
  };
}

export function sampleFact(report: Report, value: string, person?: string): Fact {
  const start = report.text.indexOf(value);
  const span = { start, end: start + value.length };
  const where = { value: span, evidence: span, certainty: 'certain' } as const;
  return person
    ? { ...where, kind: 'chair', attrs: { person } }
    : { ...where, kind: 'members', attrs: { count: 42, noun: 'đảng viên', group: 'total' } };
}

export const REPORTS: readonly Report[] = [
  sampleReport('song-thao', [
    'title| Đảng bộ Sở Khoa học và Công nghệ Sông Thao tổng kết năm',
    'Sáng 12/3, Đảng bộ Sở Sông Thao họp tại hội trường tầng ba. Đồng chí Lê Thị Mận chủ trì hội nghị.',
    'Đảng bộ có 42 đảng viên sinh hoạt ở 5 chi bộ. Trong năm, 38 đảng viên hoàn thành tốt nhiệm vụ.',
    'furniture| Lượt truy cập: 9999 đang trực tuyến',
    'caption| Toàn cảnh hội nghị ở Sông Thao',
  ]),
  sampleReport('nui-voi', [
    'title| Đại hội Đảng bộ Sở Khoa học và Công nghệ Núi Voi',
    'Đại hội bầu 9 đồng chí vào Ban Chấp hành. Đồng chí Trần Văn Ổi được bầu làm Bí thư.',
    'Chỉ tiêu nhiệm kỳ là kết nạp 6 đảng viên mới; xây dựng 3 mô hình chuyển đổi số.',
  ]),
];

/** The shipped weights. */
export function weights(): Promise<Weights> {
  return readWeights(new URL('../../data/ranking/weights.json', import.meta.url).pathname);
}

export const words = (question: string): QueryToken[] => tokenise(question.normalize('NFC'));
