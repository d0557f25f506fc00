import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createPainter } from '../../../src/telegram/across/paint.js';
import { PROJECT } from '../../support/project.js';
import { playTour } from './conversation.js';
import { tourPage } from './page.js';
import { picture } from './picture.js';

/* Plays the tour and writes `docs/tour.md` with a picture of each screen. */
const docs = path.join(PROJECT, 'docs');
const folder = path.join(docs, 'tour');
const screens = await playTour();
await mkdir(folder, { recursive: true });
for (const old of await readdir(folder)) await rm(path.join(folder, old));
const painter = createPainter();
for (const screen of screens)
  await writeFile(path.join(folder, `${screen.name}.png`), await painter.png(picture(screen)));
await writeFile(path.join(docs, 'tour.md'), tourPage(screens));
process.stdout.write(`${screens.length} screens in docs/tour.md\n`);
