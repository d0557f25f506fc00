/** Is an ISO day (`YYYY-MM-DD`) one of the calendar? There is no 31 February. */
export function isDay(iso: string): boolean {
  const at = Date.parse(iso);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(iso);
}
