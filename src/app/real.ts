import type { Quote } from '../answers/answer.js';
import { exactIn, type Given, LEAST_WORDS, leftOutIn, likeIn, type Realness, readGiven } from '../answers/real.js';
import type { Report, ReportMeta } from '../reports/report.js';
import { comparedWords } from '../text/compared.js';
import { plain } from '../text/normalise.js';
import { tokenise } from '../text/tokens.js';
import type { Generation } from './generation.js';

/** Matches per part of the text, and words of a part. */
const PLACES = 16;
const SOUGHT = 36;
/** Reports compared word by word if no report contains the text. */
const COMPARED = 5;
/** A folder up to this size is searched in full, whatever the index finds. */
const FEW = 40;
/** A quotation inside the text is searched separately if it is shorter than this share of the text. */
const STRETCH = 0.9;

/**
 * Checks whether the reports contain a text word for word, with differences, or not at all. Accepts any input. If they do not contain the
 * whole text, searches for its quotations.
 */
export async function checkReal(text: string, generation: Generation): Promise<Realness> {
  const whole = await check(text, generation);
  if (whole.kind === 'exact' || whole.kind === 'short') return whole;
  const stretch = longestQuoted(text);
  if (whole.kind === 'absent' && whole.outside) return whole;
  const part: Realness = stretch === undefined ? { kind: 'absent' } : await check(stretch, generation);
  return part.kind === 'exact' || (part.kind === 'differs' && whole.kind === 'absent') ? part : whole;
}

async function check(text: string, generation: Generation): Promise<Realness> {
  const given = readGiven(text);
  if (given.words.length < LEAST_WORDS) return { kind: 'short' };
  const reports = await candidates(text, generation);
  let found: { readonly quotes: readonly Quote[]; readonly others: ReportMeta[] } | undefined;
  for (const report of reports) {
    const quotes = exactIn(given, report);
    if (quotes && found) found.others.push(report.meta);
    else if (quotes) found = { quotes, others: [] };
  }
  if (found) return { kind: 'exact', bare: given.bare, ...found };
  const outside = await outsideOf(given, text, generation);
  return outside ? { kind: 'absent', outside } : closest(given, reports.slice(0, COMPARED));
}

/** Where a file contains the text in its furniture. */
async function outsideOf(
  given: Given,
  text: string,
  { index }: Generation,
): Promise<Extract<Realness, { kind: 'absent' }>['outside']> {
  const { words } = given;
  const end = words.findIndex(({ afterGap }) => afterGap);
  const folded = comparedWords(plain(text)).map((word) => word.folded);
  for (const id of await index.leftOut(folded.slice(0, Math.min(end < 0 ? words.length : end, SOUGHT)))) {
    const report = await index.report(id);
    const line = report && leftOutIn(given, report);
    if (report && line !== undefined) return { report: report.meta, line };
  }
  return undefined;
}

function closest(given: Given, reports: readonly Report[]): Realness {
  let best: ReturnType<typeof likeIn>;
  for (const report of reports) {
    const like = likeIn(given, report);
    if (like && (!best || like.cost < best.cost)) best = like;
  }
  return best?.result ?? { kind: 'absent' };
}

/** Reports that may contain the text, likeliest first: search hits for its beginning, middle and end; all reports of a small folder. */
async function candidates(text: string, { index, profiles }: Generation): Promise<Report[]> {
  const tokens = tokenise(plain(text));
  const spread = [tokens.slice(0, SOUGHT)];
  if (tokens.length > SOUGHT) spread.push(tokens.slice(-SOUGHT));
  if (tokens.length > SOUGHT * 3) spread.push(tokens.slice(tokens.length >> 1, (tokens.length >> 1) + SOUGHT));
  const found = await Promise.all(spread.map((some) => index.search({ tokens: some, limit: PLACES })));
  const ids = new Set(found.flatMap((hits) => hits.map((hit) => hit.reportId)));
  if (profiles.length <= FEW) for (const { meta } of profiles) ids.add(meta.id);
  return (await Promise.all([...ids].map((id) => index.report(id)))).flatMap((report) => report ?? []);
}

/** The longest quotation in the text, if it is not the whole text. */
function longestQuoted(text: string): string | undefined {
  const stretches = [...text.matchAll(/“([^”]+)”|«([^»]+)»|"([^"]+)"/gu)].map((m) => m[1] ?? m[2] ?? m[3] ?? '');
  const longest = stretches.sort((a, b) => b.length - a.length)[0];
  return longest !== undefined && longest.length < text.trim().length * STRETCH ? longest : undefined;
}
