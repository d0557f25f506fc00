import type { AskKind, QueryToken } from './request.js';

/** What a question asks for and where its own words stand. */
export interface Ask {
  readonly kind: AskKind;
  /** The question word in the tokens, half-open ("bao nhiêu" in "có bao nhiêu chi bộ"); empty at the end where there is none. */
  readonly from: number;
  readonly to: number;
}

/**
 * Question words and what they ask for, in canonical spelling; the more special first. `~` stands before a word that belongs to
 * the sense but not to the question word: "~năm nào" asks for a date, and "năm" goes on being looked for.
 */
const WORDS: readonly { readonly kind: AskKind; readonly phrases: string }[] = [
  {
    kind: 'date',
    phrases: 'khi nào, bao giờ, lúc nào, ~hôm nào, ~ngày nào, ~ngày mấy, ~ngày bao nhiêu, ~ngày tháng nào, ~tháng nào',
  },
  {
    kind: 'date',
    phrases:
      '~tháng mấy, ~năm nào, ~năm bao nhiêu, ~thời gian nào, ~thời điểm nào, ~buổi nào, ~thế kỷ nào, ~thập kỷ nào, ~giai đoạn nào',
  },
  { kind: 'number', phrases: 'bao nhiêu, bao nhiu, mấy, bao lâu, bao xa' },
  {
    kind: 'reason',
    phrases:
      'tại sao, vì sao, sao lại, do đâu, vì đâu, vì lý do gì, ~lý do gì, ~lý do nào, ~nguyên nhân nào, ~nguyên nhân gì',
  },
  { kind: 'manner', phrases: 'như thế nào, thế nào, ra sao, làm sao, bằng cách nào, ~cách nào, ~cách thức nào' },
  {
    kind: 'place',
    phrases:
      'ở đâu, tại đâu, đến đâu, từ đâu, nơi nào, chỗ nào, ~địa điểm nào, ~thành phố nào, ~tỉnh nào, ~huyện nào, ~xã nào',
  },
  {
    kind: 'place',
    phrases:
      '~nước nào, ~quốc gia nào, ~khu vực nào, ~vùng nào, ~châu lục nào, ~quận nào, ~địa phương nào, ~hội trường nào',
  },
  {
    kind: 'organisation',
    phrases:
      '~đơn vị nào, ~cơ quan nào, ~tổ chức nào, ~công ty nào, ~đảng bộ nào, ~chi bộ nào, ~sở nào, ~đội nào, ~tập thể nào',
  },
  {
    kind: 'organisation',
    phrases:
      '~trường nào, ~trường đại học nào, ~hãng nào, ~đảng nào, ~ban nào, ~phòng nào, ~trung tâm nào, ~doanh nghiệp nào',
  },
  {
    kind: 'person',
    phrases:
      'ai, ~người nào, ~đồng chí nào, ~ông nào, ~bà nào, ~vị nào, ~cá nhân nào, ~nhân vật nào, ~cầu thủ nào, ~tên gì',
  },
  { kind: 'place', phrases: 'đâu' },
  { kind: 'thing', phrases: 'những gì, cái gì, điều gì, gì, cái nào, nào' },
];

/** Folded words that are question words only where they are written with their marks, or where another word asks nothing. */
const DOUBTFUL = new Set(['may', 'dau', 'ai']);

interface AskPhrase {
  readonly kind: AskKind;
  readonly words: readonly { readonly word: string; readonly folded: string }[];
  /** How many words at the start belong to the sense only. */
  readonly sense: number;
}

const strip = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
const PHRASES: readonly AskPhrase[] = WORDS.flatMap(({ kind, phrases }) =>
  phrases.split(', ').map((phrase) => {
    const open = phrase.startsWith('~');
    const words = phrase
      .replace('~', '')
      .split(' ')
      .map((word) => ({ word, folded: strip(word) }));
    const asking = ['bao', 'mấy', 'gì', 'nào'];
    return { kind, words, sense: open ? words.findIndex(({ word }) => asking.includes(word)) : 0 };
  }),
);

function stands(tokens: readonly QueryToken[], at: number, phrase: AskPhrase): boolean {
  return phrase.words.every(({ word, folded }, i) => {
    const token = tokens[at + i];
    return token !== undefined && token.folded === folded && (!token.marked || token.word === word);
  });
}

/**
 * What `tokens` ask for, with or without marks. Where several question words stand, the most special one wins, then the first.
 * A question without any asks for a `thing`, at its end.
 */
export function findAsk(tokens: readonly QueryToken[]): Ask {
  const accented = tokens.some((token) => token.marked);
  for (const trusted of [true, false]) {
    for (const phrase of PHRASES) {
      const first = phrase.words[0];
      // "may" in an accented question is not "mấy"; in an unaccented one it may be.
      const doubtful = phrase.words.length === 1 && first !== undefined && DOUBTFUL.has(first.folded);
      for (let at = 0; at + phrase.words.length <= tokens.length; at++) {
        if (tokens[at]?.folded !== first?.folded || !stands(tokens, at, phrase)) continue;
        if (doubtful && first.word !== first.folded && tokens[at]?.marked === false && (accented || trusted)) continue;
        return { kind: phrase.kind, from: at + phrase.sense, to: at + phrase.words.length };
      }
    }
    if (accented) break;
  }
  return { kind: 'thing', from: tokens.length, to: tokens.length };
}
