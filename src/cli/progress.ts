const between = 1_000;

/** Tells on stderr how far something is, once a second at most and never within the first. */
export function progress(verb: {
  readonly zh: string;
  readonly en: string;
}): (what: string, count: number) => void {
  let last = Date.now();
  return (what, count) => {
    if (Date.now() - last < between) return;
    last = Date.now();
    process.stderr.write(`${verb.zh} ${verb.en}: ${what} ${count}\n`);
  };
}
