import { fromPage } from '../from-page.js';

/** When the article was published: its dateline, or, if only the catalog has it, its title with the source line. */
export const published = fromPage('published');
