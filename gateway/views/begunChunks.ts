/**
 * Chunks of which the first is at hand, so that a fault before it is told in the format that was asked for and not on a reply whose
 * headers promise something else. What goes wrong after it breaks the answer off. However early nobody reads on, the chunks are told:
 * a generator around them would hear nothing of an end before its first chunk is read, and files that they hold would stay.
 */
export async function begunChunks<Chunk>(chunks: AsyncGenerator<Chunk, void>): Promise<AsyncIterable<Chunk>> {
  const begun = [await chunks.next()];
  return {
    [Symbol.asyncIterator]: () => ({
      next: async () => begun.shift() ?? chunks.next(),
      return: async () => chunks.return(),
    }),
  };
}
