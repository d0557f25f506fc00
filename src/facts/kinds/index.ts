import type { FactExtractor } from '../kind.js';
import { attendees } from './attendees.js';
import { author } from './author.js';
import { awards } from './awards.js';
import { branches } from './branches.js';
import { chair } from './chair.js';
import { counted } from './counted.js';
import { date } from './date.js';
import { election } from './election.js';
import { members } from './members.js';
import { mention } from './mention.js';
import { paper } from './paper.js';
import { personnelChange } from './personnel-change.js';
import { place } from './place.js';
import { profile } from './profile.js';
import { published } from './published.js';
import { results } from './results.js';
import { role } from './role.js';
import { shortcomings } from './shortcomings.js';
import { speaker } from './speaker.js';
import { targets } from './targets.js';
import { term } from './term.js';
import { theme } from './theme.js';
import { topic } from './topic.js';

/** All kinds of fact, in the order of extraction. To add one: a new file and a line here. */
export const FACT_KINDS: readonly FactExtractor[] = [
  members,
  branches,
  date,
  place,
  chair,
  role,
  attendees,
  speaker,
  personnelChange,
  election,
  term,
  theme,
  topic,
  results,
  shortcomings,
  targets,
  awards,
  counted,
  author,
  mention,
  published,
  paper,
  profile,
];
