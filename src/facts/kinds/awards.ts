import type { FactExtractor } from '../kind.js';
import { statementsOf } from '../statements/choice.js';

/** Who was praised or rewarded, and with what. "Công tác thi đua, khen thưởng" as a field of work is not an award. */
export const awards: FactExtractor = { kind: 'awards', extract: (view) => statementsOf(view, 'awards') };
