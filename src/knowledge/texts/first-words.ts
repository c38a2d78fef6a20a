/** The first words of a text on one line, to name it by. */
export function firstWords(text: string, longest = 60): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest);
  const words = cut.slice(0, Math.max(0, cut.lastIndexOf(' ')));
  return `${words || cut.replace(/[\ud800-\udbff]$/, '')}…`;
}
