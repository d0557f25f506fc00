import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { readConfig } from '../../src/config.js';
import { makeCorpus } from './corpus.js';
import { generated } from './generator.js';

/** Of the reports one in so many is changed before the index is made again. */
const CHANGED = 10;
/** Questions asked. */
const ASKED = 150;

/**
 * How long anything else has to wait while `units` sentences are asked and their index is made again: delays of the event loop, which
 * is what a command such as /help waits for. And how long it takes until one new report answers,
 * one put into the folder and one sent to the bot, which is looked at first and then taken in.
 */
export async function runPauses(units: number, perReport: number, yardstick: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'pauses-'));
  const reports = join(folder, 'reports');
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const delay = monitorEventLoopDelay({ resolution: 2 });
  try {
    mkdirSync(reports);
    const corpus = makeCorpus(yardstick, 'accented', folder);
    const files: [string, string][] = [];
    for (const { report } of generated(corpus, units, perReport)) files.push([`${report.meta.id}.txt`, report.text]);
    for (const [file, text] of files) writeFileSync(join(reports, file), text);
    let started = performance.now();
    const seconds = (): string => `${((performance.now() - started) / 1000).toFixed(2)} s`;
    const config = readConfig({ REPORTS_DIR: reports, STATE_DIR: join(folder, 'state') }, process.cwd());
    // The program as it is built, with its data and its threads.
    const program: typeof import('../../src/cli/open.js') = await import(
      pathToFileURL(resolve('dist', 'scripts', 'src', 'cli', 'open.js')).href
    );
    const { app } = await program.openFrom(config);
    say(`${units} sentences in ${files.length} reports, read and indexed in ${seconds()}`);
    const waits = (): string =>
      `others waited at most ${(delay.max / 1e6).toFixed(0)} ms, 99 of 100 times at most ${(delay.percentile(99) / 1e6).toFixed(0)} ms`;
    const questions = corpus.questions.slice(0, ASKED).map(({ q }) => q);
    const ask = async (): Promise<void> => {
      for (const question of questions) await app.answer(question);
    };
    await ask();
    delay.enable();
    await ask();
    say(`${questions.length} questions asked: ${waits()}`);
    // The first reload also keeps a copy of every file for undoing.
    await app.reload();
    files.forEach(([file, text], i) => {
      if (i % CHANGED === 0) writeFileSync(join(reports, file), `${text}\nCâu thêm vào cuối bài.\n`);
    });
    delay.reset();
    started = performance.now();
    const reload = app.reload();
    await ask();
    const { changed } = await reload;
    say(`made anew with ${changed.length} reports changed while questions were asked, in ${seconds()}: ${waits()}`);
    writeFileSync(join(reports, 'moi.txt'), 'Ngọn hải đăng Mũi Sậy\n\nNgọn hải đăng Mũi Sậy cao 42 mét.\n');
    delay.reset();
    started = performance.now();
    const { added, milliseconds } = await app.reload(undefined, true);
    const answer = await app.answer('Ngọn hải đăng Mũi Sậy cao bao nhiêu mét?');
    const found = answer.status === 'answered' && answer.quotes[0]?.report.id === 'moi';
    say(
      `one report added (${added.length}, ${found ? 'and found' : 'NOT FOUND'}): index in ${(milliseconds / 1000).toFixed(2)} s, all in ${seconds()}: ${waits()}`,
    );
    const content = Buffer.from('Ngọn hải đăng Hòn Sậy\n\nNgọn hải đăng Hòn Sậy được xây năm 1902, cao 31 mét.\n');
    delay.reset();
    started = performance.now();
    const { id } = await app.dataset.stage({ content, name: 'hon-say.txt', by: 1 });
    say(`one report sent and compared with the others in ${seconds()}: ${waits()}`);
    delay.reset();
    started = performance.now();
    const taken = await app.dataset.apply([id]);
    say(`taken in: index in ${(taken.milliseconds / 1000).toFixed(2)} s, all in ${seconds()}: ${waits()}`);
    await app.close();
  } finally {
    delay.disable();
    rmSync(folder, { recursive: true, force: true });
  }
}
