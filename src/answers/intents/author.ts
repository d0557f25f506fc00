import { fromPage } from '../from-page.js';

/** Who wrote the article: its byline, or, if only the page data has it, the title with the source line. */
export const author = fromPage('author');
