import './plain-zod.js';
import path from 'node:path';
import { Command, CommanderError } from 'commander';
import { config as dotenv } from 'dotenv';
import { type Config, ConfigError, readConfig } from '../config.js';
import { PROJECT_ROOT } from '../data.js';
import { systemCode } from '../reports/fault.js';
import { type AskHow, runAsk, runChat, runIndex, runStart } from './commands.js';
import { withSecretFiles } from './env.js';
import type { ImportOptions } from './import.js';

/** A result to show in one line, with its exit code. */
const USAGE = 2;

interface ReportsOption {
  readonly reports?: string;
}

/** Folders that a path may name. */
const FOLDERS = ['REPORTS_DIR', 'STATE_DIR'] as const;

/**
 * The environment with `.env` beside the project, and `--reports` in place of REPORTS_DIR. A relative folder is resolved from the working
 * directory, one in `.env` from the project.
 */
function configOf({ reports }: ReportsOption): Config {
  const caller = process.env['INIT_CWD'] ?? process.cwd();
  for (const name of FOLDERS) {
    const folder = process.env[name];
    if (folder !== undefined && folder.trim() !== '') process.env[name] = path.resolve(caller, folder);
  }
  dotenv({ path: path.join(PROJECT_ROOT, '.env'), quiet: true });
  return readConfig(
    { ...withSecretFiles(process.env), ...(reports !== undefined && { REPORTS_DIR: path.resolve(caller, reports) }) },
    PROJECT_ROOT,
  );
}

const program = new Command('hoi-bao-cao')
  .description('Ask questions of Vietnamese reports: answers are exact quotes with their source.')
  .exitOverride()
  .showHelpAfterError();
const withReports = (command: Command): Command =>
  command.option('--reports <dir>', 'folder of reports (default: REPORTS_DIR, else data/reports)');
const exitWith = (code: number): void => {
  process.exitCode = code;
};

withReports(program.command('start'))
  .description('start the Telegram bot (BOT_TOKEN); without a token, the same conversation in the terminal')
  .action(async (options: ReportsOption) => exitWith(await runStart(configOf(options))));
withReports(program.command('ask [question...]'))
  .description('answer one question, or with --jsonl one question object a line from standard input')
  .option('--jsonl', 'read {"id","chat","q"} objects, one a line, and write answer objects in the same order')
  .option('--why', 'tell what spoke for and against: of the first candidates, and of the decision')
  .action(async (words: readonly string[], options: ReportsOption & AskHow) =>
    exitWith(await runAsk(configOf(options), words.join(' '), options)),
  );
withReports(program.command('chat'))
  .description('a conversation in the terminal')
  .action(async (options: ReportsOption) => exitWith(await runChat(configOf(options))));
withReports(program.command('index'))
  .description('build or refresh the index and say what was found')
  .option('--take-losses', 'take the folder as it is, also when most of the reports are gone from it')
  .option('--dropped <id>', 'list what was left out of a report instead')
  .action(async (options: ReportsOption & { readonly takeLosses?: boolean; readonly dropped?: string }) =>
    exitWith(
      await runIndex(configOf(options), {
        losses: options.takeLosses === true,
        ...(options.dropped !== undefined && { dropped: options.dropped }),
      }),
    ),
  );
withReports(program.command('import [source...]'))
  .description('add web pages and files to the reports folder, or replace digests by their originals')
  .option('--list <file>', 'take the sources from a file too, one a line')
  .option('--catalog', 'fetch the originals of digests whose page the catalog names')
  .action(async (sources: readonly string[], options: ReportsOption & ImportOptions) => {
    // Only this command fetches: the others start without its code.
    const { runImport } = await import('./import.js');
    exitWith(await runImport(configOf(options), sources, options));
  });

// The write itself reports a full disk or closed pipe. Without a listener the error would count as a defect.
for (const output of [process.stdout, process.stderr]) output.on('error', () => {});

program.parseAsync().then(endOnce, (error: unknown) => {
  if (error instanceof CommanderError) {
    exitWith(error.exitCode === 0 ? 0 : USAGE);
    return;
  }
  // The reader has closed the pipe: "ask --jsonl … | head".
  if (systemCode(error) === 'EPIPE') return exitWith(1);
  process.stderr.write(`${textOf(error)}\n`);
  exitWith(error instanceof ConfigError ? USAGE : 1);
});

/** Nothing runs after one answer, so the process need not free its memory before it exits. */
function endOnce(): void {
  if (process.argv[2] === 'ask') process.exit();
}

/** Known faults in one line; anything else is a defect, shown in full. */
function textOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error instanceof ConfigError || isExpected(error) ? error.message : (error.stack ?? error.message);
}

const EXPECTED: readonly string[] = ['FolderError', 'IndexError', 'DatabaseError', 'ReportFault'];
/** System errors of an unusable disk or folder, for the operator to fix. */
const SYSTEM: readonly string[] = [
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOSPC',
  'EDQUOT',
  'ENOTDIR',
  'EISDIR',
  'ENOENT',
  'EIO',
];

function isExpected(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return EXPECTED.includes(error.name) || SYSTEM.includes(systemCode(error));
}
