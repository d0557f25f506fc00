import { createHash } from 'node:crypto';
import type { Comparing } from '../../app.js';
import { capital } from '../rendering/labels.js';
import { clip } from '../rendering/screen.js';
import type { ChatRequest } from '../request.js';
import type { Services } from '../services.js';
import { say } from '../speak.js';
import { barChart, MOST_BARS } from './bars.js';
import { trueComparison } from './compare.js';
import type { Painter } from './paint.js';
import { figureName, labelsOf } from './table.js';

/** How many uploaded pictures to remember. */
const MOST_KEPT = 200;

export interface ChartServices extends Services {
  readonly painter: Painter;
  /** Telegram's file ids of uploaded pictures, by their content. */
  readonly pictures: Map<string, string>;
}

/** Sends the figures of the newest reports as a bar chart. A picture that Telegram already has is sent by its file id. */
export async function showChart(services: ChartServices, request: ChatRequest, of: Comparing): Promise<void> {
  const phrases = request.phrases;
  const { figures, total } = await trueComparison(services, request, of, 0, MOST_BARS);
  const name = capital(figureName(of, phrases));
  if (figures.length === 0) {
    await say(services, request, 'compare.none', { figure: name });
    return;
  }
  const labels = labelsOf(figures);
  const bars = figures.map(({ written, value = 0 }, i) => ({
    label: labels[i] ?? '',
    written: clip(written, 12),
    value,
  }));
  const part =
    total > figures.length
      ? phrases.say('chart.part', { count: figures.length })
      : phrases.say('compare.count', { count: total });
  const svg = barChart(bars, { title: clip(name, 36), subtitle: part, foot: `@${services.me.username}` });
  const key = createHash('sha256').update(svg).digest('base64url');
  const message = {
    chat_id: request.chat,
    ...(request.thread === undefined ? {} : { message_thread_id: request.thread }),
    caption: phrases.say('chart.caption', { figure: name, count: figures.length }),
    ...(request.private ? {} : { disable_notification: true }),
  };
  const known = services.pictures.get(key);
  const sent =
    known === undefined
      ? await services.courier.deliverFile('sendPhoto', message, {
          bytes: await services.painter.png(svg),
          name: 'bieu-do.png',
        })
      : await services.courier.deliver('sendPhoto', { ...message, photo: known });
  const id = sent?.photo?.at(-1)?.file_id;
  if (id !== undefined) remember(services.pictures, key, id);
}

/** Forgets the oldest first. */
function remember(pictures: Map<string, string>, key: string, id: string): void {
  pictures.set(key, id);
  for (const old of [...pictures.keys()].slice(0, Math.max(0, pictures.size - MOST_KEPT))) pictures.delete(old);
}
