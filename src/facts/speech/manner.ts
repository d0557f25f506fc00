import type { Manner } from '../attributes.js';
import type { PhraseFound } from '../phrases.js';

const MANNERS: readonly Manner[] = ['advice', 'praise', 'criticism'];

/**
 * How what somebody says is meant, by its wordings in their order: "ghi nhận kết quả, đồng thời đề nghị …" is praise and advice.
 * What is complained of inside an advice ("đề nghị khắc phục hạn chế") is advice alone.
 */
export function mannersOf(found: readonly PhraseFound[]): Manner[] {
  const out: Manner[] = [];
  for (const { group } of found) {
    const manner = MANNERS.find((one) => one === group);
    if (manner === undefined || out.includes(manner)) continue;
    if (manner === 'criticism' && out.includes('advice')) continue;
    out.push(manner);
  }
  return out;
}
