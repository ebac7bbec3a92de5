import type { Transport } from './transports/transport.ts';

export interface SourceReadiness {
  readonly name: string;
  readonly ready: boolean;
  /** Whether the gateway waits for it; one in another process may be down, which costs its own fields. */
  readonly required: boolean;
}

export interface Readiness {
  /** Whether the gateway can answer: every required source is ready. */
  readonly ready: boolean;
  readonly sources: readonly SourceReadiness[];
}

export async function readinessOf(transports: Readonly<Record<string, Transport>>): Promise<Readiness> {
  const sources = await Promise.all(
    Object.entries(transports).map(async ([name, transport]) => ({
      name,
      ready: await transport.ready(),
      required: transport.required,
    })),
  );
  return { ready: sources.every(({ ready, required }) => ready || !required), sources };
}
