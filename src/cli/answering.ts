import path from 'node:path';
import type { App } from '../app.js';
import { loadMessages } from '../telegram/messages/messages.js';
import { renderAnswer } from '../telegram/rendering/answer.js';
import { DATA_DIR } from './open.js';
import { looksOf, type Terminal } from './output.js';
import { paint } from './terminal/paint.js';

/** The answer to one question as the chat shows it, without its buttons. */
export async function answerText(app: App, question: string, output: Terminal): Promise<string> {
  const answer = await app.answer(question);
  const { vi } = await loadMessages(path.join(DATA_DIR, 'messages'));
  const view = { phrases: vi, username: '', inline: false, group: false, reports: await app.reports(), examples: [] };
  const { parts, rows } = renderAnswer(answer, view);
  const labels = answer.status === 'ambiguous' ? rows.flat().map(({ label }) => `- ${label}`) : [];
  const shown = await Promise.all(parts.map((part) => paint(part, looksOf(output))));
  return [...shown, ...labels].join('\n');
}
