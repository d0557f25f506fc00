import { judgeLine, type Outcome } from '../answers/judge.js';
import { type Labelled, reportsOf } from '../answers/sets.js';
import type { World } from '../answers/world.js';
import { PEERS, SETUPS, type Setup } from './peers.js';

/** A question with its outcome. */
export interface Judged {
  readonly question: Labelled;
  readonly outcome: Outcome;
}

/** Does some text of the folder answer the question? */
export const isStated = ({ expect }: Labelled): boolean => (expect.report ?? expect.any ?? expect.all) !== undefined;

const nameOf = (engine: string, { most, titled }: Setup): string =>
  `${engine}, ${most === 1 ? 'single' : `up to ${most}`} sentences${titled ? ', titles' : ''}`;

/** Puts the questions of a set to each of the other engines in each set-up, by their names. */
export async function judgedBy({ set, generation }: World, folder: string): Promise<Map<string, Judged[]>> {
  const reports = [];
  for (const { meta } of generation.profiles) {
    const report = await generation.index.report(meta.id);
    if (report) reports.push(report);
  }
  const out = new Map<string, Judged[]>();
  for (const [engine, build] of Object.entries(PEERS))
    for (const setup of SETUPS) {
      const peer = await build(reports, setup, folder);
      const judged: Judged[] = [];
      for (const question of set.questions) {
        const best = await peer.best(question.q);
        const outcome = judgeLine(question, {
          id: question.id,
          status: best ? 'answered' : 'no_match',
          ...(best && {
            answers: [
              { report: best.report, quote: best.text, start: 0, end: best.text.length, source: { title: best.title } },
            ],
          }),
        });
        judged.push({ question, outcome });
      }
      out.set(nameOf(engine, setup), judged);
      await peer.close();
    }
  return out;
}

/** Of each engine the set-up with most right answers. */
export function bestPeers(all: ReadonlyMap<string, readonly Judged[]>): [string, readonly Judged[]][] {
  const right = (judged: readonly Judged[]): number => judged.filter(({ outcome }) => outcome === 'right').length;
  return Object.keys(PEERS).flatMap((engine) => {
    const own = [...all].filter(([name]) => name.startsWith(engine)).sort(([, a], [, b]) => right(b) - right(a));
    return own.slice(0, 1);
  });
}

const WRONG: ReadonlySet<Outcome> = new Set(['wrong', 'partial']);

/** Right, wrong and refused in percent. What nothing states is right where it is refused. */
function percents(judged: readonly Judged[]): string {
  const share = (holds: (outcome: Outcome) => boolean): string =>
    `${((100 * judged.filter(({ outcome }) => holds(outcome)).length) / Math.max(1, judged.length)).toFixed(1)}`.padStart(
      7,
    );
  return [
    share((one) => one === 'right'),
    share((one) => WRONG.has(one)),
    share((one) => one === 'refused' || one === 'asked'),
  ].join('');
}

/** Prints right, wrong and refused of each engine: over all, in parts, and by text. */
export function printTables(engines: ReadonlyMap<string, readonly Judged[]>, say: (line: string) => void): void {
  const firsts = new Set<string>();
  const seen = new Set<string>();
  for (const { question } of engines.values().next().value ?? []) {
    if (!seen.has(question.chat)) firsts.add(question.id);
    seen.add(question.chat);
  }
  const parts: readonly (readonly [string, (question: Labelled) => boolean])[] = [
    ['stated', isStated],
    ['stated, first of their chat', (question) => isStated(question) && firsts.has(question.id)],
    ['not stated', (question) => !isStated(question)],
    ['all', () => true],
  ];
  for (const [part, holds] of parts) {
    say(`\n${part.padEnd(48)}${'number'.padStart(7)}  right  wrong refused %`);
    for (const [name, judged] of engines) {
      const own = judged.filter(({ question }) => holds(question));
      say(`${name.padEnd(48)}${String(own.length).padStart(7)}${percents(own)}`);
    }
  }
  const texts = [...new Set([...engines.values()].flat().map(({ question }) => textOf(question)))].sort();
  say(
    `\n${'by text: right, wrong, refused %'.padEnd(48)}${'number'.padStart(7)}${[...engines.keys()].map((name) => name.split(',')[0]?.padStart(23)).join('')}`,
  );
  for (const text of texts) {
    const cells = [...engines.values()].map((judged) => judged.filter(({ question }) => textOf(question) === text));
    say(
      `${text.slice(0, 47).padEnd(48)}${String(cells[0]?.length ?? 0).padStart(7)}${cells.map((own) => `  ${percents(own)}`).join('')}`,
    );
  }
}

const textOf = ({ expect }: Labelled): string => reportsOf(expect)[0] ?? '(of none)';
