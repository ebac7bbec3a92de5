const lineEnd = 10;

/** How many lines end in a piece of text. In COPY's text format each one ends a row: within a value it is escaped. */
export function lineEnds(text: Uint8Array): number {
  let count = 0;
  for (let at = text.indexOf(lineEnd); at !== -1; at = text.indexOf(lineEnd, at + 1)) count += 1;
  return count;
}
