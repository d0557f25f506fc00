import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import type { Answer, Quote } from '../../src/answers/answer.js';
import { isHeading } from '../../src/answers/read-on.js';
import { openApp } from '../../src/app.js';
import { readReport, scanFolder } from '../../src/reports/folder.js';
import type { Block } from '../../src/reports/report.js';
import { overlaps } from '../../src/text/span.js';
import { shippedData, shippedModel } from '../support/data.js';

vi.setConfig({ testTimeout: 240_000 });

const FIXTURES = path.resolve(import.meta.dirname, '../fixtures');
/** Folders of reports; those for questions nobody looks at are left alone. */
const FOLDERS = readdirSync(FIXTURES, { withFileTypes: true })
  .filter(
    (entry) =>
      entry.isDirectory() && !['apart', 'notes', 'questions', 'again', 'folk', 'shapes', 'turns'].includes(entry.name),
  )
  .map(({ name }) => name);
/** Kinds that are asked by themselves, and questions whose answers are passages, lists and parts. */
const KINDS = ['results', 'shortcomings', 'targets', 'attendees', 'speaker', 'passage'];
const QUESTIONS = [
  ['shortcomings', 'hạn chế là gì'],
  ['passage', 'liệt kê các chỉ tiêu'],
  ['passage', 'phần II nói gì'],
  ['passage', 'nhiệm vụ trọng tâm'],
] as const;

/** What is wrong with how a quote of several blocks begins or ends; nothing where it reads well. */
function fault(blocks: readonly Block[]): string | undefined {
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (blocks.length < 2 || !first || !last) return undefined;
  if (blocks.some(({ role }) => role === 'furniture')) return 'holds what is of the page';
  if (first.role !== 'paragraph') return `begins with a ${first.role}`;
  if (last.role !== 'paragraph') return `ends with a ${last.role}`;
  return isHeading(last) && !blocks.every(isHeading) ? 'ends with a heading' : undefined;
}

test.each(FOLDERS)(
  'no quote of several blocks begins in the head of a page or ends with what heads another: %s',
  async (name) => {
    const [data, model] = await Promise.all([shippedData(), shippedModel()]);
    const reportsDir = path.join(FIXTURES, name);
    const stateDir = await mkdtemp(path.join(tmpdir(), 'hoi-bao-cao-'));
    const { app } = await openApp({ reportsDir, stateDir, data, model });
    const { sources } = await scanFolder(reportsDir);
    const reports = new Map(
      (await Promise.all(sources.map((one) => readReport(one)))).map((one) => [one.meta.id, one]),
    );
    const faults: string[] = [];
    let several = 0;
    const look = (quotes: readonly Quote[]): void => {
      for (const { report: meta, span, text } of quotes) {
        const report = reports.get(meta.id);
        // Where the file's own text has other letters, its offsets are not those of the blocks.
        if (!report || report.original !== undefined) continue;
        const blocks = report.blocks.filter((block) => overlaps(block.span, span));
        if (blocks.length > 1) several++;
        const wrong = fault(blocks);
        if (wrong) faults.push(`${meta.id} ${wrong}: ${text}`);
      }
    };
    const lookAt = (answer: Answer): void => look(answer.status === 'answered' ? answer.quotes : []);
    for (const { id } of await app.reports()) {
      look(await app.mainPoints(id));
      const reading = { reports: [id], places: [] };
      for (const intent of KINDS) lookAt(await app.answerReading({ ...reading, intent, question: '' }));
      for (const [intent, question] of QUESTIONS) lookAt(await app.answerReading({ ...reading, intent, question }));
    }
    await app.close();
    await rm(stateDir, { recursive: true, force: true });
    expect(faults).toEqual([]);
    expect(several).toBeGreaterThan(0);
  },
);
