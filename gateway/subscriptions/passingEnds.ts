/** Codes of ends of a subscription that pass by themselves: whoever asks again, after a pause, may be let on. */
const passing: ReadonlySet<unknown> = new Set(['SOURCE_UNAVAILABLE', 'AT_CAPACITY', 'INTERNAL', 'NOT_RECORDED']);

export function passesByItself(code: unknown): boolean {
  return passing.has(code);
}
