/** A web address: its host, then the rest. */
const ADDRESS = /((?:https?:\/\/|www\.)[^\s/<>"'“”()[\]]+)([^\s<>"'“”()[\]]*)/giu;

/**
 * Blanks out everything after the host of each address and keeps the length: the words of a slug
 * ("…/hop-tac-xa-co-bao-nhieu-ho-118.html") say nothing about the text.
 */
export function withoutSlugs(text: string): string {
  if (!text.includes('://') && !/www\./iu.test(text)) return text;
  return text.replace(ADDRESS, (_, host: string, slug: string) => host + ' '.repeat(slug.length));
}
