import { describe, expect, test } from 'vitest';
import { ownBodies } from '../../src/questions/own-bodies.js';
import { bodyFinder, bodyKey } from '../../src/text/bodies.js';
import { tokenise } from '../../src/text/tokens.js';
import { shippedLexicon } from '../support/data.js';

const finder = bodyFinder(await shippedLexicon());
const own = (text: string): string[] =>
  ownBodies(
    finder.find(tokenise(text), { proper: (i) => /\p{Lu}/u.test(text.charAt(tokenise(text)[i]?.span.start ?? 0)) }),
  ).map(({ party: _, ...body }) => `${bodyKey(body)}${body.parent ? ` < ${body.parent.kind}` : ''}`);

describe('the bodies that a report is of', () => {
  test.each<[string, string[]]>([
    ['Đảng bộ Sở Y tế Sơn La. Hội nghị tại Sở', ['sở|y tế||Sơn La|']],
    ['Đảng bộ Khối Cơ quan và Doanh nghiệp tỉnh. Đảng bộ Sở Y tế Tây Ninh', ['sở|y tế||Tây Ninh| < khối']],
    // The leading body itself, where no other is named.
    ['Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh Tây Ninh', ['khối|các cơ quan và doanh nghiệp||Tây Ninh|']],
    ['Huyện ủy Mộc Châu họp với xã Tân Lập', ['huyện||moc chau||', 'xã||tan lap||']],
    ['Sở Y tế Huế và Bệnh viện Mắt Huế', ['sở|y tế||Huế|', 'bệnh viện|mắt||Huế|']],
    // A branch is not the sở above it; a sở beside a hospital that is no branch may be a report's as well.
    ['Chi bộ Bệnh viện Mắt. Đảng bộ Sở Y tế Huế', ['bệnh viện|mắt||| < sở']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(own(text)).toEqual(expected);
  });
});
