import { isDay } from '../../text/days.js';
import { pageWords } from '../page-words.js';
import { lowered, paperWords } from '../paper-words.js';
import { type DomDocument, type DomElement, elementsNamed } from './dom.js';
import type { Found } from './reader.js';

/** What the page's own metadata says: meta elements, JSON-LD, `<time>`, canonical link. Only what is well-formed. */
export function foundIn(document: DomDocument): Found {
  const named = elementsNamed(document.documentElement, [
    'title',
    'meta',
    'h1',
    'h2',
    'h3',
    'time',
    'abbr',
    'script',
    'link',
  ]);
  const all = (name: string): readonly DomElement[] => named.get(name) ?? [];
  const told = metaIn(all('meta'));
  const meta = (...names: string[]): string | undefined =>
    names.map((name) => textOf(told.get(name)?.getAttribute('content'))).find((content) => content !== undefined);
  const inHead = textOf(all('title')[0]?.textContent);
  const linked = articleOf(all('script'));
  const time = all('time').find((one) => one.getAttribute('datetime') !== null);
  const title =
    headingOf([all('h1'), all('h2'), all('h3')], inHead) ??
    meta('og:title') ??
    text(linked['headline']) ??
    ownTitle(inHead);
  const published = [
    meta('article:published_time', 'datePublished', 'pubdate', 'dc.date', 'DC.date.issued'),
    text(linked['datePublished']),
    time?.getAttribute('datetime'),
    // As microformats tell it: <abbr class="published" title="2022-08-30T14:20">.
    all('abbr')
      .find((one) => /(?:^|\s)(?:dt-)?published(?:\s|$)/u.test(one.getAttribute('class') ?? ''))
      ?.getAttribute('title'),
  ]
    .map(dayOf)
    .find((day) => day !== undefined);
  const author = meta('author', 'article:author', 'dc.creator') ?? nameIn(linked['author']);
  const publisher = meta('og:site_name', 'application-name') ?? nameIn(linked['publisher']);
  const url = [
    all('link')
      .find((link) => link.getAttribute('rel') === 'canonical')
      ?.getAttribute('href'),
    meta('og:url'),
  ]
    .map(addressOf)
    .find((one) => one !== undefined);
  return {
    ...(title && { title }),
    ...(published && { published }),
    ...(author && !/^https?:/u.test(author) && { author }),
    ...(publisher && { publisher }),
    ...(url && { url }),
  };
}

/** The heading that the page's head names first or last, else the first that leads to no front page: many sites head each page with their own name. */
function headingOf(headings: readonly (readonly DomElement[])[], inHead: string | undefined): string | undefined {
  const named = headings
    .flat()
    .map((heading) => textOf(heading.textContent))
    .find((one) => one !== undefined && isPartOf(one, inHead ?? '') && ownTitle(one) !== undefined);
  if (named !== undefined) return named;
  const [first = []] = headings;
  return textOf((first.find((heading) => !leadsHome(heading)) ?? first[0])?.textContent);
}

/** Is a heading all that the page's head says but the name of the site before or behind it? */
function isPartOf(heading: string, inHead: string): boolean {
  if (heading.split(' ').length < FEWEST_WORDS || heading.length === inHead.length) return false;
  return inHead.startsWith(heading) || inHead.endsWith(heading);
}
const FEWEST_WORDS = 4;

/** Is it the logo of a site, a link to its front page? */
const leadsHome = (heading: DomElement): boolean =>
  [...heading.querySelectorAll('a')].some((link) =>
    /^(?:\/|https?:\/\/[^/]+\/?|(?:\/?(?:index|default|home|trang-chu)[^/]*))$/iu.test(link.getAttribute('href') ?? ''),
  );

const site = pageWords('site', (any) => new RegExp(`^(?:${any})`, 'u'));
const territory = paperWords('territory', (any) => new RegExp(`^(?:${any}) `, 'u'));
const LONGEST_PLACE = 6;

/** What a page is called in its head; nothing where that is the site, as on all its pages ("Cổng thông tin điện tử …", "Xã Vĩnh Phong"). */
function ownTitle(title: string | undefined): string | undefined {
  const low = lowered(title ?? '');
  const words = (title ?? '').split(' ');
  const place = territory().test(low) && words.length <= LONGEST_PLACE && words.every((word) => /^\p{Lu}/u.test(word));
  return place || site().test(low) ? undefined : title;
}

/** The first meta element of each name. */
function metaIn(elements: readonly DomElement[]): ReadonlyMap<string, DomElement> {
  const out = new Map<string, DomElement>();
  for (const element of elements)
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = element.getAttribute(attribute);
      if (name !== null && !out.has(name)) out.set(name, element);
    }
  return out;
}

function textOf(value: string | null | undefined): string | undefined {
  const squeezed = (value ?? '').replace(/\s+/gu, ' ').trim();
  return squeezed === '' ? undefined : squeezed;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? textOf(value) : undefined);

/** ISO day of a timestamp in the time it is written in; nothing for any other form. */
function dayOf(value: string | null | undefined): string | undefined {
  const day = /^\s*(\d{4}-\d{2}-\d{2})(?:$|[T\s])/u.exec(value ?? '')?.[1];
  return day !== undefined && isDay(day) ? day : undefined;
}

/** An absolute http(s) address of a page, not of a site's front page. */
function addressOf(value: string | null | undefined): string | undefined {
  if (!value || !URL.canParse(value)) return undefined;
  const url = new URL(value);
  return /^https?:$/u.test(url.protocol) && (url.pathname.length > 1 || url.search !== '') ? url.href : undefined;
}

function nameIn(value: unknown): string | undefined {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof one === 'object' && one !== null && 'name' in one) return text(one.name);
  return text(one);
}

const LINKED = 'application/ld+json';

/** The article among the page's JSON-LD, an empty object where there is none. */
function articleOf(scripts: readonly DomElement[]): Readonly<Record<string, unknown>> {
  for (const script of scripts) {
    if (script.getAttribute('type')?.toLowerCase() !== LINKED) continue;
    for (const item of itemsOf(script)) {
      if (/Article|NewsArticle|BlogPosting|Report/u.test(String(item['@type']))) return item;
    }
  }
  return {};
}

function itemsOf(script: DomElement): Readonly<Record<string, unknown>>[] {
  let data: unknown;
  try {
    data = JSON.parse(script.textContent ?? '');
  } catch {
    return [];
  }
  const list: unknown[] = Array.isArray(data) ? data : [data];
  const objects = list.filter((one): one is Record<string, unknown> => typeof one === 'object' && one !== null);
  return objects.flatMap((one) =>
    Array.isArray(one['@graph']) ? (one['@graph'] as Record<string, unknown>[]) : [one],
  );
}
