import { bodyReader } from '../../src/questions/bodies.js';
import { fittedIntents, UNFITTED } from '../../src/questions/intent-model.js';
import { buildLanguage, type Language } from '../../src/questions/language.js';
import type { KnownPerson, ReportProfile } from '../../src/questions/profile.js';
import { type ScopeFinder, scopeFinder } from '../../src/questions/scope.js';
import { type Before, type Tools, type Understanding, understand } from '../../src/questions/understand.js';
import type { Utterance } from '../../src/questions/utterance.js';
import type { Body } from '../../src/text/bodies.js';
import { fold } from '../../src/text/fold.js';
import { meetingsIn } from '../../src/text/meetings.js';
import { nameKey } from '../../src/text/people.js';
import { foldedWords, tokenise } from '../../src/text/tokens.js';
import { shippedData } from '../support/data.js';

/** The language as shipped; it knows no report. */
export const language: Language = buildLanguage(await shippedData());

/** Reads an utterance with the words of the language alone, slips left as they are. */
export function read(text: string): Utterance {
  return language.reader.read(text, language.words, (words) => words);
}

/** The words of an utterance as read, joined by spaces. */
export function said(text: string): string {
  return read(text)
    .words.map((w) => w.word)
    .join(' ');
}

/** The bodies that a text names, by its capitals. */
export function bodiesIn(text: string): readonly Body[] {
  const words = tokenise(text);
  return language.bodies.find(words, { proper: (i) => /\p{Lu}/u.test(text.charAt(words[i]?.span.start ?? 0)) });
}

/** A made-up report as questions know it. */
export function profileOf(
  id: string,
  title: string,
  organisation: string,
  more: Partial<ReportProfile> & { readonly province?: string },
): ReportProfile {
  const { province, ...rest } = more;
  const names = new Set<string>();
  for (const run of organisation.matchAll(/\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+/gu)) {
    const words = foldedWords(run[0]);
    words.slice(1).forEach((word, i) => {
      names.add(`${words[i]}_${word}`);
    });
  }
  return {
    meta: { id, file: `${id}.txt`, title, kind: 'original', organisation, ...(province !== undefined && { province }) },
    bodyWords: new Set(foldedWords(`${organisation} ${title}`)),
    organisation: new Set(foldedWords(organisation)),
    names,
    bodies: bodiesIn(organisation).filter(({ kind }) => kind !== 'đơn vị'),
    meetings: meetingsIn(fold(title)),
    plain: false,
    own: new Set(rest.year === undefined ? [] : [rest.year]),
    years: new Set(rest.year === undefined ? [] : [rest.year]),
    ...rest,
  };
}

/** Reports of five places, made up; two of them of one province. */
export const PROFILES: readonly ReportProfile[] = [
  profileOf('lao-cai-2022', 'Hội nghị sơ kết công tác Đảng', 'Đảng bộ Sở Khoa học và Công nghệ tỉnh Lào Cai', {
    province: 'Lào Cai',
    year: 2022,
  }),
  profileOf('ca-mau-2023', 'Đại hội Chi bộ nhiệm kỳ 2023 - 2025', 'Chi bộ Trạm Giống cây Năm Căn', {
    province: 'Cà Mau',
    year: 2023,
  }),
  profileOf('ca-mau-2021', 'Hội nghị tổng kết công tác năm', 'Đảng bộ Sở Khoa học và Công nghệ tỉnh Cà Mau', {
    province: 'Cà Mau',
    year: 2021,
  }),
  profileOf('phu-tho-2020', 'Đại hội Đảng bộ', 'Đảng bộ Bệnh viện Đa khoa Hùng Vương', {
    province: 'Phú Thọ',
    year: 2020,
  }),
  profileOf('hue-2024', 'Hội nghị chuyên đề', 'Đảng bộ Sở Y tế thành phố Huế', { province: 'Huế', year: 2024 }),
];

const person = (name: string, ...reports: readonly string[]): KnownPerson => ({ name, key: nameKey(name), reports });
const PEOPLE: readonly KnownPerson[] = [
  person('Lê Văn Tám', 'lao-cai-2022'),
  person('Trần Thị Bưởi', 'lao-cai-2022', 'ca-mau-2021'),
  person('Hoàng Bưởi', 'phu-tho-2020'),
];

/** Finds what questions name among these reports. */
export const scopeFinderOf = (profiles: readonly ReportProfile[]): ScopeFinder =>
  scopeFinder(
    profiles,
    PEOPLE,
    language.places,
    bodyReader(language.bodies, language.lexicon, profiles),
    (a, b) => language.words.pairCount(a, b) > 0,
  );

export const scopes: ScopeFinder = scopeFinderOf(PROFILES);

/** Understands a question over the made-up reports. */
export function understood(text: string, before?: Before): Understanding {
  const tools: Tools = {
    read,
    scopes,
    guess: fittedIntents(language.classifier, UNFITTED),
    cues: language.cues,
    conditions: language.conditions,
    parts: language.parts,
    asks: language.asks,
    rolesIn: language.rolesIn,
    attributesIn: language.attributesIn,
    aboutReports: (intent) => !['greeting', 'thanks', 'help', 'out-of-scope'].includes(intent),
  };
  return understand(text, before, tools);
}
