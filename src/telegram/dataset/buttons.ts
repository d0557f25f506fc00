import type { Button } from '../rendering/screen.js';
import type { Errand, Wish } from './wishes.js';

type Style = Extract<Button, { action: unknown }>['style'];

/** A button of an admin. */
export function wishButton(label: string, wish: Wish, style?: Style): Button {
  return { label, action: { do: 'admin', wish }, ...(style && { style }) };
}

/** A button that sets an errand going. */
export function errandButton(label: string, errand: Errand, style?: Style): Button {
  return wishButton(label, { want: 'errand', errand }, style);
}
