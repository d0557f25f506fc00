import { createHash } from 'node:crypto';
import type { Comparing } from '../../app.js';
import { type Desk, phrasesFor } from '../desk.js';
import { capital } from '../rendering/labels.js';
import { clip } from '../rendering/screen.js';
import { say } from '../speak.js';
import type { Turn } from '../turn.js';
import { barChart, MOST_BARS } from './bars.js';
import { trueComparison } from './compare.js';
import { figureName, labelsOf } from './table.js';

/** Pictures whose names are kept. */
const MOST_KEPT = 200;

/** Sends the figures of the newest reports as a bar chart. What Telegram has got once is not sent again, only named. */
export async function showChart(desk: Desk, turn: Turn, of: Comparing): Promise<void> {
  const phrases = phrasesFor(desk, turn);
  const { figures, total } = await trueComparison(desk, turn, of, 0, MOST_BARS);
  const name = capital(figureName(of, phrases));
  if (figures.length === 0) {
    await say(desk, turn, 'compare.none', { figure: name });
    return;
  }
  const labels = labelsOf(figures);
  const bars = figures.map(({ written, value }, i) => ({ label: labels[i] ?? '', written: clip(written, 12), value }));
  const part =
    total > figures.length
      ? phrases.say('chart.part', { count: figures.length })
      : phrases.say('compare.count', { count: total });
  const svg = barChart(bars, { title: clip(name, 36), subtitle: part, foot: `@${desk.me.username}` });
  const key = createHash('sha256').update(svg).digest('base64url');
  const message = {
    chat_id: turn.chat,
    ...(turn.thread === undefined ? {} : { message_thread_id: turn.thread }),
    caption: phrases.say('chart.caption', { figure: name, count: figures.length }),
    ...(turn.private ? {} : { disable_notification: true }),
  };
  const known = desk.pictures.get(key);
  const sent =
    known === undefined
      ? await desk.courier.deliverFile('sendPhoto', message, {
          bytes: await desk.painter.png(svg),
          name: 'bieu-do.png',
        })
      : await desk.courier.deliver('sendPhoto', { ...message, photo: known });
  const id = sent?.photo?.at(-1)?.file_id;
  if (id !== undefined) remember(desk.pictures, key, id);
}

/** The oldest are forgotten first. */
function remember(pictures: Map<string, string>, key: string, id: string): void {
  pictures.set(key, id);
  for (const old of [...pictures.keys()].slice(0, Math.max(0, pictures.size - MOST_KEPT))) pictures.delete(old);
}
