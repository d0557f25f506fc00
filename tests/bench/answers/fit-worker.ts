import { parentPort, workerData } from 'node:worker_threads';
import { fitTaken, type Shared } from './fit-parts.js';

/** The second thread of `fitParts`. */
parentPort?.postMessage(fitTaken(workerData as Shared));
