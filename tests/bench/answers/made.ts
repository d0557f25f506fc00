import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Model } from '../../../src/answers/model.js';
import { createAsk } from '../../../src/app/asking.js';
import { readLanguageData } from '../../../src/data.js';
import type { Language } from '../../../src/questions/language.js';
import type { ReportProfile } from '../../../src/questions/profile.js';
import type { Before } from '../../../src/questions/understand.js';
import { fold } from '../../../src/text/fold.js';
import { dataLines } from '../../../src/text/lexicon.js';
import type { Understood } from './collect.js';
import type { Expect, Labelled, Ref } from './sets.js';
import type { World } from './world.js';

/** Weight of a made question beside a natural one. */
const WEIGHT = 0.15;
/** A day identifies the report: rarely asked so, but certain. */
const DAY_WEIGHT = 1;
/** Made questions of one intent for one report. */
const EACH = 2;

interface Gold {
  readonly report: string;
  readonly facts: Readonly<Record<string, readonly string[]>>;
  readonly says?: Readonly<Record<string, readonly string[]>>;
  readonly none?: readonly string[];
}

const LED = ['chủ trì', 'chủ tọa', 'điều hành', 'điều khiển', 'Đoàn Chủ tịch'];

/** The gold facts that answer an intent; undefined if they are not certain. */
function expectOf(intent: string, { report, facts, says = {}, none = [] }: Gold): Expect | undefined {
  const any = (has: readonly (readonly string[])[]): Expect | undefined =>
    has.length === 0 ? undefined : { any: has.map((one): Ref => ({ report, has: one })) };
  const all = facts[intent] ?? [];
  switch (intent) {
    case 'chair':
      return any(all.filter(isPlain).flatMap((name) => LED.map((led) => [name, led])));
    case 'date':
      return any(all.filter((one) => /^\d{4}-\d\d-\d\d/u.test(one)).flatMap(daysAsWritten));
    case 'members':
      return any(
        all
          .flatMap((one) => /^total (\d+)$/u.exec(one)?.[1] ?? [])
          .flatMap((n) => [[`${n} đảng viên`], [`${n} đồng chí`], [`${n} đ/c`]]),
      );
    case 'place':
    case 'author':
      return any(all.filter(isPlain).map((one) => [one.replace(/\s*\(.*$/u, '')]));
    case 'theme':
    case 'shortcomings':
    case 'awards':
    case 'results':
    case 'targets':
      return none.includes(intent) ? { not_stated: report } : any((says[intent] ?? []).map((one) => [one]));
    case 'source':
    case 'topic':
      return { report, has: [] };
    default:
      return undefined;
  }
}

const isPlain = (one: string): boolean => !/[|?#]/u.test(one);

/** "2022-06-05" as papers write it. */
function daysAsWritten(iso: string): string[][] {
  const [, m = '', d = ''] = iso.split('-').map((part) => part.slice(0, 2));
  const [month, day] = [String(Number(m)), String(Number(d))];
  const pairs = [`${d}/${m}`, `${day}/${month}`, `${d}-${m}`, `${day}-${month}`, `${d}.${m}`, `${day}.${month}`];
  return [...pairs, `${day} tháng ${month}`, `${d} tháng ${m}`, `${d} tháng ${month}`].map((one) => [one]);
}

/** Questions made from the utterances of intents and from gold facts, asked of the small folders. */
export async function madeQuestions(
  data: string,
  fixtures: string,
  language: Language,
  model: Model,
  worlds: readonly World[],
): Promise<Understood[]> {
  const { utterances } = await readLanguageData(data);
  const { understand } = createAsk(language, model);
  const golds = ['bodies', 'genre'].flatMap((folder) => {
    const file = path.join(fixtures, folder, 'facts.jsonl');
    return existsSync(file) ? dataLines(readFileSync(file, 'utf8')).map((line) => JSON.parse(line) as Gold) : [];
  });
  const out: Understood[] = [];
  let number = 0;
  const ask = async (world: World, question: Labelled, before?: Before): Promise<void> => {
    out.push({ world, question, asked: await understand(world.generation, question.q, before) });
  };
  for (const gold of golds) {
    const world = worlds.find(
      ({ set, generation }) => set.table === 'small' && generation.profiles.some((p) => p.meta.id === gold.report),
    );
    const profile = world?.generation.profiles.find((p) => p.meta.id === gold.report);
    if (!world || !profile) continue;
    for (const [q, intent, expect] of questionsOf(gold, profile, utterances, number)) {
      number++;
      const typed = number % 3 === 0 ? fold(q) : q;
      const question: Labelled = {
        id: `w${number}`,
        chat: `w${number}`,
        q: typed,
        intent,
        style: 'made',
        expect,
        weight: WEIGHT,
      };
      const before: Before | undefined = q.includes(profile.meta.province ?? '-')
        ? undefined
        : { intent: 'topic', reports: [gold.report], question: profile.meta.province ?? '' };
      await ask(world, question, before);
    }
    const chair = expectOf('chair', gold);
    const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(profile.day ?? '') ?? [];
    if (!chair || day === undefined) continue;
    number++;
    const [d, m] = [Number(day), Number(month)];
    const when = number % 2 === 0 ? `ngày ${d}/${m}/${year}` : `ngày ${d} tháng ${m} năm ${year}`;
    const q = `${number % 3 === 0 ? 'họp' : 'hội nghị'} ${when} ai chủ trì`;
    await ask(world, {
      id: `w${number}`,
      chat: `w${number}`,
      q: number % 4 < 2 ? fold(q) : q,
      intent: 'chair',
      style: 'made',
      expect: chair,
      weight: DAY_WEIGHT,
    });
  }
  return out;
}

const INTENTS = [
  'chair',
  'date',
  'members',
  'place',
  'author',
  'theme',
  'shortcomings',
  'awards',
  'results',
  'targets',
  'source',
  'topic',
];

function* questionsOf(
  gold: Gold,
  { meta: { province } }: ReportProfile,
  utterances: Readonly<Record<string, string>>,
  turn: number,
): Generator<readonly [q: string, intent: string, expect: Expect]> {
  const filled = (line: string): string | undefined => {
    const text = line.replaceAll('{place}', province ?? '').replace(/\s*\{(?:body|event)\}/gu, '');
    return text.includes('{') || (line.includes('{place}') && province === undefined) ? undefined : text.trim();
  };
  for (const intent of INTENTS) {
    const expect = expectOf(intent, gold);
    if (!expect) continue;
    const lines = dataLines(utterances[intent] ?? '').flatMap((line) => filled(line) ?? []);
    for (let i = 0; i < EACH && lines.length > 0; i++)
      yield [lines[(turn * 7 + i * 31) % lines.length] as string, intent, expect];
  }
  const roles = (gold.facts['role'] ?? []).map((one) => one.split('|')).filter((one) => one.length === 2);
  for (const [i, [name = '', role = '']] of roles.slice(0, 3).entries()) {
    const place = province === undefined ? '' : ` ${province}`;
    yield [
      i % 2 === 0 ? `${name} là ai` : `đồng chí ${name} giữ chức gì`,
      'person',
      { report: gold.report, has: [name, role] },
    ];
    if (roles.filter(([, other]) => other === role).length === 1)
      yield [
        i % 2 === 0 ? `ai là ${role}${place}` : `${role}${place} là ai`,
        'role-holder',
        { report: gold.report, has: [name, role] },
      ];
  }
}
