import { expect } from 'vitest';
import { extractFacts } from '../../src/facts/extract.js';
import type { Fact, FactKind } from '../../src/facts/fact.js';
import { FACT_KINDS } from '../../src/facts/kinds/index.js';
import { factKit } from '../../src/facts/kit.js';
import type { Block, BlockRole, Report, ReportMeta } from '../../src/reports/report.js';
import { sentences } from '../../src/text/sentences.js';
import { contains } from '../../src/text/span.js';
import { shippedLexicon } from '../support/data.js';

const kit = factKit(await shippedLexicon());

/** A report of which each line is a block; a line may name its role in front: `title| …`. */
export function reportOf(lines: readonly string[], meta: Partial<ReportMeta> = {}): Report {
  let text = '';
  const blocks: Block[] = [];
  for (const line of lines) {
    const [, named, rest = ''] = /^(?:(title|dateline|caption|byline|furniture)\| ?)?(.*)$/su.exec(line) ?? [];
    const span = { start: text.length, end: text.length + rest.length };
    text += `${rest}\n`;
    const role = (named ?? 'paragraph') as BlockRole;
    blocks.push({ role, span, sentences: role === 'furniture' ? [] : sentences(text, span) });
  }
  return { meta: { id: 'r', file: 'r.txt', title: 'Báo cáo', kind: 'original', ...meta }, text, hash: '', blocks };
}

/** What a report states, of one kind; every fact is checked to lie where it says. */
export function factsOf(
  kind: FactKind,
  lines: readonly string[],
  meta: Partial<ReportMeta> = {},
): (Fact & { text: string })[] {
  const report = reportOf(lines, meta);
  const facts = extractFacts(report, FACT_KINDS, kit);
  for (const fact of facts) expectHeld(report, fact);
  return facts
    .filter((f) => f.kind === kind)
    .map((f) => ({ ...f, text: report.text.slice(f.value.start, f.value.end) }));
}

/** The value lies in the evidence, the evidence in one sentence that is not furniture; neither is empty. */
export function expectHeld(report: Report, fact: Fact): void {
  const shown = `${fact.kind}: ${report.text.slice(fact.evidence.start, fact.evidence.end)}`;
  expect(contains(fact.evidence, fact.value), shown).toBe(true);
  expect(report.text.slice(fact.value.start, fact.value.end).trim(), shown).not.toBe('');
  const holders = report.blocks.filter((b) => b.role !== 'furniture' && contains(b.span, fact.evidence));
  expect(holders, shown).toHaveLength(1);
}

/** `value {attr: …}` of each fact, for reading in a test; only the attributes asked for. */
export function shown(facts: readonly (Fact & { text: string })[], ...names: readonly string[]): string[] {
  return facts.map((f) => [f.text, ...names.map((name) => f.attrs[name] ?? '-')].join(' | '));
}
