/** Something wrong in `knowledge/`, told so that whoever wrote the file can mend it. */
export interface Fault {
  /** The file (or the folder) that is at fault, as a path from where Naba runs. */
  readonly file: string;
  /** Counted from 1; 1 as well where the whole file is at fault. */
  readonly line: number;
  /** What is wrong, and how to mend it. One line of plain English. */
  readonly message: string;
}

/** Notes a fault in the file that is being read. */
export type Report = (line: number, message: string) => void;

/** One fault as a line that terminals and editors turn into a link: `file:line message`. */
export function formatFault({ file, line, message }: Fault): string {
  return `${file}:${line} ${message}`;
}

/** The first words of a text on one line, in quotation marks, to name it in a message. */
export function quote(text: string, longest = 60): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  if (line.length <= longest) return `“${line}”`;
  const cut = line.slice(0, longest);
  const words = cut.slice(0, Math.max(0, cut.lastIndexOf(' ')));
  return `“${words || cut.replace(/[\ud800-\udbff]$/, '')}…”`;
}
