import type { Intent } from '../intent.js';
import { attendees } from './attendees.js';
import { author } from './author.js';
import { awards } from './awards.js';
import { branches } from './branches.js';
import { chair } from './chair.js';
import { date } from './date.js';
import { documentNumber } from './document-number.js';
import { election } from './election.js';
import { issuer } from './issuer.js';
import { listReports } from './list-reports.js';
import { members } from './members.js';
import { number } from './number.js';
import { passage } from './passage.js';
import { person } from './person.js';
import { personnelChange } from './personnel-change.js';
import { place } from './place.js';
import { published } from './published.js';
import { results } from './results.js';
import { roleHolder } from './role-holder.js';
import { shortcomings } from './shortcomings.js';
import { signer } from './signer.js';
import { source } from './source.js';
import { speaker } from './speaker.js';
import { targets } from './targets.js';
import { term } from './term.js';
import { theme } from './theme.js';
import { topic } from './topic.js';

/** All intents about reports. To add one: a new file here, its utterances in `data/utterances`, and one line. */
export const INTENTS: readonly Intent[] = [
  members,
  branches,
  date,
  place,
  chair,
  roleHolder,
  person,
  speaker,
  attendees,
  personnelChange,
  election,
  term,
  theme,
  topic,
  results,
  shortcomings,
  targets,
  awards,
  number,
  passage,
  author,
  published,
  documentNumber,
  issuer,
  signer,
  source,
  listReports,
];

/** Small talk and out-of-scope: trained like intents, answered without them. */
export const CHAT_INTENTS: Readonly<Record<string, 'greeting' | 'thanks' | 'help'>> = {
  greeting: 'greeting',
  thanks: 'thanks',
  help: 'help',
};
export const OUTSIDE = 'out-of-scope';
