import { type Named, type Office, signsIn, type Telling, wordingIn } from '../telling.js';
import { endsClause } from './telling.js';

/** Are offices told of that names have one each: "A và B lần lượt giữ chức Bí thư, Phó Bí thư"? */
export const isInTurn = (t: Telling, { from }: Office): boolean => {
  const turn = wordingIn(t, 0, from, 'in-turn');
  return turn !== undefined && !endsClause(t, turn.to, from);
};

/** Whose the office is where each of the names has one: by its place in the list; nobody's where there are more or fewer offices. */
export function inTurn(t: Telling, names: readonly Named[], office: Office): Named | undefined {
  const ordered = [...names].sort((a, b) => a.from - b.from);
  const last = ordered.at(-1);
  if (!last) return undefined;
  const next = t.named.find(({ from }) => from >= office.to);
  const offices = t.offices.filter(
    ({ from }) =>
      from >= last.to &&
      (!next || from < next.from) &&
      !endsClause(t, last.to, from) &&
      !signsIn(t, last.to, from).includes(';'),
  );
  return offices.length === ordered.length ? ordered[offices.indexOf(office)] : undefined;
}
