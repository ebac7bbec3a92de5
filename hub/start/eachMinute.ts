const minute = 60_000;

/**
 * Does work each minute, beside all else, the first time in a minute; never twice at once.
 * @returns stops it, once work under way is done
 */
export function eachMinute(work: () => Promise<void>, onFault: (error: unknown) => void): () => Promise<void> {
  let running: Promise<void> | null = null;
  const timer = setInterval(() => {
    running ??= work()
      .catch(onFault)
      .finally(() => {
        running = null;
      });
  }, minute);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
