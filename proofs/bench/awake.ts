/**
 * Does something while this process never sleeps: to be woken takes a process of an idle machine longer than much of
 * what is measured here.
 */
export async function awake<Result>(work: () => Promise<Result>): Promise<Result> {
  let isOver = false;
  const stayAwake = (): unknown => isOver || setImmediate(stayAwake);
  stayAwake();
  try {
    return await work();
  } finally {
    isOver = true;
  }
}
