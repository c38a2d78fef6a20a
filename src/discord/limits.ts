/**
 * Discord's limits, each named once. Lengths are in UTF-16 units; Discord counts some of them in
 * code points, of which a text never has more.
 */
export const limits = {
  /** All texts of all embeds of a message together. */
  embedTotal: 6000,
  embedTitle: 256,
  embedDescription: 4096,
  embedAuthor: 256,
  embedFooter: 2048,
  embedFields: 25,
  fieldName: 256,
  fieldValue: 1024,
  rows: 5,
  rowButtons: 5,
  buttonLabel: 80,
  customId: 100,
  selectOptions: 25,
  selectLabel: 100,
  selectDescription: 100,
  selectPlaceholder: 150,
  choices: 25,
  choice: 100,
} as const;

/** Longest question that is searched, in UTF-16 units; what is longer is cut, and the reader told. */
export const longestQuestion = 500;

/** Passages that an answer's buttons lead through, and that each of them remembers. */
export const longestRanking = 5;
