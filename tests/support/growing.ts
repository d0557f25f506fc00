/** Texts of any length on which a rule with nested or overlapping repeats would take very long. */
export interface Growing {
  readonly name: string;
  /** The file's name, which decides how it is read. */
  readonly file: 'a.txt' | 'a.html' | 'a.md';
  /** About `length` characters of it. */
  readonly make: (length: number) => string;
}

const HEAD = 'Đảng bộ Sở tổ chức hội nghị tổng kết năm 2023\n\n';
const STRETCH = 997;
const LETTERS = 'bcdghklmnp';

/** A different word now and then, so that no line counts as a repetition. */
function varied(text: string): string {
  let i = 1000;
  const word = (): string => [...String(i++)].map((digit) => LETTERS[Number(digit)]).join('a');
  return text.replace(new RegExp(`[^\\n]{${STRETCH}}`, 'gu'), (stretch) => `${stretch} ${word()} `);
}

const times = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length));
const row = (name: string, piece: string): Growing => ({
  name,
  file: 'a.txt',
  make: (length) => HEAD + varied(times(piece, length)),
});
const page = (name: string, piece: string): Growing => ({
  name,
  file: 'a.html',
  make: (length) => `<html><body>Chi bộ ${times(piece, length)}`,
});

const inside = (name: string, open: string, piece: string): Growing => ({
  name,
  file: 'a.html',
  make: (length) => `<html><body><p>Chi bộ</p>${open}${times(piece, length)}`,
});

/** Lines that may go on a title, each nearly the foot of a cover. */
function papers(length: number): string {
  return times(`BÁO CÁO\n${'A'.repeat(380)}\n${'B'.repeat(380)}\n\n`, length);
}

/** As many rows that head a table as rows below them. */
function headings(length: number): string {
  const half = length / 2;
  const head = times('<tr><th>a</th><th>b</th></tr>', half);
  return `<html><body><table>${head}${times('<tr><td>a</td><td>1</td></tr>', half)}</table>`;
}

const unbroken = (name: string, make: (length: number) => string): Growing => ({
  name: `${name} without a break`,
  file: 'a.txt',
  make: (length) => HEAD + make(length),
});

/** Texts of one kind of character or line throughout: a rule that tries at each place would take quadratic time. */
export const UNBROKEN: readonly Growing[] = [
  unbroken('one word', (length) => 'a'.repeat(length)),
  unbroken('one word with marks', (length) => 'ệ'.repeat(length)),
  unbroken('capitals', (length) => 'A'.repeat(length)),
  unbroken('words in one line', (length) => times('chi bộ và ', length)),
  unbroken('words with capitals in one line', (length) => times('Nguyễn Văn An ', length)),
  unbroken('digits', (length) => '7'.repeat(length)),
  unbroken('digits and commas', (length) => times('1,', length)),
  unbroken('halves of days', (length) => times('1/', length)),
  unbroken('full stops', (length) => '.'.repeat(length)),
  unbroken('quotes', (length) => '“'.repeat(length)),
  unbroken('brackets in brackets', (length) => '('.repeat(length / 2) + ')'.repeat(length / 2)),
  unbroken('less-than signs', (length) => '<'.repeat(length)),
  unbroken('spaces', (length) => `a${' '.repeat(length)}b`),
  unbroken('empty lines', (length) => `a${'\n'.repeat(length)}b`),
  unbroken('short lines', (length) => times('a\n', length)),
];

/** The table: each made a stage of reading, or the whole program, hang, or could have. */
export const GROWING: readonly Growing[] = [
  { name: 'comments', file: 'a.txt', make: (length) => `${times('<!-- a -->', length)}x` },
  { name: 'comments that end in markup', file: 'a.txt', make: (length) => `${times('<!--a-->', length)}<p>Chi bộ` },
  ...(
    [
      ['digits', '1'],
      ['dots', '.'],
      ['dots and letters', '..x'],
      ['closing quotes', '."'],
      ['spaces', ' '],
      ['a word and spaces', `ngày${' '.repeat(30)}`],
      ['tabs', '\t'],
      ['white space that does not break', '\u00a0'],
      ['empty lines', '\n'],
      ['terms', 'nhiệm kỳ 2020-2025 '],
      ['numbers with commas', '1,234,'],
      ['branches', '06 chi bộ '],
      ['members', 'đảng viên '],
      ['counted members', '12 đảng viên, '],
      ['shares of members', '31/33 đảng viên dự '],
      ['one word', 'a'],
      ['capitals', 'A'],
      ['names', 'đồng chí Nguyễn Văn A, '],
      ['surnames', 'Nguyễn '],
      ['roles', 'Bí thư Đảng ủy '],
      ['vacant roles', 'còn khuyết Bí thư '],
      ['offices with their holders', 'Bí thư Đảng ủy Nguyễn Văn A, Phó Bí thư là Lê Thị B, '],
      ['those who were given offices', 'bầu đồng chí Nguyễn Văn A giữ chức Bí thư thay đồng chí Lê Văn B '],
      ['days', 'ngày 1/1/2020 '],
      ['halves of days', '1/'],
      ['hours', '8h30 '],
      ['quotes', '"'],
      ['brackets', '('],
      ['pairs of brackets', '()'],
      ['square brackets', '['],
      ['dashes', '-'],
      ['short lines', 'a\n'],
      ['lines of a menu', 'Trang chủ\n'],
      ['items', '- a\n'],
      ['headings', 'I. A:\n'],
      ['numbered items in a row', '1. '],
      ['elections', 'đại hội đã bầu '],
      ['committees', 'ban chấp hành gồm 15 đồng chí '],
      ['results', 'đạt 100% '],
      ['shares', '1.234.567,8 % '],
      ['meetings', 'tổ chức hội nghị '],
      ['meetings again', 'họp '],
      ['aims', 'phấn đấu mục tiêu '],
      ['awards', 'tặng bằng khen '],
      ['semicolons', 'a;'],
      ['colons', 'a:'],
      ['abbreviations', 'TS. '],
      ['speeches', 'phát biểu tại hội nghị, '],
      ['chairs', 'chủ trì hội nghị có đồng chí '],
      ['guests', 'tham dự hội nghị có '],
      ['themes', 'với chủ đề "'],
      ['shortcomings', 'còn hạn chế '],
      ['targets', 'chỉ tiêu '],
      ['marks that stand apart', 'a\u0301'],
      ['characters of two units', '😀'],
      ['places', 'tại Hội trường '],
      ['rows of cells', 'a | b\n'],
      ['cells of one row', 'a | '],
      ['lines of contents', 'I. A ..... 1\n'],
      ['lines of contents without dots', 'Mục lục\nPhần I 1\nPhần I\n'],
      ['rows set apart with spaces', 'a b   1   2\n'],
      ['headings of columns over each other', 'Chi bộ   Số\na   1\n'],
      ['cells set apart with spaces', 'a   1   '],
      ['numbered headings', '1. Công tác\n'],
      ['headings of parts', 'Điều 1. Công tác\n'],
      ['offices over signatures', 'GIÁM ĐỐC\n\n'],
      ['numbers of papers', 'Số: 1/KH-UBND\n'],
      ['ends of papers', 'Chi bộ đã họp./.\n'],
      ['names below', 'Tin: Nguyễn Văn A\n'],
      ['boxes of a page', 'Tin liên quan\n'],
      ['boxes of a page or a paper', 'Liên kết website\n'],
      ['text read in another encoding', 'Äáº£ng bá»™ '],
    ] as const
  ).map(([name, piece]) => row(name, piece)),
  page('rows of a table', '<tr><td>a</td><td>1</td></tr>'),
  page('paragraphs', '<p>a'),
  page('items of a list', '<ol><li>a</li></ol>'),
  inside('items of one list', '<ol>', '<li>a'),
  inside('items of one list that counts down', '<ol reversed>', '<li>a</li>'),
  inside('items of one list in a cell', '<table><tr><td>a</td><td><ol>', '<li>a</li>'),
  inside('rows of one table', '<table>', '<tr><td>a</td><td>1</td></tr>'),
  inside('rows of one table with links', '<table>', '<tr><td><a href="/">a</a></td><td>1</td></tr>'),
  { name: 'headings of a table', file: 'a.html', make: headings },
  inside('merged cells', '<table>', '<tr><td rowspan="60" colspan="60">a</td></tr>'),
  inside('cells of one row of a table', '<table><tr>', '<td>a</td>'),
  inside('paragraphs of a part of the page', '<div class="share">', '<p class="share">a</p>'),
  page('less-than signs', '<'),
  { name: 'capitals below the kind of a paper', file: 'a.txt', make: papers },
  { name: 'emphasis', file: 'a.md', make: (length) => times('*a_ ', length) },
  { name: 'links', file: 'a.md', make: (length) => times('abc [', length) },
  { name: 'code', file: 'a.md', make: (length) => times('abc `', length) },
  ...UNBROKEN,
];
