/** A question word, with or without marks. */
const ASKED =
  /(?<![\p{L}])(?:bao nhiêu|bao nhieu|mấy|may|ai|khi nào|khi nao|ngày nào|ngay nao|ở đâu|o dau|tại đâu|là gì|la gi|thế nào|the nao|gì|gi|nào|nao|who|when|where|how many|what)(?![\p{L}])/iu;
const JOINT = /\s*(?:[,;?]\s*(?:và|va|and)?|(?<![\p{L}])(?:và|va|rồi|and|với lại|voi lai)(?![\p{L}]))\s+/giu;
/** Words that a part needs to be a question of its own. */
const SHORTEST = 2;
/** Parts that are asked, at most. */
const MOST = 5;

/**
 * The parts of a question that asks several things at once: "có bao nhiêu đảng viên và mấy chi bộ?" asks two.
 * Each part has a question word of its own; a question that asks one thing is given back whole.
 */
export function partsOf(question: string): string[] {
  const cuts = [...question.matchAll(JOINT)];
  const parts: string[] = [];
  let from = 0;
  for (const cut of cuts) {
    const head = question.slice(from, cut.index);
    const tail = question.slice(cut.index + cut[0].length);
    if (!ASKED.test(head) || !ASKED.test(tail) || words(head) < SHORTEST || words(tail) < SHORTEST) continue;
    parts.push(head);
    from = cut.index + cut[0].length;
  }
  parts.push(question.slice(from));
  return parts.length <= MOST ? parts : [question];
}

function words(text: string): number {
  return text.trim().split(/\s+/u).length;
}
