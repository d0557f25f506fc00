import { describe, expect, it, vi } from 'vitest';
import { readDocx } from '../../../src/reports/documents/docx.js';
import { readPdf } from '../../../src/reports/documents/pdf/pdf.js';
import { ReportFault } from '../../../src/reports/fault.js';
import { readBytes } from '../../../src/reports/read.js';
import { makeDocx, paragraph, table } from '../../support/docx.js';
import { makePdf, typeset } from '../../support/pdf.js';
import { FIRST, SECOND, THIRD } from '../roles.js';

// Many documents on a machine that may be busy.
vi.setConfig({ testTimeout: 180_000 });

/** Numbers from 0 to 1, the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A file with some bytes changed, a piece cut out, doubled or moved. */
function mutated(bytes: Buffer, random: () => number): Buffer {
  const at = (): number => Math.floor(random() * bytes.length);
  const out = Buffer.from(bytes);
  for (let i = 0; i < 1 + random() * 12; i++) out[at()] = Math.floor(random() * 256);
  const [from, to] = [at(), at()].sort((a, b) => a - b) as [number, number];
  const piece = out.subarray(from, Math.min(to, from + 400));
  const kind = random();
  if (kind < 0.25) return out.subarray(0, from);
  if (kind < 0.5) return Buffer.concat([out.subarray(0, from), out.subarray(to)]);
  if (kind < 0.75) return Buffer.concat([out.subarray(0, to), piece, out.subarray(to)]);
  return out;
}

const PAGE = `<!doctype html><html><head><title>x</title></head><body><div class="menu"><a href="/">Trang chủ</a></div><h1>${FIRST.slice(0, 60)}</h1><table><tr><td>${FIRST}</td><td>12</td></tr></table><p>${SECOND}</p><ul><li>${THIRD}</ul></body></html>`;
const MARKDOWN = `# Đại hội\n\n${FIRST}\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n- ${SECOND}\n\n> ${THIRD}\n\n\`\`\`\nx\n\`\`\`\n`;

describe('readers given damaged files', () => {
  it.each([
    ['a.txt', Buffer.from(`${FIRST}\n${SECOND}`), 300],
    ['a.html', Buffer.from(PAGE), 150],
    ['a.md', Buffer.from(MARKDOWN), 150],
  ] as const)('%s: a text or a fault', async (file, bytes, runs) => {
    const random = seeded(7);
    for (let i = 0; i < runs; i++) {
      const damaged = mutated(bytes, random);
      const outcome = await readBytes(damaged, file).catch((error: unknown) => error);
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(ReportFault);
      else expect(outcome).toHaveProperty('text');
    }
  });

  it.each([
    ['pdf', makePdf(typeset([FIRST, SECOND, THIRD])), readPdf, 50],
    ['docx', makeDocx(paragraph(FIRST) + table([[SECOND, '12']])), readDocx, 100],
  ] as const)('F48: %s: a text or a fault that says what it is', async (_, bytes, read, runs) => {
    const random = seeded(11);
    for (let i = 0; i < runs; i++) {
      const damaged = mutated(bytes, random);
      // What is thrown besides a fault, the reading process turns into one: it must only end.
      const outcome = await read(damaged).catch((error: unknown) => error);
      if (!(outcome instanceof Error)) expect(outcome).toHaveProperty('text');
    }
  });
});
