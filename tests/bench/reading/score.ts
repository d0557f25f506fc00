import { makeReport } from '../../../src/reports/make.js';
import { readBytes } from '../../../src/reports/read.js';
import { FORMS, type Made } from './forms.js';
import { type Gold, paper } from './papers.js';

/** What became of the documents of one form: characters and documents. */
export interface ReadingScore {
  readonly documents: number;
  readonly prose: number;
  readonly kept: number;
  readonly text: number;
  readonly letIn: number;
  /** Documents of which this is right. */
  readonly right: Readonly<Record<'order' | 'title' | 'number' | 'published' | 'body', number>>;
  readonly differences: readonly string[];
}

const squeeze = (text: string): string => text.replace(/\s+/gu, ' ').trim();
const flat = (block: Gold, { row, said }: Made): string[] =>
  block.kind === 'table'
    ? block.rows.map((cells) => row?.(cells) ?? cells.join(' | '))
    : [said?.(block.text) ?? block.text];

/** Makes `count` papers in a form, reads each, and holds it against its gold text. */
export async function scoreForm(form: string, count: number): Promise<ReadingScore> {
  const sum = { documents: 0, prose: 0, kept: 0, text: 0, letIn: 0 };
  const right = { order: 0, title: 0, number: 0, published: 0, body: 0 };
  const differences: string[] = [];
  for (let n = 0; n < count; n++) {
    const gold = paper(n);
    const made = FORMS[form]?.(gold);
    if (!made) break;
    const reading = await readBytes(made.bytes, made.file);
    const { text, blocks, meta } = makeReport({ id: gold.id, file: made.file, hash: '', reading, provinces: [] });
    const kept = squeeze(
      blocks
        .filter((b) => b.role !== 'furniture')
        .map((b) => text.slice(b.span.start, b.span.end))
        .join('\n'),
    );
    const say = (what: string): unknown => differences.push(`${made.file}: ${what}`);
    let at = 0;
    let ordered = true;
    for (const line of gold.blocks.flatMap((block) => flat(block, made)).map(squeeze)) {
      sum.prose += line.length;
      const found = kept.indexOf(line);
      if (found < 0) say(`lost «${line}»`);
      else sum.kept += line.length;
      const next = kept.indexOf(line, at);
      ordered &&= found < 0 || next >= 0;
      at = next < 0 ? at : next;
    }
    sum.text += kept.length;
    for (const line of made.furniture)
      if (kept.includes(line)) {
        sum.letIn += line.length;
        say(`let in «${line}»`);
      }
    sum.documents++;
    const is = (name: keyof typeof right, fine: boolean, what: unknown): void => {
      if (fine) right[name]++;
      else say(`${name} ${String(what)}`);
    };
    is('order', ordered, 'of the blocks');
    is('title', meta.title === gold.title, meta.title);
    is('number', meta.number === gold.number, meta.number);
    is('published', meta.published === gold.published, meta.published);
    is('body', meta.organisation === gold.body, meta.organisation);
  }
  return { ...sum, right, differences };
}
