import type { FactExtractor } from '../kind.js';
import { at } from '../view.js';

const THEME =
  /(?<![\p{L}\p{N}])(?:chủ đề|phương châm|khẩu hiệu|tinh thần|chủ đề hành động|phương châm hành động|(?:thông điệp|lời nhắn|chuyên đề|tọa đàm|hội thảo|cuộc thi|hội thi)(?=[^,;."“”«]{0,25}["“«]))(?![\p{L}\p{N}])/u;
const QUOTED = /["“”«](?<words>[^"“”»]{8,400})["”“»]/u;

/** The theme or motto of a meeting: in quotation marks, or after "với chủ đề". */
export const theme: FactExtractor = {
  kind: 'theme',
  extract: (view) =>
    view.sentences.flatMap((s) => {
      const cue = THEME.exec(s.low);
      if (
        !cue ||
        (/(?:sinh hoạt|theo|các|nhiều|năm) $/u.test(s.low.slice(0, cue.index)) === true && !QUOTED.test(s.text))
      )
        return [];
      const behind = s.text.slice(cue.index);
      const quoted = QUOTED.exec(behind);
      if (!quoted && !/^(?:chủ đề|phương châm|khẩu hiệu)[^,.]{0,40}(?:là|:)/u.test(s.low.slice(cue.index))) return [];
      const start = quoted ? cue.index + quoted.index + 1 : cue.index;
      const length = quoted ? (quoted.groups?.['words'] ?? '').length : s.text.length - cue.index;
      return [
        {
          kind: 'theme' as const,
          value: at(s, start, length),
          evidence: s.span,
          certainty: 'certain' as const,
          attrs: { cue: cue[0] },
        },
      ];
    }),
};
