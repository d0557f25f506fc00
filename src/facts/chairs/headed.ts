import type { PersonMention } from '../../text/people.js';
import { opensLine, signAt, tellingOf, wordingAt, wordingIn } from '../telling.js';
import type { ReportView, Sentence } from '../view.js';
import { chairingIn } from './cues.js';

/** Names in the lines below "Chủ trì hội nghị:", with their sentences; the first line that opens with no name ends them. */
export function namedBelow(view: ReportView): { readonly sentence: Sentence; readonly person: PersonMention }[] {
  const out: { readonly sentence: Sentence; readonly person: PersonMention }[] = [];
  let heads = false;
  for (const sentence of view.sentences) {
    if (sentence.role !== 'paragraph') continue;
    if (isHead(view, sentence)) {
      heads = true;
      continue;
    }
    if (!heads) continue;
    const t = tellingOf(view, sentence, view.kit.chairs.find(view.words(sentence)));
    const [first] = t.named;
    if (first && opensLine(t, first.from) && !wordingIn(t, 0, t.words.words.length, 'guest'))
      out.push({ sentence, person: first.person });
    else heads = false;
  }
  return out;
}

/** "Chủ trì hội nghị:", "2. Chủ tọa": a line of its own, above the names. */
function isHead(view: ReportView, s: Sentence): boolean {
  const t = s.text === s.text.toUpperCase() ? undefined : chairingIn(view, s);
  const cue = t?.marks.find(({ group, from }) => (group === 'chairs' || group === 'steers') && opensLine(t, from));
  if (!t || !cue) return false;
  const end = wordingAt(t, cue.to, 'meeting')?.to ?? cue.to;
  // "TM. Đoàn Chủ tịch" stands over who signs.
  const signs = t.words.words[cue.from] === 'đoàn' && !signAt(t, end).includes(':');
  return end === t.words.words.length && !signs;
}
