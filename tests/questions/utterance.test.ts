import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { language, read, said } from './reading.js';

describe('abbreviations are read in full', () => {
  test.each([
    ['ĐB có bn đv?', 'đảng bộ có bao nhiêu đảng viên'],
    ['BT là ai', 'bí thư là ai'],
    ['PBT ĐU', 'phó bí thư đảng ủy'],
    ['ĐH bầu BCH', 'đại hội bầu ban chấp hành'],
    ['sở khcn', 'sở khoa học và công nghệ'],
    ['Sở KH&CN', 'sở khoa học và công nghệ'],
    // The unit behind a committee stays, with its name as it was typed.
    ['UBND huyện Bù Đăng', 'ủy ban nhân dân huyện bù đăng'],
    ['chủ tịch UBND xã Kế Thành', 'chủ tịch ủy ban nhân dân xã kế thành'],
    ['CT UBND thị xã An Khê', 'chủ tịch ủy ban nhân dân thị xã an khê'],
    ['HĐND huyện Quản Bạ', 'hội đồng nhân dân huyện quản bạ'],
    ['HĐND phường Phú Tân', 'hội đồng nhân dân phường phú tân'],
    ['UBND xã Tân Lập họp gì', 'ủy ban nhân dân xã tân lập họp gì'],
    ['CA huyện Quản Bạ', 'công an huyện quản bạ'],
    // What the unit is called by says its kind already.
    ['BTV Huyện ủy Mộc Châu', 'ban thường vụ huyện ủy mộc châu'],
    ['Sở CT Bình Dương', 'sở công thương bình dương'],
  ])('%s', (typed, expected) => {
    expect(said(typed)).toBe(expected);
  });

  test('with other readings kept where there are any', () => {
    const [first] = read('CB có mấy người').words;
    expect([first?.word, ...(first?.otherReadings ?? [])].length).toBeGreaterThan(1);
  });
});

describe('ways of typing', () => {
  test.each([
    ['Telex left as keys', 'ddang vieen', 'đang viên'],
    ['Telex with a tone', 'ddarng vieen', 'đảng viên'],
    ['Telex with tones at the end', 'hooij nghij', 'hội nghị'],
    ['VNI left as keys', 'd9a3ng vie6n', 'đảng viên'],
    ['VNI with the keys at the end', 'bao nhieu6 d9ang3 vien6', 'bao nhiêu đảng viên'],
    ['VNI with a horn on both', 'ngu7o7i2 truong72 hoc5', 'người trường học'],
    ['VNI in a name', 'D9a81k La81k', 'đắk lắk'],
    ['figures are no VNI keys', 'tt01 a4 k12 h2o covid19 5g', 'tt01 a4 k12 h2o covid19 5g'],
    ['no marks', 'bi thu la ai', 'bi thu la ai'],
    ['decomposed', 'Bí thư là ai?'.normalize('NFD'), 'bí thư là ai'],
    ['compatibility forms', 'Bí thư là ai?'.normalize('NFKD'), 'bí thư là ai'],
    ['tone mark in the newer place', 'Đảng uỷ', 'đảng ủy'],
    ['all capitals', 'BÍ THƯ LÀ AI', 'bí thư là ai'],
    ['odd spaces and signs', '  bí\u00a0thư\u200b   là  ai ???!!', 'bí thư là ai'],
    ['a possessive', "Lào Cai's", 'lào cai'],
  ])('%s', (_, typed, expected) => {
    expect(said(typed)).toBe(expected);
  });
});

describe('what is left out', () => {
  test.each([
    ['a mention', '@hoidap_bot bí thư là ai', 'bí thư là ai'],
    ['a mention at the end', 'bí thư là ai @hoidap_bot', 'bí thư là ai'],
    ['a command', '/hoi bí thư là ai', 'bí thư là ai'],
    ['a command with the bot', '/ask@hoidap_bot bí thư là ai', 'bí thư là ai'],
    ['fillers', 'cho mình hỏi bí thư là ai vậy ạ', 'bí thư là ai'],
    ['a filler without its marks, last', 'bi thu la ai vay', 'bi thu la ai'],
    ['"v" for "vậy"', 'bí thư là ai v', 'bí thư là ai'],
    ['"v" for "vậy", with more behind it', 'bí thư là ai v ạ?', 'bí thư là ai ạ'],
    ['"z" for "vậy"', 'bi thu la ai z ad oi', 'bi thu la ai'],
    ['a number of a part', 'nội dung mục v', 'nội dung mục v'],
    ['a number of a quarter', 'kết quả quý V', 'kết quả quý v'],
    ['a "v" in the middle', 'bí thư v phó bí thư', 'bí thư v phó bí thư'],
  ])('%s', (_, typed, expected) => {
    expect(said(typed)).toBe(expected);
  });

  test.each([
    ['Bệnh viện Nhi có mấy đảng viên', 'bệnh viện nhi có mấy đảng viên'],
    ['mấy hộ được vay', 'mấy hộ được vay'],
    ['benh vien nhi co may dang vien', 'benh vien nhi co may dang vien'],
    ['cho vay bao nhieu', 'cho vay bao nhieu'],
  ])('what only looks like a filler stays: %s', (typed, expected) => {
    expect(said(typed)).toBe(expected);
  });

  test.each(['', '   ', '???', '🌱🌱', '@hoidap_bot', '/hoi'])('nothing is left of %j', (typed) => {
    expect(read(typed).words).toEqual([]);
  });

  test('a question of fillers only keeps them', () => {
    expect(said('cho mình hỏi')).not.toBe('');
  });

  test('what stands behind 600 units', () => {
    expect(said(`${'a '.repeat(400)} bí thư`)).not.toContain('bí thư');
  });
});

describe('English', () => {
  test.each([
    ['How many party members are there?', ['bao nhiêu', 'đảng viên']],
    ['Who is the secretary of Lào Cai?', ['ai', 'bí thư', 'lào cai']],
    ['When was the congress held?', ['đại hội']],
  ])('%s', (typed, phrases) => {
    const utterance = read(typed);
    expect(utterance.english).toBe(true);
    for (const phrase of phrases) expect(utterance.words.map((w) => w.word).join(' ')).toContain(phrase);
  });

  test.each(['bi thu la ai', 'Đảng bộ có bao nhiêu đảng viên', 'so dang vien', 'ai là bí thư'])(
    'Vietnamese is not taken for it: %s',
    (typed) => {
      expect(read(typed).english).toBe(false);
    },
  );
});

test('marks count only where they make a word: "dảng bộ" is read as if it had none', () => {
  const [word] = read('dảng bộ nào').words;
  expect(word).toMatchObject({ folded: 'dang', marked: false });
});

test('any text is read, with words that hold no white space', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: fc.constantFrom(...'ddaawsfrxjĐẢ/@.&-0 \u0301\u200b'), maxLength: 60 }),
  );
  fc.assert(
    fc.property(text, (any) => {
      for (const w of language.reader.read(any, language.words, (words) => words).words)
        expect(w.folded).not.toMatch(/\s/u);
    }),
  );
});
