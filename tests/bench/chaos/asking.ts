import type { BotApiServer } from '../../support/bot-api-server.js';
import { type Person, privateText, someone } from '../../support/updates.js';

/** Two questions that everybody asks one right after the other, each with what its answer must hold. */
const ASKED: readonly (readonly [string, string])[] = [
  ['Nghệ An có bao nhiêu đảng viên?', '94 đảng viên'],
  ['Bình Dương có bao nhiêu đảng viên?', '55 đảng viên'],
];

interface Asked {
  readonly person: Person;
  readonly at: number;
  /** Milliseconds until both answers were there. */
  took?: number;
}

/** People who ask all the time, and what became of their questions. */
export interface Crowd {
  /** Two questions of somebody new; `ahead`: milliseconds that Telegram's clock is ahead of this machine's. */
  ask(ahead: number): void;
  /** Questions whose answers have not come yet. */
  waiting(): number;
  /** What was said to those who have no answer. */
  strange(): readonly string[];
  report(): {
    readonly asked: number;
    /** Cut off twice, and told to ask again. */
    readonly told: number;
    readonly lost: number;
    readonly outOfOrder: number;
    readonly silence: number;
  };
}

export function createCrowd(server: BotApiServer): Crowd {
  const all: Asked[] = [];
  const textsOf = ({ person }: Asked): readonly string[] => server.messagesIn(person.id).map(({ text }) => text);
  const places = (texts: readonly string[]): readonly number[] =>
    ASKED.map(([, answer]) => texts.findIndex((text) => text.includes(answer)));
  const toldIn = (one: Asked | undefined): number =>
    one ? textsOf(one).filter((text) => text.includes('hai lần bị ngắt')).length : 0;
  const look = (): void => {
    for (const one of all) {
      if (one.took !== undefined) continue;
      const missing = places(textsOf(one)).filter((at) => at < 0).length;
      if (missing <= toldIn(one)) one.took = performance.now() - one.at;
    }
  };
  const timer = setInterval(look, 50);
  timer.unref();

  return {
    ask(ahead) {
      const person = someone();
      const date = Math.floor((Date.now() + ahead) / 1000);
      all.push({ person, at: performance.now() });
      for (const [question] of ASKED) server.push(privateText(person, question, { date }));
    },
    waiting: () => all.filter(({ took }) => took === undefined).length,
    strange: () =>
      all
        .filter(({ took }) => took === undefined)
        .map((one) => textsOf(one).join(' | ').replace(/\s+/gu, ' ').slice(0, 200) || 'nothing'),
    report() {
      look();
      const found = all.map((one) => places(textsOf(one)));
      return {
        asked: 2 * all.length,
        told: all.reduce((sum, one) => sum + toldIn(one), 0),
        lost: found.reduce((sum, at, i) => sum + Math.max(0, at.filter((one) => one < 0).length - toldIn(all[i])), 0),
        outOfOrder: found.filter(([first = -1, second = -1]) => first >= 0 && second >= 0 && second < first).length,
        silence: Math.max(0, ...all.map(({ took, at }) => took ?? performance.now() - at)) / 1000,
      };
    },
  };
}
