import type { FactExtractor } from '../kind.js';
import { at } from '../view.js';

const TERM =
  /(?<![\p{L}\p{N}])(?:nhiệm kỳ|nhiệm kì|nk|khóa)\s*(?:\p{Lu}+[,\s]*)?(?:\(\s*)?(?<from>(?:19|20)\d{2})\s*[-–—/]\s*(?<to>(?:19|20)?\d{2})(?:\s*\))?/giu;
/** "lần thứ XII (2020 - 2025)": the years after the number of a congress are its term. */
const BRACKETED =
  /\((?<=(?:đại hội|khóa)[^;.()]{0,60}\s\()(?<from>(?:19|20)\d{2})\s*[-–—/]\s*(?<to>(?:19|20)?\d{2})\)/gu;
/** "Đại hội lần thứ V", "khóa IX", "Đại hội lần hai"; no "mổ lại lần ba". */
const ORDINAL =
  /(?<![\p{L}\p{N}])(?:lần thứ|khóa|lần(?<=(?:đại hội|hội nghị|kỳ họp|phiên họp)[^,;.]{0,60}lần))\s+(?<no>[ivxlc]+|\d{1,2}|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?![\p{L}\p{N}])/giu;

/** "2020-25" ends in 2025. */
function fullYear(from = '', to = ''): number {
  return Number(to.length === 2 ? from.slice(0, 2) + to : to);
}

/** Terms of office ("nhiệm kỳ 2020 - 2025") and numbers of congresses ("lần thứ IV"). */
export const term: FactExtractor = {
  kind: 'term',
  extract: (view) =>
    view.sentences.flatMap((s) => [
      ...[...s.low.matchAll(TERM), ...s.low.matchAll(BRACKETED)].map((m) => ({
        kind: 'term' as const,
        value: at(s, m.index, m[0].length),
        evidence: s.span,
        certainty: 'certain' as const,
        attrs: {
          what: 'term' as const,
          from: Number(m.groups?.['from']),
          to: fullYear(m.groups?.['from'], m.groups?.['to']),
        },
      })),
      ...[...s.low.matchAll(ORDINAL)].map((m) => ({
        kind: 'term' as const,
        value: at(s, m.index, m[0].length),
        evidence: s.span,
        certainty: 'certain' as const,
        attrs: { what: 'ordinal' as const, no: m.groups?.['no'] ?? '' },
      })),
    ]),
};
