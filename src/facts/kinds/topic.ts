import type { FactExtractor } from '../kind.js';
import { isAnnouncement, lead } from '../lead.js';

const PURPOSE =
  /(?:nhằm|để)\s+(?:sơ kết|tổng kết|đánh giá|kiểm điểm|triển khai|quán triệt|lấy ý kiến|giới thiệu|thảo luận|bàn)/u;

const partOf = (low: string): 'purpose' | 'lead' => (PURPOSE.test(low) ? 'purpose' : 'lead');

/** What the report is about: the sentence that announces the event, one with its purpose, and the title. */
export const topic: FactExtractor = {
  kind: 'topic',
  extract: (view) =>
    lead(view)
      .filter((s) => s.role === 'title' || isAnnouncement(view, s) || (s.role === 'paragraph' && PURPOSE.test(s.low)))
      .map((s) => ({
        kind: 'topic' as const,
        value: s.span,
        evidence: s.span,
        certainty: 'certain' as const,
        attrs: { from: s.role === 'title' ? 'title' : partOf(s.low) },
      })),
};
