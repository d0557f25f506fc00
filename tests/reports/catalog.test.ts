import { describe, expect, it } from 'vitest';
import { parseCatalog } from '../../src/reports/catalog.js';

const reasons = (json: string): string[] => parseCatalog(json).faults.map((fault) => fault.reason);

describe('catalog', () => {
  it('reads entries, leaves empty cells and unknown fields out', () => {
    const { entries, faults } = parseCatalog(
      '\ufeff[{"file": "a.txt", "title": " Hội nghị ", "province": "", "url": null, "published": "2023-05-31", "kind": "digest", "more": 1}]',
    );
    expect(faults).toEqual([]);
    expect(entries.get('a.txt')).toEqual({
      file: 'a.txt',
      title: 'Hội nghị',
      published: '2023-05-31',
      kind: 'digest',
    });
  });

  it('is one fault when it is no JSON or no array', () => {
    expect(parseCatalog('[{"file": ').faults).toMatchObject([{ file: 'catalog.json', code: 'catalog_malformed' }]);
    expect(reasons('{"file": "a.txt"}')).toEqual(['The catalog must be a JSON array of objects.']);
  });

  it.each([
    ['published', '"31/05/2023"', 'must be a date YYYY-MM-DD'],
    ['published', '"2023-02-30"', 'must be a date YYYY-MM-DD'],
    ['url', '"www.example.vn"', 'must be an http or https address'],
    ['site', '"javascript:alert(1)"', 'must be an http or https address'],
    ['kind', '"copy"', 'must be "original" or "digest"'],
    ['title', '12', 'expected string'],
  ])('names a bad field (%s) and keeps the rest of the entry', (field, value, reason) => {
    const { entries, faults } = parseCatalog(`[{"file": "a.txt", "publisher": "Báo", "${field}": ${value}}]`);
    expect(faults).toHaveLength(1);
    expect(faults[0]?.code).toBe('catalog_entry');
    expect(faults[0]?.reason).toContain(`Entry 1 (a.txt): field "${field}"`);
    expect(faults[0]?.reason).toContain(reason);
    expect(entries.get('a.txt')).toEqual({ file: 'a.txt', publisher: 'Báo' });
  });

  it('names an entry without a file, one that is no object, and a second one for the same file', () => {
    expect(reasons('[{"title": "x"}, 5, {"file": "a.txt", "title": "1"}, {"file": "a.txt", "title": "2"}]')).toEqual([
      expect.stringContaining('Entry 1: field "file"'),
      'Entry 2: it must be an object.',
      'Entry 4 (a.txt): the file has an entry already; the first is used.',
    ]);
  });
});
