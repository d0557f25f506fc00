import type { StatementKind } from './attributes.js';
import type { FactOfKind } from './fact.js';
import { isHeading } from './headings.js';
import type { FactExtractor } from './kind.js';
import { isAnnouncement } from './lead.js';
import { at, type ReportView, type Sentence } from './view.js';

/** How a kind of statement (results, shortcomings …) is told from its wording. All patterns are for `Sentence.low`. */
export interface StatementRules {
  readonly kind: StatementKind;
  /** Any of these makes a sentence a candidate; the first match is where the value starts. Strength 1 to 3: the highest that matches. */
  readonly cues: readonly { readonly pattern: RegExp; readonly strength: number }[];
  /** Words that look like a cue and are none ("hộ khó khăn"): not looked at. */
  readonly ignore?: RegExp;
  /** A sentence with this is none, whatever else it says. */
  readonly veto?: RegExp;
  /** The sentence that tells which meeting was held may be one too (a ceremony of awards); else it never is. */
  readonly announcements?: boolean;
  /** A line that heads a list of such statements ("Hạn chế:"): the lines behind it, up to the next heading, are candidates too. */
  readonly heading?: RegExp;
}

/** An extractor of statements of one kind. */
export interface StatementExtractor extends FactExtractor {
  readonly extract: (view: ReportView) => FactOfKind<StatementKind>[];
}

/** An extractor of whole sentences by their wording. */
export function statements(rules: StatementRules): StatementExtractor {
  return {
    kind: rules.kind,
    extract: (view) => {
      const out: FactOfKind<StatementKind>[] = [];
      let heads = false;
      let previous: Sentence | undefined;
      for (const s of view.sentences) {
        if ((s.role !== 'paragraph' && s.role !== 'caption') || (!rules.announcements && isAnnouncement(s))) continue;
        const heading = isHeading(s);
        // What a heading or "…, đó là:" introduces goes on over list items, and over the rest of its own paragraph.
        if (heading) heads = rules.heading?.test(s.low) === true;
        else
          heads =
            heads &&
            (isListItem(s) || goesOn(s) || previous === undefined || isHeading(previous) || s.block === previous.block);
        const found = heading ? undefined : statement(rules, s, heads);
        if (found) out.push(found);
        if (found && /(?::|cụ thể|như sau)[\s.:]*$/u.test(s.low)) heads = true;
        previous = s;
      }
      return out;
    },
  };
}

function statement(rules: StatementRules, s: Sentence, underHeading: boolean): FactOfKind<StatementKind> | undefined {
  if (rules.veto?.test(s.low)) return undefined;
  const low = rules.ignore ? s.low.replace(rules.ignore, (m) => '_'.repeat(m.length)) : s.low;
  let best: { index: number; length: number; strength: number } | undefined;
  for (const { pattern, strength } of rules.cues) {
    const m = pattern.exec(low);
    if (m && (!best || strength > best.strength)) best = { index: m.index, length: m[0].length, strength };
  }
  // An item under a heading is one as a whole.
  if (underHeading && (!best || isListItem(s)))
    best = { index: 0, length: s.low.length, strength: Math.max(2, best?.strength ?? 0) };
  if (!best) return undefined;
  return {
    kind: rules.kind,
    value: at(s, best.index, s.low.length - best.index),
    evidence: s.span,
    certainty: 'certain',
    // A caption shows it, an announcement names it: what the text says of it goes before.
    attrs: {
      figures: figuresIn(s),
      strength: best.strength - (s.role === 'caption' ? 1 : isAnnouncement(s) ? 0.5 : 0),
    },
  };
}

/** How many things the sentence counts: numbers with a noun, a unit or "%" behind them, no dates and no members. */
function figuresIn(s: Sentence): number {
  return [...s.low.matchAll(FIGURE)].length;
}
const FIGURE =
  /(?<![\p{L}\p{N}/.,-])\d[\d.,]*(?:\/\d+)?\s?(?:%|(?!tháng|năm|ngày|giờ|đảng viên|đồng chí|chi bộ|đại biểu|ủy viên|chính thức|dự bị|điểm cầu|h(?!\p{L}))\p{Ll}{2,})/gu;

function isListItem(s: Sentence): boolean {
  return /^\s*(?:[-–+*•]|\d+[.)]|[a-z][.)])\s/u.test(s.low);
}

function goesOn(s: Sentence): boolean {
  return /^(?:đó là|cụ thể|trong đó|ngoài ra|bên cạnh đó|một số|việc|công tác)/u.test(s.low);
}
