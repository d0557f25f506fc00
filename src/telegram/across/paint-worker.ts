import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** Paths of the fonts and the renderer in their packages. */
const { resolve } = createRequire(import.meta.url);
const FONTS = ['400Regular/BeVietnamPro_400Regular.ttf', '700Bold/BeVietnamPro_700Bold.ttf'];

/** Renders the SVG that the thread received and posts the PNG. */
async function paint(svg: string): Promise<Uint8Array> {
  const [wasm, ...fonts] = await Promise.all([
    readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')),
    ...FONTS.map((font) => readFile(resolve(`@expo-google-fonts/be-vietnam-pro/${font}`))),
  ]);
  await initWasm(wasm as unknown as ArrayBuffer);
  const resvg = new Resvg(svg, {
    font: { fontBuffers: fonts.map((font) => new Uint8Array(font)), defaultFontFamily: 'Be Vietnam Pro' },
  });
  return resvg.render().asPng();
}

parentPort?.postMessage(await paint(String(workerData)));
