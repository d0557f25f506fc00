import { numberIn } from '../../reports/head.js';
import { issuerIn } from '../../reports/organisation.js';
import type { Report } from '../../reports/report.js';
import { contains, type Span } from '../../text/span.js';
import type { FactOfKind } from '../fact.js';
import type { FactExtractor } from '../kind.js';

/** The data of an official paper: its number, the body that issued it, who signed it. Its day is of kind `published`. */
export const paper: FactExtractor = {
  kind: 'paper',
  extract: ({ report }) => {
    const { text, blocks, meta } = report;
    const number = numberIn(text, blocks);
    if (number === undefined && meta.paper === undefined) return [];
    const issuer = issuerIn(text, blocks, meta.organisation);
    return [
      ...(number ? factOf(report, number, { what: 'number' }) : []),
      ...(issuer ? factOf(report, issuer, { what: 'issuer' }) : []),
      ...blocks
        .flatMap(({ form }) => (form?.kind === 'signature' ? form.signatures : []))
        .flatMap(({ signer, offices }) => {
          const person = slice(text, signer);
          return factOf(report, signer, {
            what: 'signer',
            person,
            office: offices.map((o) => slice(text, o)).join(' '),
          });
        }),
    ];
  },
};

const slice = (text: string, { start, end }: Span): string => text.slice(start, end).replace(/\s+/gu, ' ');

/** The fact, quoted with its block: a line of the head, or a whole signature. */
function factOf({ blocks }: Report, value: Span, attrs: FactOfKind<'paper'>['attrs']): FactOfKind<'paper'>[] {
  const block = blocks.find(({ role, span }) => role !== 'furniture' && contains(span, value));
  return block ? [{ kind: 'paper', value, evidence: block.span, certainty: 'certain', attrs }] : [];
}
