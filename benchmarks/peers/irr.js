// The XIRR of three packages on 100,000 random series, held against rates and statuses found by the other side.
// Usage: node irr.js FOLDER. Prints {"seconds","peers":[{"name","seconds","outcomes":[[status, outcome, count, worst]]}]},
// worst being the largest |net present value| / gross flow that a peer's number leaves.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { XIRR } from '@formulajs/formulajs';
import { xirr as libreOffice } from '@webcarrot/xirr';
import newton from 'xirr';

const [folder] = process.argv.slice(2);
const bytes = (name) => new Uint8Array(readFileSync(join(folder, name))).buffer;
const offsets = new BigInt64Array(bytes('check-offsets.i64'));
const days = new Int32Array(bytes('check-days.i32'));
const amounts = new Float64Array(bytes('check-amounts.f64'));
const rates = new Float64Array(bytes('check-rates.f64'));
const statuses = new Uint8Array(bytes('check-statuses.u8'));

const Same = 1e-6; // In ln(1 + rate): the packages stop at steps of 1e-7 to 1e-10.
const Solves = 1e-7;
const Patience = 100; // Milliseconds a series: one of them steps for ever where there is no root.
const DayLength = 86400000;
const [Ok, ShorterThanAYear, TotalLoss, SeveralRoots] = [1, 2, 4, 5];

const version = (name) => JSON.parse(readFileSync(join('node_modules', name, 'package.json'), 'utf8')).version;
const peers = [
  ['formulajs', '@formulajs/formulajs', (flows) => XIRR(flows.map((flow) => flow.amount), flows.map((flow) => flow.when))],
  ['@webcarrot/xirr', '@webcarrot/xirr', (flows) => libreOffice(flows.map((flow) => ({ amount: flow.amount, date: flow.when })))],
  ['xirr', 'xirr', (flows) => newton(flows)],
];

// Excel wants the first day first.
function flowsOf(series) {
  const flows = [];
  for (let flow = Number(offsets[series]); flow < Number(offsets[series + 1]); flow++)
    flows.push({ amount: amounts[flow], when: new Date(days[flow] * DayLength) });
  return flows.sort((one, other) => one.when - other.when);
}

// At the first day for rates from 0, at the last below: no flow counts for more than its amount. Flows of a day are
// netted first, as a day on which nothing flowed is neither first nor last.
function residual(flows, logRate) {
  const net = new Map();
  for (const { amount, when } of flows) net.set(+when, (net.get(+when) ?? 0) + amount);
  const flowed = [...net].filter(([, amount]) => amount !== 0);
  if (flowed.length === 0) return 1;
  const [origin] = flowed.at(logRate >= 0 ? 0 : -1);
  let [value, gross] = [0, 0];
  for (const [when, amount] of flowed) {
    value += amount * Math.exp((-logRate * (when - origin)) / DayLength / 365);
    gross += Math.abs(amount);
  }
  return Math.abs(value) / gross;
}

const timed = new Script('globalThis.answer = globalThis.ask()');
function ask(solve, flows) {
  globalThis.ask = () => solve(flows);
  try {
    timed.runInThisContext({ timeout: Patience });
    return typeof globalThis.answer === 'number' ? globalThis.answer : NaN;
  } catch {
    return NaN;
  }
}

function outcomeOf(series, flows, rate) {
  const status = statuses[series];
  const hasOurs = status === Ok || status === ShorterThanAYear || status === TotalLoss;
  if (!(rate >= -1 && rate < Infinity)) return [hasOurs ? 'fails' : 'none on either side', 0];
  if (rate === -1) return [status === TotalLoss ? 'same' : 'wrong', 1];

  const logRate = Math.log1p(rate);
  const left = residual(flows, logRate);
  const years = (flows.at(-1).when - flows[0].when) / DayLength / 365;
  const ours = Math.log1p(rates[series]) / (status === ShorterThanAYear ? years : 1);
  if (hasOurs && Math.abs(ours - logRate) < Same * (1 + Math.abs(ours))) return ['same', left];
  if (!(left < Solves)) return ['wrong', left];
  return [status === SeveralRoots ? 'one of several' : 'solves too', left];
}

const start = performance.now();
const found = peers.map(([name, module, solve]) => {
  const counts = new Map();
  const begun = performance.now();
  for (let series = 0; series < statuses.length; series++) {
    const flows = flowsOf(series);
    const [outcome, left] = outcomeOf(series, flows, ask(solve, flows));
    const key = `${statuses[series]} ${outcome}`;
    const [count, worst] = counts.get(key) ?? [0, 0];
    counts.set(key, [count + 1, Math.max(worst, left)]);
  }
  const outcomes = [...counts].map(([key, [count, worst]]) => [Number(key[0]), key.slice(2), count, worst]);
  return { name: `${name} ${version(module)}`, seconds: (performance.now() - begun) / 1000, outcomes };
});
console.log(JSON.stringify({ seconds: (performance.now() - start) / 1000, peers: found }));
