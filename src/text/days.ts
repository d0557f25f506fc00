/** Does an ISO day (`YYYY-MM-DD`) exist? 31 February does not. */
export function isDay(iso: string): boolean {
  const at = Date.parse(iso);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(iso);
}
