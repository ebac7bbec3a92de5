/** Everything that a generator yields, and what it returns in the end. */
export async function readToEnd<Yielded, Returned>(generator: AsyncGenerator<Yielded, Returned>) {
  const yielded: Yielded[] = [];
  for (;;) {
    const next = await generator.next();
    if (next.done) return { yielded, returned: next.value };
    yielded.push(next.value);
  }
}
