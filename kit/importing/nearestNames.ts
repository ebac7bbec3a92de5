const most = 3;

/** The known names most like a word that is none of them, nearest first; none where nothing is much like it. */
export function nearestNames(word: string, names: readonly string[]): readonly string[] {
  const asked = word.trim().toLowerCase();
  return names
    .map((name) => ({ name, edits: editsBetween(asked, name.toLowerCase()) }))
    .filter(({ name, edits }) => edits <= Math.max(name.length, asked.length) / 2)
    .sort((one, other) => one.edits - other.edits)
    .slice(0, most)
    .map(({ name }) => name);
}

/** Letters to put in, take out or change to come from one word to another (Levenshtein's distance), row by row. */
function editsBetween(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [row, letter] of Array.from(from).entries()) {
    const current = [row + 1];
    for (const [column, other] of Array.from(to).entries()) {
      const changed = (above[column] ?? 0) + (letter === other ? 0 : 1);
      current.push(Math.min(changed, (above[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    above = current;
  }
  return above.at(-1) ?? 0;
}
