import { wholeWords } from '../../text/boundary.js';
import type { Sentence } from '../view.js';

/** A word that says that somebody chairs, in a sentence: offsets into it. */
export interface Cue {
  readonly from: number;
  readonly to: number;
  readonly before: string;
  readonly after: string;
  /** "dưới sự điều hành của", "do … điều hành": who does is named with it. */
  readonly under: boolean;
}

const CHAIRS = wholeWords(
  '(?:đồng |cùng )?chủ trì|chủ tọa(?: đoàn)?|chủ tịch đoàn|đoàn chủ tịch|(?:cùng )?điều hành|điều khiển|cầm trịch',
  'g',
);
/** "Sở chủ trì, phối hợp", "chủ trì nhiệm vụ", "trong lãnh đạo, điều hành": work, not a meeting. */
const WORK_AFTER =
  /^(?:,? phối hợp|,? tham mưu|(?: thực hiện)? (?:nhiệm vụ|đề tài|dự án|việc |công tác|sàn |của (?:ubnd|lãnh đạo|chính phủ|cơ quan|tỉnh|thành phố|đảng ủy|ban lãnh đạo|cấp)|chương trình|bám sát)| xây dựng|,? quản lý)/u;
const WORK_BEFORE =
  /(?:chỉ đạo,|lãnh đạo,|quản lý,|chỉ đạo và|lãnh đạo và|quản lý và|cơ quan|đơn vị|tổ chức|được giao|giao|công tác|phương thức|năng lực|tác phong|(?<!giữ )vai trò)\s*$/u;
/** Whoever is asked to chair, or does not, is not said to. */
const NOT_SO = /(?:không|chưa|đề nghị|yêu cầu|kiến nghị|mời|giao cho)\s*$/u;
const OBJECT = /^\s*(?:hội nghị|đại hội|buổi|phiên|cuộc|chương trình|phần|thảo luận|nội dung)/u;
/** "đến dự và chủ trì": who came is who chaired. */
const CAME_TOO = /(?:đến dự|về dự|tham dự|dự)(?:,| và|, chỉ đạo và)\s*$/u;
/** "triệu tập và trực tiếp điều khiển": adverbs and other verbs of the same person. */
const UNDER = /(?:dưới sự|có sự|dưới|do(?: [^.;]{3,140})?)\s*$/u;

/** The words of a sentence that say that somebody chairs a meeting. */
export function cuesIn(s: Sentence): Cue[] {
  return [...s.low.matchAll(CHAIRS)].flatMap((m) => {
    const lead = CAME_TOO.exec(s.low.slice(0, m.index))?.[0].length ?? 0;
    const from = m.index - lead;
    const before = s.low.slice(0, from);
    const after = s.low.slice(m.index + m[0].length);
    const under = UNDER.test(before);
    if (WORK_AFTER.test(after) || NOT_SO.test(before)) return [];
    if (!under && m[0] !== 'điều khiển' && WORK_BEFORE.test(before)) return [];
    if (
      /^(?:cùng )?điều (?:hành|khiển)$/u.test(m[0]) &&
      !under &&
      !OBJECT.test(after) &&
      !LISTS.test(after) &&
      !((m[0].startsWith('cùng') || SENT.test(before)) && ENDS.test(after)) &&
      !isLabel(before, after)
    )
      return [];
    return [{ from, to: m.index + m[0].length, before, after, under }];
  });
}

/** "trực tiếp điều hành", "được cử xuống điều hành". */
const SENT = /(?:trực tiếp|(?:cử|giao|phân công|cắt cử)(?: xuống| về| đến| sang| lên)?)\s*$/u;
/** "ông A và bà B cùng điều hành.": said of those before, and no more. */
const ENDS = /^\s*(?:[.;]|$)/u;
/** "điều hành có ông A". */
const LISTS = /^\s*(?:là|có|gồm)\s/u;

/** "* Người điều hành: các ông A, B". */
const isLabel = (before: string, after: string): boolean =>
  /^\s*:/u.test(after) && /^\s*(?:[-–+*•]|\d+[.)])?\s*(?:những )?(?:người )?$/u.test(before);
