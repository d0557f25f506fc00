import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readLanguageData } from '../../../../src/data.js';
import { type FactKit, factKit } from '../../../../src/facts/kit.js';
import { type Signed, signed } from '../../../../src/facts/statements/signs.js';
import { viewOf } from '../../../../src/facts/view.js';
import { readReport, scanFolder } from '../../../../src/reports/folder.js';
import type { Report } from '../../../../src/reports/report.js';
import { dataLines, parseLexicon } from '../../../../src/text/lexicon.js';

/** A sentence with what people say it states, by `STATEMENT_KINDS`; a kind that is left open is not learned from. */
export interface Example {
  readonly report: string;
  readonly signed: Signed;
  readonly stated: readonly (boolean | undefined)[];
}

/** Letters of `STATEMENT_KINDS` in the files of labels. */
export const LETTERS = ['R', 'S', 'T', 'A'];
/** Reports of one sentence each: learned from, never judged by. */
export const ALONE = 'alone/';

/** The labelled sentences, in the order of their reports. */
export async function examples(): Promise<Example[]> {
  const lexicon = parseLexicon((await readLanguageData('data')).lexicon);
  const kit = factKit(lexicon);
  const out: Example[] = [];
  const labels = labelsOf(readFileSync('tests/fixtures/statements.txt', 'utf8'));
  for (const folder of new Set([...labels.keys()].map((id) => id.split('/')[0] ?? ''))) {
    const { sources } = await scanFolder(path.join('tests/fixtures', folder));
    for (const source of sources) {
      const report = `${folder}/${source.id}`;
      const stated = labels.get(report);
      if (!stated) continue;
      for (const one of signed(viewOf(await readReport(source, lexicon.provinces), kit), kit.statements))
        out.push({ report, signed: one, stated: statedBy(stated.get(one.sentence.index) ?? '') });
    }
  }
  return [...out, ...alone(kit)];
}

function labelsOf(file: string): ReadonlyMap<string, ReadonlyMap<number, string>> {
  return new Map(
    dataLines(file).map((line) => {
      const [report = '', ...rest] = line.split(' ');
      return [report, new Map(rest.map((one) => [Number.parseInt(one, 10), one.replace(/^\d+/u, '')]))] as const;
    }),
  );
}

const statedBy = (letters: string): (boolean | undefined)[] =>
  LETTERS.map((one) => (letters.includes(one.toLowerCase()) ? undefined : letters.includes(one)));

/** The sentences that stand by themselves, each a report of its own. */
function alone(kit: FactKit): Example[] {
  return dataLines(readFileSync('tests/fixtures/sentences.txt', 'utf8')).flatMap((line, i) => {
    const [letter = '', ...rest] = line.split(' ');
    const text = rest.join(' ');
    const span = { start: 0, end: text.length };
    const report: Report = {
      meta: { id: 'alone', file: 'alone.txt', title: '', kind: 'original' },
      text,
      hash: '',
      blocks: [{ role: 'paragraph', span, sentences: [span] }],
    };
    return signed(viewOf(report, kit), kit.statements).map((one) => ({
      report: `${ALONE}${i}`,
      signed: one,
      stated: statedBy(letter),
    }));
  });
}
