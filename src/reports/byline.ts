import { hasHeadingWords } from './heading-words.js';
import { pageWords } from './page-words.js';
import { capitalised, lowered } from './paper-words.js';

/**
 * What a line says of the text's origin. `author`: who wrote it ("Tin, ảnh: …"), which closes an article; `source`: where it or a
 * picture comes from, which may stand anywhere; `name`: only a name, which may also stand in a list or below a signature.
 */
export type Byline = 'author' | 'source' | 'name';

/** "Tin, bài và ảnh", "Ảnh và bài". */
const works = (piece: string, picture: string): string =>
  `(?:(?:${picture})(?:,| và| &| -)? )?(?:${piece})(?:(?:,| và|,? ?&| -)? ?(?:${piece}|${picture}))*`;
const authorLabel = pageWords(
  'piece',
  'picture',
  'author',
  (piece, picture, author) => new RegExp(`^(?:${works(piece, picture)}|${author})$`, 'u'),
);
const sourceLabel = pageWords('origin', 'picture', (origin, picture) => new RegExp(`^(?:${origin}|${picture})$`, 'u'));
const pictureLabel = pageWords('picture', (any) => new RegExp(`^(?:${any})`, 'u'));
/** A word of a list as a sentence or a name begins, or within one. */
const either = (any: string): string => `${any}|${capitalised(any)}`;
/** "Theo Báo Lai Châu", "(Theo Bản tin Bưu điện Vĩnh Phúc)" */
const sourceAfter = pageWords(
  'after',
  (any) => new RegExp(`^(?:\\((?:${either(any)}) .{2,70}\\)|(?:${either(any)}) \\p{Lu}[^.!?;:,]{2,60})$`, 'u'),
);
const bare = pageWords('bare', (any) => new RegExp(`^\\(?(?:${any})\\)?\\.?$`, 'u'));
const WORD = '(?:\\p{Lu}\\p{Ll}+|\\p{Lu}{2,})';
const NAME_CAPS = '\\p{L}+(?: \\p{L}+){0,4}';
/** People of the highlands have a name of one letter first: "H Bia Niê", "Y Blêu Niê". */
const NAME = `(?:[HY] )?${WORD}(?: ${WORD}){1,4}`;
/** "Hoàng Dũng", "Minh Thư - Phòng QLKH", "Thu Trang (Văn phòng)", "Hồng Thắm, Văn Nam" */
const NAMED = new RegExp(
  `^${NAME}(?:(?: ?[-–—,&/] ?| và )${NAME}){0,2}(?:(?: ?[-–—,] ?)[^.!?:;\\d]{2,60}| ?\\([^()\\d]{2,60}\\))?\\.?$`,
  'u',
);
/** "Tin: Kim Chi; ảnh: Hữu Phước", "Bài: A - Ảnh: B" */
const two = pageWords(
  'piece',
  'picture',
  'author',
  (piece, picture, author) =>
    new RegExp(
      `^(?:${works(piece, picture)}|${author})\\s*:\\s*${NAME_CAPS}\\s*[;,|.–—-]\\s*(?:${picture})\\s*:\\s*${NAME_CAPS}\\.?$`,
      'u',
    ),
);
/** "Văn Đoan Thanh tra tỉnh", "Hồng Mai Trung tâm TT/GDSK": a name, then where its bearer works, without a mark between. */
const nameAt = pageWords(
  'at',
  (any) => new RegExp(`^(?<name>${WORD}(?: ${WORD}){1,2}) (?:${capitalised(any)})[^.!?:;\\d]{0,50}$`, 'u'),
);
/** "VP Đảng ủy", "Phòng Thông tin - Truyền thông Sở", "P. Truyền thông bệnh viện": an office that writes. */
const office = pageWords(
  'room',
  'unit',
  'desk',
  (room, unit, desk) =>
    new RegExp(
      `^(?:${capitalised(room)}|(?:${capitalised(unit)}) (?:${capitalised(desk)}))(?: (?:-|–|và) )?[^.!?:;,\\d]{0,50}$`,
      'u',
    ),
);
/** "(Nhà giáo Phan Thị Thơm ghi)", "Hoàng Dũng thực hiện". */
const wrote = pageWords('wrote', (any) => new RegExp(`^\\(?(?:[\\p{L}.]+ ){0,2}${NAME} (?:${any})\\)?\\.?$`, 'u'));
/** "Ghi chép của Y Thu Niê", "Ảnh và bài của Hoàng Dũng". */
const workOf = pageWords(
  'genre',
  'piece',
  'picture',
  (genre, piece, picture) =>
    new RegExp(
      `^\\(?(?:${either(genre)}|(?:${either(piece)}|${either(picture)})(?:(?:,| và)? (?:${piece}|${picture}))?) của (?:\\p{Lu} )?${NAME}\\)?\\.?$`,
      'u',
    ),
);
/** "D. LỆ", "H.Yên", "Tr.Giang", "H'Lan", "H’Nguyên Byă" */
const INITIAL = /^(?:\p{Lu}\p{Ll}?\.\s?|[HKY]['’])\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,2}$/u;

/** Is the line a byline? `raw`: as it stands in the text. */
export function bylineOf(raw: string): Byline | undefined {
  // Two names set apart with spaces are signatures, side by side.
  if (raw.length > 110 || /\S[ \t]{3,}\S/u.test(raw)) return undefined;
  const line = raw.replace(/\s+/gu, ' ').trim();
  if (two().test(lowered(line))) return 'author';
  if (INITIAL.test(line)) return hasHeadingWords(line) || /^[IVX]\./u.test(line) ? undefined : 'name';
  const [, label, value] = /^[([]?([^:]{2,24}?) ?: ?(.{2,80}?)[)\]]?$/u.exec(line) ?? [];
  if (label !== undefined && value !== undefined) return labelled(label, value);
  return unlabelled(line);
}

/** "Tổng hợp" below an article says that nobody wrote it alone; in capitals it heads what follows. */
const HEADING = 'TỔNG HỢP';

/** "Theo Báo Phú Yên", "Bài và ảnh của Hoàng Dũng", a name alone. */
function unlabelled(line: string): Byline | undefined {
  if (sourceAfter().test(line)) return 'source';
  if (line === HEADING) return undefined;
  if (bare().test(lowered(line)) || wrote().test(line) || workOf().test(line)) return 'author';
  return office().test(line) || isNamed(line) ? 'name' : undefined;
}

/** Is the line somebody's name, with or without what stands behind it? */
function isNamed(line: string): boolean {
  const at = nameAt().exec(line)?.groups?.['name'];
  if (at !== undefined && !hasHeadingWords(at)) return true;
  return NAMED.test(line.replace(/^\((.*)\)$/u, '$1')) && !hasHeadingWords(nameIn(line));
}

/** "Nguồn: …", "Tin, ảnh: …": by the label, and by whether a name stands behind it. */
function labelled(label: string, value: string): Byline | undefined {
  const words = value.split(' ').length;
  const proper = /^\p{Lu}(?:[^.!?;:\d]|\.(?=\p{Ll}))*\.?$/u.test(value);
  if (authorLabel().test(lowered(label))) return proper && words <= 12 ? 'author' : undefined;
  if (!sourceLabel().test(lowered(label))) return undefined;
  if (pictureLabel().test(lowered(label)))
    return proper && words <= 5 && !/ \p{Ll}/u.test(value) ? 'source' : undefined;
  return words <= 14 && !/[!?;]/u.test(value) && (proper || !value.includes(' ')) ? 'source' : undefined;
}

/** The first name of a line, without what stands behind it ("Minh Thư - Phòng QLKH", "Thu Trang (Văn phòng)"). */
function nameIn(line: string): string {
  return /^(?:\p{L}+ ?)+/u.exec(line.split(' và ')[0] ?? '')?.[0] ?? line;
}
