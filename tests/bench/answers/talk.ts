import { CHAT_INTENTS, OUTSIDE } from '../../../src/answers/intents/index.js';
import type { Model } from '../../../src/answers/model.js';
import { createAsk } from '../../../src/app/asking.js';
import { readLanguageData } from '../../../src/data.js';
import { classifierOf, derive, type Language } from '../../../src/questions/language.js';
import { dataLines } from '../../../src/text/lexicon.js';
import { rowsOf } from '../../../src/text/rows.js';
import type { Understood } from './collect.js';
import { fitIntents, type IntentLessons } from './intents.js';
import type { Labelled } from './sets.js';
import type { World } from './world.js';

/** Parts that the utterances fall into: each is read by a classifier trained on the others. */
const PARTS = 4;
/** What an utterance counts in the decision. */
const WEIGHT = 0.3;
const SLOTTED = /\{\p{L}+\}/u;

/** Utterances of small talk, and of what is outside the reports, asked of the folders in turn, as they are understood by a classifier that has not seen them. */
export async function talkOf(
  data: string,
  language: Language,
  worlds: readonly World[],
  blank: Model,
  lessons: IntentLessons,
): Promise<Understood[]> {
  const files = await readLanguageData(data);
  const { examples } = derive(files);
  const out: Understood[] = [];
  const wanted = [...Object.keys(CHAT_INTENTS), OUTSIDE];
  for (let part = 0; part < PARTS; part++) {
    const classifier = classifierOf(examples.filter((_, i) => i % PARTS !== part));
    const intents = fitIntents({
      ...lessons,
      examples: lessons.examples.filter(({ line }) => line === undefined || line % PARTS !== part),
    });
    const { understand } = createAsk(
      { ...language, classifier },
      { ...blank, intents: { ...intents, words: rowsOf(intents.words) } },
    );
    let at = -1;
    for (const [intent, text] of Object.entries(files.utterances)) {
      for (const line of dataLines(text)) {
        at++;
        if (at % PARTS !== part || !wanted.includes(intent) || SLOTTED.test(line)) continue;
        const world = worlds[at % worlds.length] as World;
        const question: Labelled = {
          id: `u${at}`,
          chat: `u${at}`,
          q: line,
          intent,
          style: 'accented',
          expect: intent === OUTSIDE ? { out_of_scope: true } : { chat: true },
          weight: WEIGHT,
        };
        out.push({ world, question, asked: await understand(world.generation, line) });
      }
    }
  }
  return out;
}
