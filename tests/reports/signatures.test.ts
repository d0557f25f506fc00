import { describe, expect, it } from 'vitest';
import { makeReport } from '../../src/reports/make.js';
import { parsePaperWords } from '../../src/reports/paper-words.js';
import type { Report } from '../../src/reports/report.js';
import { FIRST } from './roles.js';

const HEAD = 'SỞ NỘI VỤ HÀ GIANG\nSố: 45/KH-SNV\n\nKẾ HOẠCH\nCải cách hành chính năm 2025\n\n';
const made = (foot: string): Report =>
  makeReport({
    id: 'a',
    file: 'a.txt',
    hash: '',
    reading: { text: `${HEAD}${FIRST}\n\n${foot}`, found: {} },
    provinces: [],
  });

/** Office and name of each signature, and the whole block as one line. */
function signatures(foot: string): { readonly who: string[]; readonly block: string } {
  const { text, blocks } = made(foot);
  const slice = ({ start, end }: { readonly start: number; readonly end: number }): string =>
    text.slice(start, end).replace(/\s+/gu, ' ');
  const block = blocks.find(({ form }) => form?.kind === 'signature');
  const own = block?.form?.kind === 'signature' ? block.form.signatures : [];
  return {
    who: own.map(({ signer, offices }) => `${offices.map(slice).join(' ')}: ${slice(signer)}`),
    block: block ? slice(block.span) : '',
  };
}

const wide = (left: string, right: string): string => `${left.padEnd(36)}${right}`;

describe('a signature is one block, from the office to the name', () => {
  it.each<[string, string, string[]]>([
    ['lines', 'Nơi nhận:\n- Lưu: VT.\n\nGIÁM ĐỐC\n(Đã ký)\nLò Văn Pánh', ['GIÁM ĐỐC: Lò Văn Pánh']],
    ['signed for another', 'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n\nY Blêu Niê', ['KT. CHỦ TỊCH PHÓ CHỦ TỊCH: Y Blêu Niê']],
    ['a name with an apostrophe', "PHÓ GIÁM ĐỐC\n(Đã ký)\nH'Lin Êban", ["PHÓ GIÁM ĐỐC: H'Lin Êban"]],
    ['an office by its ending', 'GA TRƯỞNG\nTrịnh Bá Sơn', ['GA TRƯỞNG: Trịnh Bá Sơn']],
    ['a degree before the name', 'HIỆU TRƯỞNG\nPGS.TS Ngô Thị Sen', ['HIỆU TRƯỞNG: Ngô Thị Sen']],
    ['small letters, where it says that it is signed', 'Hiệu trưởng\n(Đã ký)\nVừ A Lử', ['Hiệu trưởng: Vừ A Lử']],
    ['the seal before the name', 'TRƯỞNG THÔN\n(Đã ký) Bùi Văn Cọi', ['TRƯỞNG THÔN: Bùi Văn Cọi']],
    [
      'two side by side',
      `${wide('THƯ KÝ', 'CHỦ TỌA')}\n\n${wide('Lê Thị Vân', 'Hồ Văn Lực')}`,
      ['THƯ KÝ: Lê Thị Vân', 'CHỦ TỌA: Hồ Văn Lực'],
    ],
    [
      'beside a list of receivers',
      `${wide('Nơi nhận:', 'T/M ĐẢNG ỦY')}\n${wide('- Chi bộ,', 'BÍ THƯ')}\n${wide('- Lưu.', '')}\n${wide('', 'Đinh Thị Lụa')}`,
      ['T/M ĐẢNG ỦY BÍ THƯ: Đinh Thị Lụa'],
    ],
    ['an office that is a heading', 'CHỦ TỊCH\nđã dự họp với các thôn và trả lời bà con.', []],
    ['an office of somebody in the text', 'Giám đốc\nLò Văn Pánh', []],
    ['a heading below an office', 'GIÁM ĐỐC\nKiến Nghị', []],
    ['no office', 'Lò Văn Pánh', []],
  ])('%s', (_, foot, who) => {
    const found = signatures(foot);
    expect(found.who).toEqual(who);
    if (who.length > 0) for (const one of who) expect(found.block).toContain(one.split(': ')[1]);
  });

  it('holds nothing that is no signature, and all words stay', () => {
    const foot = 'Nơi nhận:\n- Lưu: VT.\n\nGIÁM ĐỐC\n(Đã ký)\nLò Văn Pánh\n\nPHỤ LỤC\nDanh sách các xã';
    expect(signatures(foot).block).toBe('GIÁM ĐỐC (Đã ký) Lò Văn Pánh');
    const { text, blocks } = made(foot);
    const kept = blocks.filter(({ role }) => role !== 'furniture').map(({ span }) => text.slice(span.start, span.end));
    for (const line of foot.split('\n')) expect(kept.join('\n')).toContain(line);
  });

  it('an article, which is no paper, has none', () => {
    const text = `Đảng bộ Sở Nội vụ sơ kết công tác quý I\n\n${FIRST}\n\nGIÁM ĐỐC\n(Đã ký)\nLò Văn Pánh`;
    const { blocks } = makeReport({ id: 'a', file: 'a.txt', hash: '', reading: { text, found: {} }, provinces: [] });
    expect(blocks.some(({ form }) => form?.kind === 'signature')).toBe(false);
  });
});

describe('the words of papers', () => {
  it('are lines in the data', () => {
    const words = parsePaperWords('# ghi chú\nkind = Hương ước, khế ước\noffice = già làng\noffice = trưởng bản');
    expect(words).toMatchObject({ kind: ['hương ước', 'khế ước'], office: ['già làng', 'trưởng bản'], foot: [] });
  });

  it.each(['kinds = a', 'kind: a'])('a line of another form is named: %s', (line) =>
    expect(() => parsePaperWords(line)).toThrow(line),
  );
});
