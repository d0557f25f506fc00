import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { makeReport } from '../../../src/reports/make.js';
import { readBytes } from '../../../src/reports/read.js';
import { MAKERS } from './makers.js';
import type { Head } from './notation.js';

/** What became of one document: characters, and the parts of its head that are wrong. */
export interface Outcome {
  readonly file: string;
  readonly prose: number;
  readonly kept: number;
  readonly text: number;
  readonly letIn: number;
  readonly ordered: boolean;
  readonly heads: Readonly<Record<'title' | 'number' | 'published' | 'body', boolean | undefined>>;
  readonly differences: readonly string[];
}

const squeeze = (text: string): string => text.normalize('NFC').replace(/\*\*/gu, '').replace(/\s+/gu, ' ').trim();
const low = (text: string): string => squeeze(text).toLowerCase();
const unmarked = (text: string): string => text.replace(/‹[^›]*›|[⟦⟧⟪⟫]/gu, '').replace(/→/gu, '\t');

/** What stands between two marks, as it is to be read: without markup, cells between bars, what only Word counts put before. */
function between(source: string, open: string, close: string, html: boolean): string[] {
  const out: string[] = [];
  for (const [, inner = ''] of source.matchAll(new RegExp(`${open}([^${close}]*)${close}`, 'gu'))) {
    const bare = inner
      .replace(/[‹›]/gu, '')
      .replace(/→/gu, ' ')
      .replace(/\[\^[^\]]*\]/gu, '');
    const shown = bare
      .replace(/<sup>2<\/sup>/gu, '²')
      .replace(/<\/t[dh]>/gu, ' | ')
      .replace(/<[^>]*>/gu, '');
    const line = html ? shown : bare;
    if (squeeze(line) !== '') out.push(squeeze(line));
  }
  return out;
}

/** Reads every written document of a folder and holds it against its marks. */
export async function readWritten(folder: string): Promise<Outcome[]> {
  const out: Outcome[] = [];
  for (const name of readdirSync(folder).sort()) out.push(await readOne(folder, name));
  return out;
}

async function readOne(folder: string, name: string): Promise<Outcome> {
  const all = readFileSync(path.join(folder, name), 'utf8');
  const cut = all.indexOf('\n');
  const head = JSON.parse(all.slice(0, cut)) as Head;
  const source = all.slice(cut + 1);
  const form = /\.(\w+)(?:\.txt)?$/u.exec(name)?.[1] ?? '';
  const file = name.replace(/\.(docx|odt|rtf|pdf)\.txt$/u, '.$1');
  const bytes = MAKERS[form]?.(unmarked(source), head) ?? Buffer.from(unmarked(source));
  const reading = await readBytes(bytes, file);
  const { text, blocks, meta } = makeReport({ id: file, file, hash: '', reading, provinces: [] });
  const own = blocks.filter((block) => block.role !== 'furniture');
  const kept = squeeze(own.map(({ span }) => text.slice(span.start, span.end)).join('\n'));
  const differences: string[] = [];
  const sum = { prose: 0, kept: 0, letIn: 0 };
  let at = 0;
  let ordered = true;
  for (const line of between(source, '⟦', '⟧', form === 'html')) {
    sum.prose += line.length;
    // A bar at the edge and an empty last cell are marks of a table, not its text.
    const core = line.replace(/( \|)+$/u, '').trim();
    if (!kept.includes(core)) differences.push(`lost «${line}»`);
    else sum.kept += line.length;
    const next = kept.indexOf(core, at);
    if (kept.includes(core) && next < 0) {
      ordered = false;
      differences.push(`out of order «${line}»`);
    }
    at = next < 0 ? at : next;
  }
  for (const line of [
    ...between(source, '⟪', '⟫', form === 'html'),
    ...between(`${head.head} ${head.foot}`, '⟪', '⟫', false),
  ])
    if (kept.includes(line)) {
      sum.letIn += line.length;
      differences.push(`let in «${line}»`);
    }
  const is = (
    name: string,
    right: string | readonly string[] | undefined,
    is: string | undefined,
  ): boolean | undefined => {
    if (right === undefined) return undefined;
    const fine = [right].flat().some((one) => low(one) === low(is ?? ''));
    if (!fine) differences.push(`${name} «${is}»`);
    return fine;
  };
  const heads = {
    title: is('title', head.title, meta.title),
    number: is('number', head.number, meta.number),
    published: is('published', head.published, meta.published),
    body: is('body', head.body, meta.organisation),
  };
  return { file, ...sum, text: kept.length, ordered, heads, differences };
}
