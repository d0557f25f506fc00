import { describe, expect, test } from 'vitest';
import { listedIn, partsOf, typedWords } from '../../src/questions/parts.js';
import {
  countedIn,
  type Operation,
  operationOf,
  premiseOf,
  type Tense,
  tenseOf,
  whichIn,
} from '../../src/questions/wants.js';
import { language, read } from './reading.js';

const asking = (text: string, named: readonly string[] = []) => {
  const { words } = read(text);
  const isNamed = (at: number): boolean => named.includes(words[at]?.folded ?? '');
  const inName = (at: number): boolean => isNamed(at) || (words[at]?.folded === 'so' && isNamed(at + 1));
  return { words, ask: language.asks.read(words), asks: language.asks, inName };
};

describe('what is to be counted', () => {
  test.each<[string, string]>([
    ['có bao nhiêu đảng viên', 'dang vien'],
    ['co bao nhieu dang vien', 'dang vien'],
    ['gồm mấy chi bộ', 'chi bo'],
    ['số đảng viên dự bị', 'dang vien du'],
    ['so dang vien', 'dang vien'],
    ['số lượng chi bộ', 'chi bo'],
    ['kết nạp được bao nhiêu người là đoàn viên', 'doan vien'],
    ['ai chủ trì', ''],
    ['có bao nhiêu', ''],
    ['', ''],
    // An office is no number.
    ['Sở có mấy chi bộ', 'chi bo'],
    ['Sở Khoa học và Công nghệ có bao nhiêu đảng viên', 'dang vien'],
    ['Sở Y tế do ai đứng đầu', ''],
    ['so y te do ai dung dau', ''],
    ['cả năm phải kết nạp bao nhiêu đảng viên theo chỉ tiêu', 'dang vien'],
    ['mấy đề tài được đem ra dùng', 'de tai'],
    ['tới mấy giờ thì tan', ''],
    ['nop ho so hoc bong o dau', ''],
    ['tong so chi bo', 'chi bo'],
    ['bao nhiêu tiền một chỗ', 'tien'],
    ['bao nhiêu phần trăm hộ khá', 'ho kha'],
    // Behind a comma begins what is asked next.
    ['tốn mấy ký thóc, kho nào trả', 'ky thoc'],
    ['mua được bao nhiêu, thiếu gì', ''],
  ])('%s: %s', (text, expected) => {
    expect(countedIn(asking(text, ['khoa', 'hoc', 'cong', 'nghe', 'y', 'te'])).join(' ')).toBe(expected);
  });
});

describe('what is to be named', () => {
  test.each<[string, string]>([
    ['đề tài nào được nghiệm thu', 'de tai'],
    ['được giải gì', 'giai'],
    ['de tai nao duoc nghiem thu', 'de tai'],
    ['họp khi nào', ''],
    ['như thế nào', ''],
    ['họp ngày nào', ''],
    ['người nào chủ trì', ''],
    ['là gì', ''],
    ['nào', ''],
    ['có bao nhiêu đảng viên', ''],
    ['cử đồng chí nào xuống', ''],
    ['bị gì mà xin kéo dài', ''],
    ['nhắm làng nghề nào', 'lang nghe'],
    ['tốn mấy ký thóc, kho nào trả', 'kho'],
    // How and when name no thing.
    ['chừng nào mở', ''],
    ['sâu tới mức nào', ''],
    ['khỏe cỡ nào', ''],
  ])('%s: %s', (text, expected) => {
    expect(whichIn(asking(text)).join(' ')).toBe(expected);
  });
});

describe('what is to be done over several reports', () => {
  test.each<[string, number, Operation]>([
    ['bí thư là ai', 1, 'one'],
    ['đảng bộ nào đông đảng viên nhất', 0, 'most'],
    ['dang bo nao it dang vien nhat', 0, 'least'],
    ['hội nghị nào gần đây nhất', 0, 'newest'],
    ['đại hội nào sớm nhất', 0, 'oldest'],
    ['đại hội nào diễn ra đầu tiên', 0, 'oldest'],
    ['báo cáo cuối cùng là của nơi nào', 0, 'newest'],
    ['ca đặt stent đầu tiên hôm nào', 0, 'one'],
    ['nơi nào làm thử đầu tiên', 0, 'oldest'],
    ['buoc cuoi cung la gi', 0, 'one'],
    ['Huế và Lào Cai', 2, 'compare'],
    ['bên nào nhiều hơn', 0, 'most'],
    ['liệt kê các báo cáo', 0, 'each'],
    ['những báo cáo nào nhắc đến robot', 0, 'each'],
    ['ít nhất 5 đảng viên', 0, 'one'],
    // How many of them one report tells of.
    ['cử mấy đảng bộ đi dự', 0, 'one'],
    ['mấy bí thư bản xin nghỉ', 0, 'one'],
    ['các bí thư đảng ủy là ai', 0, 'each'],
    ['có mấy báo cáo', 0, 'each'],
    ['những báo cáo nào nhắc tới tảo hôn', 0, 'each'],
    ['bao cao nao noi nhieu nhat ve rung', 0, 'most'],
    ['nơi nào nuôi nhiều lợn nhất', 0, 'most'],
  ])('%s (%d places): %s', (text, places, operation) => {
    expect(operationOf(read(text).words, places)).toBe(operation);
  });
});

describe('the premise of a yes/no question', () => {
  test.each([
    ['có phải 85 đảng viên không', [85], []],
    ['Đảng bộ có 1.204 đảng viên đúng không', [1204], []],
    ['họp ngày 30/5 phải không', [], [{ day: 30, month: 5 }]],
    ['họp ngày 30/5/2023 đúng không', [], [{ day: 30, month: 5, year: 2023 }]],
    ['có hạn chế gì không', [], []],
    ['nghe nói Đảng bộ có 85 đảng viên', [85], []],
    ['nghe noi dang bo co 85 dang vien', [85], []],
    ['tưởng họp ngày 30/5 mà', [], [{ day: 30, month: 5 }]],
    ['thấy báo ghi kết nạp 12 người, chuẩn không', [12], []],
    ['đảng bộ có 85 đảng viên mới đúng chứ', [85], []],
    ['giải thể 5 phòng hay bịa', [5], []],
    ['hình như bầu 9 ủy viên', [9], []],
    ['hổng lẽ có 3 chi bộ yếu thiệt hả', [3], []],
    ['bí thư là ông Hùng, đúng hay sai', [], []],
  ])('%s', (text, numbers, dates) => {
    expect(premiseOf(asking(text), new Set())).toEqual({ numbers, dates });
  });

  test.each([
    'có bao nhiêu đảng viên',
    'họp ngày 30/5 ở đâu',
    '',
    // Ends like a word that asks for a yes.
    'họp tổng kết năm 2022 hôm nào ạ',
    'vì sao bà Oanh khuyên đào hố trồng mắc ca',
    'năng suất bao nhiêu tạ một ha',
    'kể tên 3 đơn vị được khen hôm qua',
    // Hearsay that leads to an open question.
    'nghe nói có đơn kiện, ai giải quyết',
    'nghe noi dang bo co bao nhieu dang vien',
    'làm thế nào mới đúng',
    'thấy người ta khen ai nhiều nhất',
    // Words that only look alike.
    'ấn tượng về 30 năm thành lập',
    'mà kết nạp 5 đảng viên gồm những ai',
  ])('none in: %s', (text) => {
    expect(premiseOf(asking(text), new Set())).toBeUndefined();
  });

  test('leaves out what names the scope', () => {
    const asked = asking('năm 2022 có phải 85 đảng viên không');
    const at = asked.words.findIndex((w) => w.word === '2022');
    expect(premiseOf(asked, new Set([at]))?.numbers).toEqual([85]);
  });
});

describe('what was, or what is to come', () => {
  test.each<[string, Tense | undefined]>([
    ['nhiệm kỳ qua kết nạp bao nhiêu đảng viên', 'past'],
    ['nhiem ky vua roi gioi thieu duoc may doan vien', 'past'],
    ['6 tháng đầu năm xây được mấy nhà', 'past'],
    ['kinh tế số hiện nay đạt bao nhiêu phần trăm', 'past'],
    ['năm tới phấn đấu kết nạp mấy người', 'future'],
    ['đến năm 2030 có bao nhiêu khách', 'future'],
    ['sang nam ket nap may nguoi', 'future'],
    ['có bao nhiêu chi bộ', undefined],
    ['hoàn thành được mấy chỉ tiêu', undefined],
    // What was aimed at and missed.
    ['hut may chi tieu', undefined],
    ['chỉ tiêu nào không đạt', undefined],
    ['chỉ tiêu nào phải lo', 'future'],
    ['đất đai rộng bao nhiêu', undefined],
  ])('%s: %s', (text, tense) => {
    expect(tenseOf(asking(text))).toBe(tense);
  });
});

describe('the parts of a question', () => {
  test.each<[string, string[]]>([
    ['có bao nhiêu đảng viên và mấy chi bộ?', ['có bao nhiêu đảng viên', 'mấy chi bộ?']],
    ['ai chủ trì, họp ở đâu', ['ai chủ trì', 'họp ở đâu']],
    ['ai chu tri va hop o dau', ['ai chu tri', 'hop o dau']],
    ['bí thư và giám đốc là ai', ['bí thư và giám đốc là ai']],
    ['Sở Khoa học và Công nghệ có ai', ['Sở Khoa học và Công nghệ có ai']],
    ['ai chủ trì', ['ai chủ trì']],
    ['', ['']],
    ['kết nạp mấy đảng viên với ai trình bày báo cáo', ['kết nạp mấy đảng viên', 'ai trình bày báo cáo']],
    ['trường nào ký với công ty nào', ['trường nào ký với công ty nào']],
    ['ai họp với ai', ['ai họp với ai']],
    ['kỷ luật bao nhiêu đảng viên, lỗi gì nhiều nhất?', ['kỷ luật bao nhiêu đảng viên', 'lỗi gì nhiều nhất?']],
    ['bị phạt ra sao, vì sao bị phạt', ['bị phạt ra sao', 'vì sao bị phạt']],
    ['chủ trì là ai? có mấy chi bộ?', ['chủ trì là ai', 'có mấy chi bộ?']],
    ['who chaired it and how many members are there', ['who chaired it', 'how many members are there']],
    ['so may chi bo, may dang vien', ['so may chi bo', 'may dang vien']],
    // What stands on both sides of "với" asks for its own thing by the same question word.
    ['ban thuong vu may nguoi voi uy ban kiem tra may nguoi', ['ban thuong vu may nguoi', 'uy ban kiem tra may nguoi']],
    ['đơn vị nào họp với những đơn vị nào', ['đơn vị nào họp với những đơn vị nào']],
    ['bi thu la ai pho bi thu la ai', ['bi thu la ai', 'pho bi thu la ai']],
    ['khám được mấy %, năm sau tính mấy %', ['khám được mấy %', 'năm sau tính mấy %']],
  ])('%s', (text, expected) => {
    expect(partsOf(text, language.asks)).toEqual(expected);
  });

  test.each<[string, string[]]>([
    [
      'thanh tra bao nhieeu cow sowr vaf phatj bao nhieeu tieenf',
      ['thanh tra bao nhieeu cow sowr', 'phatj bao nhieeu tieenf'],
    ],
    ['SKHCN có bn đv, mấy CB, CB nào tốt', ['SKHCN có bn đv', 'mấy CB', 'CB nào tốt']],
    // The "và" of an abbreviation joins nothing.
    ['mấy người ở Sở KH&CN làm gì', ['mấy người ở Sở KH&CN làm gì']],
  ])('as they are read: %s', (text, expected) => {
    const asked = read(text);
    expect(partsOf(asked.text, language.asks, typedWords(asked))).toEqual(expected);
  });

  test('up to five are asked, more as one', () => {
    const text = 'ai chủ trì, họp ở đâu, họp khi nào, có bao nhiêu người, mấy chi bộ';
    expect(partsOf(text, language.asks)).toHaveLength(5);
    expect(partsOf(`${text}, khen thưởng ai`, language.asks)).toEqual([`${text}, khen thưởng ai`]);
  });
});

describe('positions asked for', () => {
  test.each<[string, string[]]>([
    ['phó bí thư là ai', ['phó bí thư']],
    ['pbt la ai', ['phó bí thư']],
    ['Bí thư và Giám đốc', ['bí thư', 'giám đốc']],
    ['who is the director', ['giám đốc']],
    ['có bao nhiêu chi bộ', []],
  ])('%s', (text, expected) => {
    expect(language.rolesIn(read(text).words).map((r) => r.role)).toEqual(expected);
  });
});

describe('things listed behind a colon', () => {
  test.each<[string, string, string[]]>([
    ['Sở Kon Tum: phương châm, số đề tài và kinh phí?', 'Sở Kon Tum', ['phương châm', 'số đề tài', 'kinh phí']],
    ['Huế: đảng viên + chi bộ', 'Huế', ['đảng viên', 'chi bộ']],
  ])('%s', (text, lead, items) => {
    expect(listedIn(text)).toEqual({ lead, items });
  });

  test.each([
    'Huế: hạn chế là gì',
    'họp lúc 8:30, ở đâu',
    'Huế có gì, và ai dự',
    'Chủ đề là: đoàn kết: kỷ cương, sáng tạo',
    'Huế: những việc rất dài dòng không ai hỏi gọn lại được, chi bộ',
    '',
  ])('"%s" lists none', (text) => {
    expect(listedIn(text)).toBeUndefined();
  });
});
