import type { RoleMention } from '../text/people.js';
import { officesIn } from './offices/telling.js';
import { isEmpty } from './offices/tenure.js';
import type { ReportView, Sentence } from './view.js';

/** A sentence about a vacant position contains one of these. */
const NEEDS = /(?:khuyết|trống|thiếu|chưa)(?!\p{L})/u;

/** Vacant positions in a sentence: "chức danh Phó Bí thư còn khuyết". */
export function vacantIn(view: ReportView, sentence: Sentence): RoleMention[] {
  const t = NEEDS.test(sentence.low) ? officesIn(view, sentence) : undefined;
  return t ? t.offices.filter((office) => isEmpty(t, office)).map(({ role }) => role) : [];
}
