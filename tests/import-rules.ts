import path from 'node:path';

/** A file of `src`; `file` is its path from there, with forward slashes. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

/** An import as written; `target` is absent where it is no string literal. */
export interface Import {
  readonly target?: string;
  /** Nothing of it is left when the types are taken away. */
  readonly typeOnly: boolean;
}

/** Rooms from left to right: a file imports from its own room or from those to its left. */
const ORDER = ['text', 'reports', 'facts', 'storage', 'search', 'questions', 'answers', 'app'];
/** What else each room may import. `log` and `config` belong to the surfaces, `data` is read for `app`. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(ORDER.map((room, i) => [room, ORDER.slice(0, i)])),
  storage: [],
  state: ['text', 'storage'],
  app: [...ORDER.slice(0, -1), 'data'],
  telegram: ['text', 'reports', 'search', 'state', 'answers', 'app', 'config', 'log'],
  cli: ['text', 'reports', 'search', 'state', 'answers', 'app', 'config', 'log', 'data', 'telegram'],
  data: ['text'],
  config: [],
  log: [],
};
/** Finer than the order: none at all, or types only. */
const NEVER: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  questions: { search: 'questions know no database', storage: 'questions know no database' },
  answers: { storage: 'answers know no database' },
};
const TYPES_ONLY: Readonly<Record<string, readonly string[]>> = {
  telegram: ['answers'],
  cli: ['answers'],
};
/** Files of a room that another may know by their types only: those that open, ask or change the index. */
const FILES_BY_TYPES: Readonly<Record<string, ReadonlySet<string>>> = {
  answers: new Set(['store', 'searcher', 'database', 'build', 'refresh', 'writer'].map((name) => `search/${name}`)),
};
/** One owner for each outside thing: a file, or a folder with its slash. */
const OWNERS: Readonly<Record<string, string>> = {
  sqlite3: 'storage/',
  natural: 'questions/training.ts',
  telegraf: 'telegram/api/client.ts',
  '@resvg/resvg-wasm': 'telegram/across/',
  pino: 'log.ts',
  commander: 'cli/',
  dotenv: 'cli/',
  'cli-progress': 'cli/',
  'terminal-link': 'cli/',
  'wrap-ansi': 'cli/',
  'fastest-levenshtein': 'telegram/manners/',
  linkedom: 'reports/readers/',
  '@mozilla/readability': 'reports/readers/',
  marked: 'reports/readers/',
  'ipaddr.js': 'reports/fetching/',
  'iconv-lite': 'reports/encodings/',
  mammoth: 'reports/documents/',
  fflate: 'reports/documents/',
  '@xmldom/xmldom': 'reports/documents/xml.ts',
  yauzl: 'reports/documents/',
  unpdf: 'reports/documents/',
};
/** Installed for development only: what is left at run time may not need them. */
const DEVELOPMENT: ReadonlySet<string> = new Set(['@gramio/types', 'fast-check', 'vitest', 'typescript']);
/** A string that begins like a statement. */
const SQL = /['"`]\s*(?:SELECT|INSERT|UPDATE|DELETE|REPLACE|WITH|CREATE|ALTER|DROP|PRAGMA|ATTACH|BEGIN|COMMIT)\s/u;
const ENV_FILES = /^(?:cli\/|app\.ts$)/u;

const FROM =
  /\b(?:import|export)\b(?<head>(?:\s+type\b)?[\s\w$*,{}]*?)\bfrom\s*(?<quote>['"])(?<target>[^'"]+)\k<quote>/gu;
const BARE = /\bimport\s*(?<quote>['"])(?<target>[^'"]+)\k<quote>/gu;
const CALL = /\bimport\s*\(\s*(?:(?<quote>['"])(?<target>[^'"]+)\k<quote>\s*\))?/gu;

/** The imports of a text: `import`, `export … from`, `import(…)`. */
export function importsOf(text: string): Import[] {
  const code = withoutComments(text);
  const named = [...code.matchAll(FROM)].map((m): Import => {
    const head = m.groups?.['head'] ?? '';
    const names = /^\s*\{(?<names>[^}]*)\}\s*$/u.exec(head)?.groups?.['names'];
    const inner = (names ?? '')
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== '');
    const typeOnly =
      /^\s*type\b(?!\s*,|\s*$)/u.test(head) || (inner.length > 0 && inner.every((one) => one.startsWith('type ')));
    return { target: m.groups?.['target'] ?? '', typeOnly };
  });
  const others = [...code.matchAll(BARE), ...code.matchAll(CALL)].map((m): Import => {
    const target = m.groups?.['target'];
    return { typeOnly: false, ...(target !== undefined && { target }) };
  });
  return [...named, ...others];
}

/** Comments taken out; a string that looks like one is not known from it, which costs nothing here. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//gu, ' ').replace(/(?<![:'"`\\])\/\/[^\n]*/gu, ' ');
}

const roomOf = (file: string): string => file.split('/')[0]?.replace(/\.ts$/u, '') ?? '';

/** What breaks the rules: `file: what`, one line each. */
export function violations(files: readonly Source[]): string[] {
  return files.flatMap(({ file, text }) => {
    const code = withoutComments(text);
    const out = importsOf(text).flatMap((one) => faultOf(file, one) ?? []);
    const readsEnv = /\bprocess\s*(?:\?\.|\.)\s*env\b|\bprocess\s*\[|\}\s*=\s*process\b/u.test(code);
    if (readsEnv && !ENV_FILES.test(file)) out.push(ENV_FAULT);
    if (!file.startsWith('storage/') && SQL.test(code)) out.push('only storage/ speaks SQL');
    if (/(?<![\w$'"])console\s*[.[]/u.test(code)) out.push('nobody writes to the console');
    return out.map((fault) => `${file}: ${fault}`);
  });
}

const ENV_FAULT = 'process.env is read in cli/ and app.ts only';

function faultOf(file: string, { target, typeOnly }: Import): string | undefined {
  if (target === undefined) return 'an import must name its file';
  if (target === 'process' || target === 'node:process') return ENV_FILES.test(file) ? undefined : ENV_FAULT;
  if (!target.startsWith('.')) {
    const name = target
      .split('/')
      .slice(0, target.startsWith('@') ? 2 : 1)
      .join('/');
    if (DEVELOPMENT.has(name) && !typeOnly) return `${name} is there for types only`;
    const owner = OWNERS[name];
    if (owner === undefined || (owner.endsWith('/') ? file.startsWith(owner) : file === owner)) return undefined;
    return `only ${owner} may import ${name}`;
  }
  const full = path.posix.join(path.posix.dirname(file), target);
  // The keys of the texts are types of their file.
  if (typeOnly && full.startsWith('../data/messages/')) return undefined;
  if (full.startsWith('..')) return 'nobody imports from outside src';
  const from = roomOf(file);
  const to = roomOf(full.replace(/\.js$/u, '.ts'));
  if (from === to) return undefined;
  if (MAY[to] === undefined) return `no such room: ${to}`;
  const never = NEVER[from]?.[to];
  if (never !== undefined) return never;
  if (!MAY[from]?.includes(to)) return `${from} may not import ${to}`;
  if (typeOnly) return undefined;
  const name = full.replace(/\.[jt]s$/u, '');
  if (FILES_BY_TYPES[from]?.has(name)) return `${from} may import ${name} by types only`;
  return TYPES_ONLY[from]?.includes(to) ? `${from} may import ${to} by types only` : undefined;
}
