import { brackets } from './brackets.js';
import { dayMonth } from './day-month.js';
import { daySlash } from './day-slash.js';
import { days } from './days.js';
import { daysAcross } from './days-across.js';
import { daysListed } from './days-listed.js';
import { daysNamed } from './days-named.js';
import { daysSpelled } from './days-spelled.js';
import { full } from './full.js';
import { inWords } from './in-words.js';
import { month, monthFigures } from './month.js';
import type { Recogniser } from './recogniser.js';
import { spelled } from './spelled.js';
import { year } from './year.js';

/** In order of precedence: the earlier one wins when two match at one place. */
export const RECOGNISERS: readonly Recogniser[] = [
  daysAcross,
  daysListed,
  days,
  daysNamed,
  daysSpelled,
  full,
  spelled,
  dayMonth,
  daySlash,
  brackets,
  monthFigures,
  month,
  year,
];

/** Those that need no digit. */
export const IN_WORDS: readonly Recogniser[] = [inWords];
