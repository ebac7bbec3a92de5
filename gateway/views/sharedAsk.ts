/**
 * Lets many askers share an answer that must be no older than their question. Whoever comes while an ask is under way waits for the
 * next, which begins after all who then wait have come: so a thousand askers cost two asks and not a thousand.
 */
export function sharedAsk<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let underWay: Promise<Answer> | undefined;
  let next: Promise<Answer> | undefined;
  const begin = (): Promise<Answer> => {
    const began = ask();
    underWay = began;
    const end = () => {
      if (underWay === began) underWay = undefined;
    };
    began.then(end, end);
    return began;
  };
  return () => {
    if (underWay === undefined) return begin();
    next ??= underWay
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        return begin();
      });
    return next;
  };
}
