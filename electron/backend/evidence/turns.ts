/** Does one thing at a time, in the order in which they were asked for; a failure keeps nobody waiting. */
export function createTurns() {
  let last: Promise<unknown> = Promise.resolve();
  return <Result>(work: () => Promise<Result>): Promise<Result> => {
    const own = last.then(work, work);
    last = own;
    return own;
  };
}
