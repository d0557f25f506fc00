import { dataLines } from './data-lines.js';
import { lower } from './fold.js';
import { canonical } from './normalise.js';
import type { PeopleLexicon, RoleEntry } from './people.js';

export { dataLines } from './data-lines.js';

/** A province or city, by its name at the time of the report. */
export interface Province {
  readonly name: string;
  /** Initials as people type them, upper case ("BD"); several provinces may share one. */
  readonly initials: readonly string[];
  /** Other names and spellings, without the name itself. */
  readonly aliases: readonly string[];
  /** The province it belongs to since 1 July 2025. */
  readonly present: string;
  /** Its cities and towns, as written. */
  readonly towns?: readonly string[];
}

/** What an abbreviation may stand for, most likely first, in lower case. */
export interface Abbreviation {
  readonly short: string;
  readonly long: readonly string[];
  /** In capitals in the file: matched in capitals only. */
  readonly upper: boolean;
}

/** A word for a kind of organisation ("sở", "trung tâm"), or a name of one. */
export interface BodyEntry {
  readonly name: string;
  readonly variants: readonly string[];
  readonly english: readonly string[];
}

/** The words of the domain from `data/lexicon`. Phrases are lower case and canonical spelling unless stated. */
export interface Lexicon {
  readonly provinces: readonly Province[];
  readonly abbreviations: readonly Abbreviation[];
  readonly fillers: readonly string[];
  readonly bodies: readonly BodyEntry[];
  /** Names of known organisations and fields of work ("sở y tế", "y tế"), loaded on first use. */
  readonly fields: readonly BodyEntry[];
  /** Phrases that begin like the name of a body but are not ("hội nghị"). */
  readonly compounds: readonly string[];
  /** English phrase to Vietnamese phrase, loaded on first use because most questions are Vietnamese. */
  readonly english: ReadonlyMap<string, string>;
  readonly people: PeopleLexicon;
  /** Wordings of statements, speech and changes of office, with their weights: unparsed text for `facts`. */
  readonly wording: Readonly<
    Record<
      | 'statements'
      | 'weights'
      | 'speech'
      | 'changes'
      | 'counts'
      | 'places'
      | 'meetings'
      | 'days'
      | 'elections'
      | 'chairs'
      | 'offices',
      string
    >
  >;
}

/** The texts of the files of `data/lexicon`, by file stem. */
export type LexiconFiles = Readonly<Record<LexiconFile, string>>;
export const LEXICON_FILES = [
  'provinces',
  'abbreviations',
  'fillers',
  'surnames',
  'titles',
  'roles',
  'bodies',
  'fields',
  'compounds',
  'english',
  'statements',
  'statement-weights',
  'speech',
  'changes',
  'counts',
  'places',
  'meetings',
  'days',
  'elections',
  'chairs',
  'offices',
  'conditions',
  'parts',
  'headings',
  'asks',
  'pages',
] as const;
export type LexiconFile = (typeof LEXICON_FILES)[number];

/** The lines "name = phrase, phrase" of a data file; a malformed line has no phrases. */
export function namedPhrases(file: string): readonly { readonly name: string; readonly phrases: readonly string[] }[] {
  return dataLines(file).map((line) => {
    const [name = '', phrases = ''] = line.split('=').map((cell) => cell.trim());
    return { name, phrases: phrases === '' ? [] : phrases.split(',') };
  });
}

const norm = (phrase: string): string => canonical(lower(phrase)).replace(/\s+/gu, ' ').trim();
const list = (cell: string | undefined, separator: RegExp): string[] =>
  (cell ?? '')
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** The provinces, from the text of their file. @throws Error naming a malformed line. */
export function parseProvinces(file: string): readonly Province[] {
  return dataLines(file).map((line): Province => {
    const [name, initials, aliases, present, towns] = line.split('|').map((cell) => cell.trim());
    if (!name || !present) throw new Error(`provinces: a line needs "name | initials | aliases | present": ${line}`);
    return {
      name,
      initials: list(initials, /,/u).map((one) => one.toUpperCase()),
      aliases: list(aliases, /,/u),
      present,
      ...(towns && { towns: list(towns, /,/u) }),
    };
  });
}

/**
 * Reads the lexicon from the texts of its files.
 * @throws Error naming file and line where a line does not have the form its header describes.
 */
export function parseLexicon(files: LexiconFiles): Lexicon {
  const provinces = parseProvinces(files.provinces);
  const abbreviations = dataLines(files.abbreviations).map((line): Abbreviation => {
    const [short, long] = line.split('=').map((cell) => cell.trim());
    if (!short || !long) throw new Error(`abbreviations: a line needs "short = long": ${line}`);
    return { short, long: list(long, /\|/u).map(norm), upper: short !== short.toLowerCase() };
  });
  const roles = dataLines(files.roles).map((line): RoleEntry & { readonly english: readonly string[] } => {
    const { name, variants, english } = entry(line);
    return { canonical: name, variants: [name, ...variants], english };
  });
  const bodies = dataLines(files.bodies).map(entry);
  let fields: Lexicon['fields'] | undefined;
  const fieldsRead = (): Lexicon['fields'] => {
    fields ??= dataLines(files.fields).map(entry);
    return fields;
  };
  let english: Lexicon['english'] | undefined;
  return {
    provinces,
    abbreviations,
    fillers: dataLines(files.fillers).map(norm),
    bodies,
    get fields() {
      return fieldsRead();
    },
    compounds: dataLines(files.compounds)
      .flatMap((line) => list(line, /,/u))
      .map(norm),
    get english() {
      english ??= englishOf(files.english, bodies, fieldsRead(), roles);
      return english;
    },
    people: {
      surnames: new Set(
        dataLines(files.surnames)
          .flatMap((line) => list(line, /,/u))
          .map(norm),
      ),
      titles: [
        ...new Set(
          dataLines(files.titles)
            .flatMap((line) => list(line.replace(/~.*$/u, ''), /[,=|]/u))
            .map(norm),
        ),
      ],
      roles,
      notPeople: new Set([...provinces.flatMap((p) => [p.name, ...p.aliases]).map(norm), 'hồ chí minh']),
    },
    // Only reading reports uses these texts.
    get wording() {
      return {
        statements: files.statements,
        weights: files['statement-weights'],
        speech: files.speech,
        changes: files.changes,
        counts: files.counts,
        places: files.places,
        meetings: files.meetings,
        days: files.days,
        elections: files.elections,
        chairs: files.chairs,
        offices: files.offices,
      };
    },
  };
}

/**
 * Names of bodies, fields and roles in English, then `English | English = Vietnamese`. @throws Error for a malformed
 * line.
 */
function englishOf(
  file: string,
  bodies: readonly BodyEntry[],
  fields: readonly BodyEntry[],
  roles: readonly { readonly canonical: string; readonly english: readonly string[] }[],
): Map<string, string> {
  const named = roles.map(({ canonical: name, english }) => ({ name, english }));
  const names = [...bodies, ...fields, ...named];
  const out = new Map(names.flatMap(({ name, english }) => english.map((phrase) => [phrase, name] as const)));
  for (const line of dataLines(file)) {
    const [phrase, vietnamese] = line.split('=').map((cell) => cell.trim());
    if (!phrase || vietnamese === undefined) throw new Error(`english: a line needs "English = Vietnamese": ${line}`);
    for (const one of list(phrase, /\|/u)) out.set(one.toLowerCase(), norm(vietnamese.split('|')[0] ?? ''));
  }
  return out;
}

/** `canonical = variant, variant ~ English, English` */
function entry(line: string): BodyEntry {
  const [vietnamese, english] = line.split('~');
  const [name, variants] = (vietnamese ?? '').split('=');
  return {
    name: norm(name ?? ''),
    variants: list(variants, /[,|]/u).map(norm),
    english: list(english, /[,|]/u).map((p) => p.toLowerCase()),
  };
}
