/** An address of the web: its host, and what stands behind it. */
const ADDRESS = /((?:https?:\/\/|www\.)[^\s/<>"'“”()[\]]+)([^\s<>"'“”()[\]]*)/giu;

/**
 * A text with blanks in place of what stands behind the host of an address, of the same length: the words of a slug
 * ("…/hop-tac-xa-co-bao-nhieu-ho-118.html") say nothing of what the text says.
 */
export function withoutSlugs(text: string): string {
  if (!text.includes('://') && !/www\./iu.test(text)) return text;
  return text.replace(ADDRESS, (_, host: string, slug: string) => host + ' '.repeat(slug.length));
}
