import type { SourceState } from '../../kit/subgraph/subgraph.ts';
import type { Transport } from '../transports/transport.ts';

/** The state of every source, read now; null where one of them cannot say, so that nothing is taken for unchanged. */
export async function statesOf(
  transports: Readonly<Record<string, Transport>>,
): Promise<readonly SourceState[] | null> {
  const states = await Promise.all(
    Object.values(transports).map(async (transport) => (await transport.state?.()) ?? null),
  );
  const known = states.filter((state) => state !== null);
  return known.length === states.length ? known : null;
}
