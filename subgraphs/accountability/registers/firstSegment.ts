/** The area of a record whose id begins with the code of one: "E09000030/bethnal-green" is of E09000030. */
export function firstSegment(id: string): string {
  return id.split('/')[0] ?? '';
}
