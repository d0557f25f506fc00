import type { Body, BodyFinder } from '../text/bodies.js';
import { MANY_MEANINGS, ORGANS, UNITS } from '../text/bodies-kinds.js';
import type { Lexicon } from '../text/lexicon.js';
import { PhraseTable } from '../text/phrases.js';
import { foldedWords } from '../text/tokens.js';
import type { ReportProfile } from './profile.js';
import type { QuestionWord } from './utterance.js';

/** An organisation named in a question: its kind and the words of its name. */
export interface BodyMention {
  readonly from: number;
  readonly to: number;
  /** Words of its field and name without marks and connecting words; empty for "sở", "đảng bộ" alone. */
  readonly name: readonly string[];
  /** Words of its kind ("bệnh viện"), without marks. */
  readonly head: readonly string[];
  /** The kind in its canonical form. */
  readonly kind: string;
}

/** What is needed to find bodies. */
export interface BodyReader {
  /** The bodies named in a question, in canonical form, each with the longest name that some report knows. */
  find(words: readonly QuestionWord[]): Body[];
  /** The same as words, and kinds of body that stand alone. */
  mentions(words: readonly QuestionWord[], bodies: readonly Body[]): BodyMention[];
}

/** Builds the reader from the names of reports. */
export function bodyReader(
  finder: BodyFinder,
  { bodies: kinds, compounds }: Pick<Lexicon, 'bodies' | 'compounds'>,
  profiles: readonly ReportProfile[],
): BodyReader {
  let names: ReturnType<typeof namesOf> | undefined;
  const known = (kind: string): ReadonlySet<string> | undefined => {
    names ??= namesOf(profiles);
    return names.get(kind);
  };
  const heads = new PhraseTable<string | undefined>();
  for (const compound of compounds) heads.add(compound, undefined);
  for (const { name, variants } of kinds) for (const one of [name, ...variants]) heads.add(one, name);
  return {
    find: (words) => apart(finder, words).map((body) => asKnown(body, words, known(body.kind))),
    mentions(words, bodies) {
      const out = bodies.map(
        (body): BodyMention => ({
          from: body.from,
          to: body.to,
          kind: body.kind,
          name: nameOf(body),
          head: foldedWords(body.kind === 'đơn vị' ? (body.party ?? '') : body.kind),
        }),
      );
      for (const { from, to, value: kind } of heads.find(words)) {
        if (kind === undefined || bodies.some((body) => body.from < to && from < body.to)) continue;
        if (MANY_MEANINGS.has(kind) && words[from]?.proper !== true) continue;
        out.push({ from, to, kind, name: [], head: foldedWords(kind) });
      }
      return out.sort((a, b) => a.from - b.from);
    },
  };
}

/**
 * The bodies of a question; one that continues as another body after a comma ends there ("Công ty A, Điện lực B"). A
 * comma directly after the word for a kind means that it is no body ("xã Tân Hội, Bình Liêu").
 */
function apart(finder: BodyFinder, words: readonly QuestionWord[], from = 0): Body[] {
  const rest = words.slice(from);
  const found = finder.find(rest, { proper: (i) => rest[i]?.proper === true });
  for (const body of found)
    for (let at = body.from + 1; at < body.to; at++) {
      if (rest[at]?.breaks !== true) continue;
      const behind = rest.slice(at);
      const [next] = finder.find(behind, { proper: (i) => behind[i]?.proper === true });
      const alone = at === body.from + 1 && body.party === undefined && !body.kind.includes(' ');
      if (!alone && (next?.from !== 0 || next.kind === 'đơn vị')) continue;
      const before = finder.find(rest.slice(0, at), { proper: (i) => rest[i]?.proper === true });
      return [...before.map((one) => moved(one, from)), ...apart(finder, words, from + at)];
    }
  return found.map((one) => moved(one, from));
}

const moved = (body: Body, by: number): Body => ({ ...body, from: body.from + by, to: body.to + by });

const CONNECTING = new Set(['va', 'cua', 'cac']);

function nameOf({ field, name, parent }: Body): string[] {
  const own = [...foldedWords(field ?? ''), ...name].filter((word) => !CONNECTING.has(word));
  return own.length > 0 || parent === undefined ? own : nameOf(parent);
}

/** Does this kind of body without a name distinguish one report from others ("bệnh viện", "trường")? */
export const tellsAlone = (kind: string): boolean =>
  kind !== 'đơn vị' && kind !== 'sở' && !ORGANS.has(kind) && !MANY_MEANINGS.has(kind) && !UNITS.has(kind);

/** Does the body distinguish reports: by field, name or place, or by a rare kind? "Giám đốc sở" does not. */
export const tells = ({ kind, field, name, province }: Body): boolean =>
  kind !== 'đơn vị' && (field !== undefined || name.length > 0 || province !== undefined || tellsAlone(kind));

/** Names of the bodies of reports by kind, each as its words without marks. */
function namesOf(profiles: readonly ReportProfile[]): ReadonlyMap<string, ReadonlySet<string>> {
  const out = new Map<string, Set<string>>();
  const add = ({ kind, name, parent }: Body): void => {
    if (name.length > 0) out.set(kind, (out.get(kind) ?? new Set()).add(name.join(' ')));
    if (parent) add(parent);
  };
  for (const { bodies } of profiles) for (const body of bodies) add(body);
  return out;
}

const LONGEST = 7;

/** "Ô Môn hội cựu chiến binh": a body with its name before the kind, if some report has this name. */
function namedBefore(body: Body, words: readonly QuestionWord[], known: ReadonlySet<string>): Body | undefined {
  if (body.name.length > 0 || body.province !== undefined || body.parent !== undefined) return undefined;
  for (let from = Math.max(0, body.from - LONGEST); from < body.from - 1; from++) {
    const name = words.slice(from, body.from).map(({ folded }) => folded);
    if (known.has(name.join(' '))) return { ...body, from, name };
  }
  return undefined;
}

/** The body with the longest name from its first word on that some report knows; unchanged if there is none. */
function asKnown(body: Body, words: readonly QuestionWord[], known: ReadonlySet<string> | undefined): Body {
  const before = known && namedBefore(body, words, known);
  if (before) return before;
  const [first] = body.name;
  if (!known || (first === undefined && body.province !== undefined)) return body;
  const inside = words.findIndex((word, i) => i > body.from && i < body.to && word.folded === first);
  const start = first === undefined ? body.to : inside;
  return start < 0 ? body : withLongest(body, start, words, known);
}

/** The body with the longest known name from `start` on. */
function withLongest(body: Body, start: number, words: readonly QuestionWord[], known: ReadonlySet<string>): Body {
  for (let end = Math.min(words.length, start + LONGEST); end > start; end--) {
    const name = words.slice(start, end).map((word) => word.folded);
    // A single word may be a name that was cut short in reading.
    if (!known.has(name.join(' ')) || (name.length === 1 && body.name.length > 1)) continue;
    const atEnd = start + body.name.length >= body.to;
    return { ...body, name, to: atEnd ? end : Math.max(end, body.to) };
  }
  return body;
}
