import type { APIUser } from 'discord-api-types/v10';
import { nameOf } from './chat.ts';

/** Pairs of background and ink, each with a contrast of at least 4.5 to 1. */
const palettes = [
  ['#12615a', '#e6fffa'],
  ['#7a4a12', '#fff3e0'],
  ['#4a3f8c', '#efeaff'],
  ['#8a2f4b', '#ffe9ef'],
] as const;

/**
 * A person's picture: the first letter of the name on a colour that comes from the id. Drawn here,
 * for a local Discord has no picture server.
 */
export function avatarOf(user: APIUser): string {
  // Bots share the page's own colour; people differ by their ids.
  const place = user.bot === true ? 0 : 1 + Number(BigInt(user.id) % BigInt(palettes.length - 1));
  const [ground, ink] = palettes[place] ?? palettes[0];
  const letter = Array.from(nameOf(user).trim())[0]?.toUpperCase() ?? '?';
  const text = letter.replace(/[&<>"']/u, (sign) => `&#${sign.charCodeAt(0)};`);
  const drawing =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">` +
    `<rect width="40" height="40" fill="${ground}"/>` +
    `<text x="20" y="27" font-family="sans-serif" font-size="20" font-weight="600"` +
    ` text-anchor="middle" fill="${ink}">${text}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(drawing)}`;
}
