import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT } from './support/project.js';

const MOST_WORDS = 900;
const FIGURES = '<!-- figures -->';
const NEEDED = ['admins', 'design', 'evaluation', 'huong-dan', 'import', 'measured', 'operate'];

const read = (file: string): string => readFileSync(path.join(PROJECT, file), 'utf8');
const inDocs = readdirSync(path.join(PROJECT, 'docs')).filter((file) => file.endsWith('.md'));
const documents = ['README.md', 'CONTRIBUTING.md', ...inDocs.map((file) => `docs/${file}`)];

/** A document without what stands in its code, where a bracket is no link and a hash no heading. */
const withoutCode = (text: string): string => text.replace(/^ *```[\s\S]*?^ *```$/gmu, '').replace(/`[^`\n]*`/gu, '');

/** Targets of links and images, as written. */
function linksOf(text: string): string[] {
  return [...withoutCode(text).matchAll(/\]\((?<target>[^)\s]+)\)/gu)].map((m) => m.groups?.['target'] ?? '');
}

/** The anchors of a document's headings, as GitHub makes them. */
function anchorsOf(text: string): Set<string> {
  const headings = text.replace(/^ *```[\s\S]*?^ *```$/gmu, '').matchAll(/^#+ (?<title>.+)$/gmu);
  return new Set(
    [...headings].map((m) =>
      (m.groups?.['title'] ?? '')
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
        .replace(/\s/gu, '-'),
    ),
  );
}

/** Why a link of a document leads nowhere; nothing where it leads somewhere. Pages of the web are not fetched. */
function faultOf(document: string, link: string): string | undefined {
  if (/^https?:/u.test(link)) return undefined;
  const [file = '', anchor] = link.split('#');
  const target = file === '' ? document : path.posix.join(path.posix.dirname(document), file);
  if (!existsSync(path.join(PROJECT, target))) return `there is no ${target}`;
  if (anchor === undefined || !target.endsWith('.md')) return undefined;
  return anchorsOf(read(target)).has(decodeURIComponent(anchor)) ? undefined : `${target} has no heading #${anchor}`;
}

describe('the documents', () => {
  test('are all there, and the README leads to each', () => {
    expect(inDocs.map((file) => path.parse(file).name)).toEqual(expect.arrayContaining(NEEDED));
    const led = linksOf(read('README.md')).map((link) => link.split('#')[0]);
    for (const name of NEEDED) expect(led).toContain(`docs/${name}.md`);
    expect(led).toContain('CONTRIBUTING.md');
  });

  test.each(documents)('%s: every link leads somewhere', (document) => {
    const faults = linksOf(read(document)).flatMap((link) => faultOf(document, link) ?? []);
    expect(faults).toEqual([]);
  });

  test('have one place for the figures of answers', () => {
    expect(documents.filter((document) => read(document).includes(FIGURES))).toEqual(['docs/measured.md']);
  });
});

describe('the README', () => {
  const readme = read('README.md');

  test(`has at most ${MOST_WORDS} words`, () => {
    expect(readme.split(/\s+/u).filter((word) => word !== '').length).toBeLessThanOrEqual(MOST_WORDS);
  });

  test('begins with a line in Vietnamese that leads to the guide', () => {
    const [first = ''] = readme.split('\n');
    expect(first).toMatch(/tiếng Việt/u);
    expect(linksOf(first)).toEqual(['docs/huong-dan.md']);
  });
});

describe('a link is found wanting', () => {
  test.each([
    ['README.md', 'docs/none.md', 'there is no docs/none.md'],
    ['docs/design.md', '../src/none.ts', 'there is no src/none.ts'],
    ['docs/design.md', '#none', 'docs/design.md has no heading #none'],
    ['README.md', 'docs/operate.md#none', 'docs/operate.md has no heading #none'],
  ])('%s: %s', (document, link, fault) => {
    expect(faultOf(document, link)).toBe(fault);
  });

  test.each([
    ['docs/operate.md', 'admins.md#what-is-kept-of-people'],
    ['docs/admins.md', 'huong-dan.md#dành-cho-quản-trị'],
    ['README.md', 'https://example.org/'],
  ])('%s: %s is none of these', (document, link) => {
    expect(faultOf(document, link)).toBeUndefined();
  });
});
