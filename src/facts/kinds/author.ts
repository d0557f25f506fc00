import type { FactExtractor } from '../kind.js';

/** Who wrote the article: the byline. */
export const author: FactExtractor = {
  kind: 'author',
  extract: (view) =>
    view.sentences
      .filter(
        (s) =>
          s.role === 'byline' &&
          !/^\s*\(?(?:(?:nguồn|nguồn tin|nguồn bài|nơi đăng|đăng tại|đăng trên)\s*:|theo\s)/u.test(s.low),
      )
      .map((s) => ({
        kind: 'author' as const,
        value: s.span,
        evidence: s.span,
        certainty: 'certain' as const,
        attrs: { name: s.text },
      })),
};
