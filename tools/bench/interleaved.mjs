/** Two ways of one thing, measured in turns on the same machine in the same minutes, so that only their ratio is told. */

const ROUNDS = 9;
const WARM_UP = 30;
const CALLS = 25;

/**
 * Measures `whole` against `bare`, and `whole` against itself as the control: how far from 1 chance alone gets.
 * Resolves with the milliseconds per call and with `{ median, least, most }` of both ratios, one value per round.
 */
export async function compare(whole, bare) {
  for (let call = 0; call < WARM_UP; call += 1) {
    await whole();
    await bare();
  }
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({ whole: await time(whole), bare: await time(bare), again: await time(whole) });
  }
  return {
    rounds: ROUNDS,
    wholeMs: spread(rounds.map((round) => round.whole)).median,
    bareMs: spread(rounds.map((round) => round.bare)).median,
    ratio: spread(rounds.map((round) => round.whole / round.bare)),
    control: spread(rounds.map((round) => round.again / round.whole)),
  };
}

/** Milliseconds that `work` takes, the mean of so many calls in a row. */
export async function time(work, calls = CALLS) {
  const began = performance.now();
  for (let call = 0; call < calls; call += 1) await work();
  return (performance.now() - began) / calls;
}

/** The median of values, with the least and the most of them. */
export function spread(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)], least: sorted[0], most: sorted.at(-1) };
}
