import { type Stated, statedBy } from '../answers/across.js';
import type { Intent } from '../answers/intent.js';
import { INTENTS } from '../answers/intents/index.js';
import type { ReportProfile } from '../questions/profile.js';
import type { Understanding } from '../questions/understand.js';
import { foldedText } from '../questions/utterance.js';
import type { Asking } from './asking.js';
import type { Generation } from './generation.js';

/** The intent whose facts a text wants compared ("bí thư", "ngày họp"): it is named, and only facts answer it. */
export function factIntentOf({ guesses, cued, roles }: Understanding): Intent | undefined {
  const fits = (name: string): Intent | undefined =>
    INTENTS.find((one) => one.name === name && one.closed && one.kinds.length > 0);
  if (roles.length > 0) return fits('role-holder');
  const named = guesses.filter(({ intent }) => cued.has(intent));
  return named.flatMap(({ intent }) => fits(intent) ?? [])[0];
}

/** What each of these reports states for `text`, in the given order; one per news story. */
export async function factsStated(
  text: string,
  among: readonly ReportProfile[],
  generation: Generation,
  { understand, engineOf }: Pick<Asking, 'understand' | 'engineOf'>,
): Promise<readonly Stated[]> {
  const asked = await understand(generation, text);
  const intent = factIntentOf(asked);
  if (!intent) return [];
  const engine = engineOf(generation);
  const question = {
    asked,
    folded: foldedText(asked.utterance.words),
    people: new Set<string>(),
    bodiesIn: engine.bodiesIn,
  };
  return statedBy(intent, question, among, engine);
}
