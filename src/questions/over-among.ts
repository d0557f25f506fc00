import { UNITS } from '../text/bodies-kinds.js';
import { tellsAlone } from './bodies.js';
import type { Among, Order } from './over.js';
import { isOfEach, type OverReading } from './over-reading.js';
import type { OverMark } from './over-words.js';
import type { Understanding } from './understand.js';

/** Organs that are no committee of the Party: whose reports they are is told by them alone. */
export const UNIONS: ReadonlySet<string> = new Set(['cong doan', 'doan thanh nien', 'chi doan']);

/** What the question's names leave: a kind of meeting or body, a year, a province. */
export function amongOf(asked: Understanding, { marks }: OverReading): Among {
  const { scope, bodies, inherited, utterance, roles } = asked;
  const provinces = [
    ...new Set([
      ...scope.places.map(({ province }) => province.name),
      ...bodies.flatMap(({ province }) => province ?? []),
    ]),
  ];
  const kinds = bodies.filter(({ kind }) => kind !== 'đơn vị');
  // "tỉnh Hà Tĩnh" is the province, and no kind of body; nor is "tỉnh nào": each report is of one.
  const ofPlace = (kind: string): boolean =>
    kind === 'tỉnh' || (provinces.length > 0 && UNITS.get(kind)?.level === 'province');
  // "Ai là chi cục trưởng" asks for an office, not only of chi cục.
  const inRole = (body: { readonly from: number; readonly to: number }): boolean =>
    roles.some(({ from, to }) => from <= body.from && body.to <= to);
  const heads = scope.bodies
    .filter((body) => !inRole(body))
    .filter(
      ({ head, name, kind }) =>
        head.length > 0 &&
        name.length === 0 &&
        !ofPlace(kind) &&
        (tellsAlone(kind) || UNITS.has(kind) || UNIONS.has(head.join(' '))),
    );
  // "Đại hội nào" asks for no hội.
  const inPlace = ({ from, to }: OverMark): boolean =>
    marks.some((one) => one.group === 'place' && one.from < from && to <= one.to);
  const asksFor = marks.flatMap((mark) => {
    const { group, from, to } = mark;
    if (group !== 'body' || inPlace(mark)) return [];
    const kind = utterance.words.slice(from, to - 1).map(({ folded }) => folded);
    return [kind.join(' ').replace(/^dang (?:bo|uy) /u, '')];
  });
  asksFor.push(...kindsOfEach(asked, marks));
  const papers = papersOf(asked, marks);
  const meetings = [...scope.meetings].filter(
    (one) => one !== 'conference' && (one !== 'ceremony' || namesCeremony(asked)),
  );
  return {
    ...(inherited && { reports: inherited }),
    ...(provinces.length > 0 && { provinces }),
    ...(scope.years.length > 0 && { years: scope.years }),
    ...(kinds.length > 0 && { bodies: [...new Set(kinds.map(({ kind }) => kind))] }),
    ...(asksFor.length > 0 && { kinds: asksFor }),
    ...(heads.length > 0 && { heads: [...new Set(heads.map(({ head }) => head.join(' ')))] }),
    ...(meetings.length > 0 && { meetings }),
    ...(papers.length > 0 && { papers }),
    ...(asksWhole(asked, marks) && { whole: true as const }),
  };
}

/** "Là biên bản họp": the word before only joins, and the title may say "biên bản hội nghị". */
const papersOf = ({ utterance: { words } }: Understanding, marks: readonly OverMark[]): readonly string[] =>
  marks
    .filter(({ group }) => group === 'paper')
    .map(({ from, to }) => words.slice(from + 1, to).map(({ folded }) => folded))
    .map((said) => said.join(' ').replace(/ (?:cuoc )?hop$/u, ''));

/** "Nơi nào kết nạp đảng viên" asks for what was done, wherever it is told; "lễ kết nạp nào" for ceremonies. */
const namesCeremony = ({ utterance: { words } }: Understanding): boolean => words.some(({ folded }) => folded === 'le');

/** "Đảng bộ nào": whole bodies are asked for, no branches. */
const asksWhole = ({ utterance: { words } }: Understanding, marks: readonly OverMark[]): boolean =>
  marks.some(({ group, from, to }) => {
    const said = words.slice(from, to).map(({ folded }) => folded);
    return group === 'place' && said.join(' ').endsWith('dang bo nao');
  });

/** "Các sở", "mỗi huyện": the kinds of body of which each is asked, folded. */
function kindsOfEach({ utterance: { words } }: Understanding, marks: readonly OverMark[]): readonly string[] {
  const each = marks.filter((mark) => mark.group === 'each' || (mark.group === 'every' && isOfEach(mark, marks)));
  const kinds = marks.filter(({ group, to }) => group === 'kind' && each.some((one) => one.to === to));
  const [longest] = kinds.sort((a, b) => a.from - b.from);
  if (!longest) return [];
  const { from, to } = longest;
  return [
    words
      .slice(from, to)
      .map(({ folded }) => folded)
      .join(' '),
  ];
}

/** The order that the question names. */
export const orderOf = ({ operation }: Understanding, otherwise: Order): Order =>
  operation === 'most' || operation === 'least' || operation === 'newest' || operation === 'oldest'
    ? operation
    : otherwise;
