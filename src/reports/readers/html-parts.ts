import { type DomElement, type DomNode, isElement, isText } from './dom.js';

/** Elements whose content is never seen. */
export const SKIPPED: ReadonlySet<string> = new Set(
  'script style noscript template iframe object embed svg canvas math audio video head link meta title button select option input textarea label map area source picture img'.split(
    ' ',
  ),
);
const PAGE_TAGS = new Set(['nav', 'footer', 'aside', 'marquee']);
/** Names of parts that are no article whatever they hold, short of most of the page. */
const PAGE_NAMES =
  /(?:^|[\s_-])(?:nav(?:bar|igation)?|menu|breadcrumbs?|sidebar|footer|related|lien-?quan|tin-?khac|other-?news|comments?|binh-?luan|counter|thong-?ke|advert\w*|popup|modal|cookie\w*)(?:$|[\s_-])/iu;
/** Names that sites also give to what wraps the article. */
const SOFT_NAMES = /(?:^|[\s_-])(?:share|social|addthis|rating|tags?|ads?|banner|copyright)(?:$|[\s_-])/iu;
/** What an article is set in, and what else is content. */
const HEART = new Set(['h1', 'article']);
const CONTENT = new Set(['h2', 'table']);
/** A part with a soft name or a form that holds so much running text, in UTF-16 units, is of the article. */
const PROSE = 120;
const SENTENCE = 60;
/** A part that holds this share of the page's running text is no part of its frame. */
const MOST = 0.6;

/** Tells the parts of a page's frame from its content; made for one document. */
export interface Parts {
  /** Is this element part of the frame: menu, footer, boxes, a form to fill in? */
  isFrame(element: DomElement): boolean;
}

/** Prepares a page. `body`: its body. */
export function partsOf(body: DomElement): Parts {
  const known = new WeakMap<DomElement, number>();
  const prose = (element: DomElement): number => {
    const kept = known.get(element);
    if (kept !== undefined) return kept;
    const found = proseIn(element, prose);
    known.set(element, found);
    return found;
  };
  const holdsMost = (element: DomElement): boolean => prose(element) >= Math.max(PROSE, MOST * prose(body));
  let all: number | undefined;
  const words = (): number => {
    all ??= wordsIn(body);
    return all;
  };
  const { hearts, contents } = holdersIn(body);
  return {
    isFrame: (element) => {
      const name = element.tagName.toLowerCase();
      if (ARTICLE_TAGS.has(name)) return false;
      const names = namesOf(element);
      if (PAGE_TAGS.has(name)) return !hearts.has(element);
      if (PAGE_NAMES.test(names)) return !hearts.has(element) && !holdsMost(element);
      if (name !== 'form' && !SOFT_NAMES.test(names)) return false;
      return !contents.has(element) && prose(element) < PROSE && wordsIn(element) < MOST * words();
    },
  };
}

/** Elements that hold an article, whatever they are called. */
const ARTICLE_TAGS = new Set(['body', 'html', 'article', 'main']);

const namesOf = (element: DomElement): string =>
  `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;

/** The elements that hold an article, and those that hold it or other content: looked for once, not once for each part inside another. */
function holdersIn(body: DomElement): {
  readonly hearts: ReadonlySet<DomNode>;
  readonly contents: ReadonlySet<DomNode>;
} {
  const hearts = new Set<DomNode>();
  const contents = new Set<DomNode>();
  for (const one of elementsIn(body)) {
    const name = one.tagName.toLowerCase();
    if (HEART.has(name) || one.getAttribute('itemprop') === 'articleBody') {
      addHolders(one, hearts);
      addHolders(one, contents);
    } else if (CONTENT.has(name)) addHolders(one, contents);
  }
  return { hearts, contents };
}

/** Every element inside one, in no order; the parser's `getElementsByTagName('*')` finds none. Without recursion: pages nest deeply. */
function elementsIn(element: DomElement): DomElement[] {
  const out: DomElement[] = [];
  const todo = [element];
  for (let one = todo.pop(); one !== undefined; one = todo.pop())
    for (const child of one.childNodes)
      if (isElement(child)) {
        out.push(child);
        todo.push(child);
      }
  return out;
}

function addHolders(one: DomNode, to: Set<DomNode>): void {
  for (let at = one.parentNode; at && !to.has(at); at = at.parentNode) to.add(at);
}

/** Letters inside an element that are not in links, entries to fill in or scripts: a form with most of the page's is the page. */
function wordsIn(element: DomElement): number {
  let sum = 0;
  for (const child of element.childNodes) {
    if (isText(child)) sum += (child.nodeValue ?? '').trim().length;
    else if (isElement(child) && !isPassedOver(child)) sum += wordsIn(child);
  }
  return sum;
}

/** Running text inside an element that is not in links: stretches of whole sentences. */
function proseIn(element: DomElement, prose: (child: DomElement) => number): number {
  let own = '';
  let sum = 0;
  for (const child of element.childNodes) {
    if (isText(child)) own += child.nodeValue ?? '';
    else if (isElement(child) && !isPassedOver(child)) {
      if (INLINE.has(child.tagName.toLowerCase())) own += child.textContent ?? '';
      else sum += prose(child);
    }
  }
  return sum + lengthOfProse(own);
}

/** Characters of a stretch of whole sentences; 0 for anything else. */
function lengthOfProse(text: string): number {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length >= SENTENCE && /[.!?;:,]/u.test(line) ? line.length : 0;
}

/** A link, an entry to fill in, a script: no text of the page. */
function isPassedOver(element: DomElement): boolean {
  const name = element.tagName.toLowerCase();
  return name === 'a' || SKIPPED.has(name);
}

const INLINE = new Set('b i em strong span font u small sub sup mark abbr time br'.split(' '));

/** Is an element hidden by its markup? */
export function isHidden(element: DomElement): boolean {
  return (
    element.getAttribute('hidden') !== null ||
    /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(element.getAttribute('style') ?? '')
  );
}
