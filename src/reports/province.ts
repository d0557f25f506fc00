import { anyOf } from '../text/boundary.js';
import { lower } from '../text/fold.js';
import type { Province } from '../text/lexicon.js';
import { endsPersonName, goesOnAsName } from '../text/longer-name.js';
import { canonical } from '../text/normalise.js';
import type { NearLines } from './organisation.js';

/** A province named in a line. */
interface Mention {
  readonly province: string;
  /** "tỉnh X", "thành phố X", or the name behind a body's. */
  readonly official: boolean;
}

const LEAD_PARAGRAPHS = 3;
/**
 * The province whose body reports: the one that the organisation or the title names, else the site's name or letterhead,
 * else the only one in the first paragraphs; of a body of a province the only one in the text. Nothing where two are as likely.
 */
export function provinceOf(
  near: NearLines & { readonly organisation?: string },
  provinces: readonly Province[],
): string | undefined {
  if (provinces.length === 0) return undefined;
  const find = finderOf(provinces);
  const lead = near.paragraphs.slice(0, LEAD_PARAGRAPHS);
  const sources: readonly (readonly string[])[] = [
    [near.organisation ?? ''],
    [near.title],
    [...near.page, ...near.letterhead].filter((line) =>
      /(?<!\p{L})(?:tỉnh|sở|ubnd|ủy|bộ|thành phố|tp|tin|báo|cổng)(?!\p{L})/iu.test(line),
    ),
    [lead[0] ?? ''],
    lead,
  ];
  for (const lines of sources) {
    const mentions = lines.flatMap(find);
    const single = onlyOne(mentions.filter((m) => m.official)) ?? onlyOne(mentions);
    if (single !== undefined) return single;
  }
  // A body of the province that does not say of which ("Đảng bộ Sở"): the province that the text speaks of, where it is one alone.
  const further = OF_PROVINCE.test(near.organisation ?? '') ? near.paragraphs.slice(LEAD_PARAGRAPHS) : [];
  return onlyOne(further.flatMap(find).filter(({ official }) => official));
}
const OF_PROVINCE = /(?<!\p{L})(?:sở|tỉnh ủy|tỉnh uỷ|tỉnh đoàn|cơ quan(?: \p{L}+)* tỉnh)(?!\p{L})/iu;

function onlyOne(mentions: readonly Mention[]): string | undefined {
  const names = new Set(mentions.map((m) => m.province));
  return names.size === 1 ? mentions[0]?.province : undefined;
}

const finders = new WeakMap<readonly Province[], (line: string) => Mention[]>();

/** One finder for a list, made when it is first asked for. */
function finderOf(provinces: readonly Province[]): (line: string) => Mention[] {
  const known = finders.get(provinces) ?? finder(provinces);
  finders.set(provinces, known);
  return known;
}

/** Finds provinces as names are written: with capitals, and not as part of a person's name. */
function finder(provinces: readonly Province[]): (line: string) => Mention[] {
  const byName = new Map<string, string>();
  for (const { name, aliases } of provinces)
    for (const one of [name, ...aliases]) if (!byName.has(key(one))) byName.set(key(one), name);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${anyOf([...byName.keys()])})(?![\\p{L}\\p{N}])`, 'gu');
  return (line) => {
    const low = canonical(lower(line));
    return [...low.matchAll(pattern)].flatMap((match): Mention[] => {
      const written = line.slice(match.index, match.index + match[0].length);
      const capitals = written
        .split(/[\s-]+/u)
        .every((word) => /^\p{Lu}/u.test(word) || /^(?:thành|phố|tp\.?|–|)$/u.test(word));
      const province = byName.get(match[0].replace(/\s+/gu, ' '));
      if (!capitals || province === undefined) return [];
      const before = line.slice(0, match.index);
      const official =
        /(?:tỉnh|thành phố|TP\.?|Tỉnh ủy|Tỉnh uỷ|Thành ủy|Thành uỷ|Công nghệ|KH&CN|KHCN|KH-CN)\s*$/iu.test(before);
      const shouted = line === line.toUpperCase();
      const inName =
        !shouted && !official && (endsPersonName(before) || goesOnAsName(line.slice(match.index + match[0].length)));
      return inName ? [] : [{ province, official }];
    });
  };
}

function key(name: string): string {
  return canonical(lower(name)).replace(/\s+/gu, ' ');
}
