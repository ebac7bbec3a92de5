const minute = 60_000;

/**
 * Does work once each day, soon after the day has begun; the first time tomorrow. What fails is tried again a minute later.
 * @returns stops it, once work under way is done
 */
export function eachDay(
  work: (day: string) => Promise<void>,
  today: () => string,
  onFault: (error: unknown) => void,
): () => Promise<void> {
  let done = today();
  let running: Promise<void> = Promise.resolve();
  let isRunning = false;
  const timer = setInterval(() => {
    const day = today();
    if (isRunning || day === done) return;
    isRunning = true;
    running = work(day)
      .then(() => {
        done = day;
      }, onFault)
      .finally(() => {
        isRunning = false;
      });
  }, minute);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
