import { parentPort, workerData } from 'node:worker_threads';
import { derive, type LanguageFiles } from '../questions/language.js';
import { derivedText } from './derived-text.js';

/** The thread that `deriveApart` starts: derives what can be kept of the language data, and returns it as UTF-8. */
const bytes = new TextEncoder().encode(derivedText(derive(workerData as LanguageFiles)));
parentPort?.postMessage(bytes, [bytes.buffer]);
