/**
 * Chunks of which the first is at hand, so that a fault before it is told in the format that was asked for and not on a reply whose
 * headers promise something else. What goes wrong after it breaks the answer off.
 */
export async function begunChunks<Chunk>(chunks: AsyncGenerator<Chunk, void>): Promise<AsyncGenerator<Chunk, void>> {
  const first = await chunks.next();
  return first.done === true ? chunks : goOn(first.value, chunks);
}

async function* goOn<Chunk>(first: Chunk, rest: AsyncGenerator<Chunk, void>): AsyncGenerator<Chunk, void> {
  try {
    yield first;
    yield* rest;
  } finally {
    await rest.return();
  }
}
