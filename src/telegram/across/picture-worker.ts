import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** The thread that turns one SVG into a PNG. Library and fonts lie in their packages; nothing is fetched. */
const { resolve } = createRequire(import.meta.url);
const FONTS = '@expo-google-fonts/be-vietnam-pro';
const [wasm, ...fontBuffers] = await Promise.all([
  readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')),
  readFile(resolve(`${FONTS}/400Regular/BeVietnamPro_400Regular.ttf`)),
  readFile(resolve(`${FONTS}/600SemiBold/BeVietnamPro_600SemiBold.ttf`)),
]);
await initWasm(wasm);
const picture = new Resvg(String(workerData), { font: { fontBuffers, defaultFontFamily: 'Be Vietnam Pro' } });
parentPort?.postMessage(picture.render().asPng());
