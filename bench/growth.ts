// npm run bench:growth [-- SHAPE]: how the time of every rule, of routes and of the access table grows with one thing at a time, from
// 250 to 1,000 and 4,000. Prints everything that takes 50 ms or more, the minimum of three runs, with the exponent between the last
// two sizes: 1 is linear, 2 quadratic. Exits with 1 if an exponent is over 1.2.
import { rules } from '../lib/analysis/rules';
import { MeshView } from '../lib/mesh/mesh-view';
import { accessTable } from '../lib/simulation/access/access-table';
import { resolveCaller } from '../lib/mesh/resolve-caller';
import { decideRoute } from '../lib/simulation/journey/decide';
import { parseRequest } from '../lib/simulation/request/request';
import { ConfigSnapshot } from '../lib/snapshot/config-snapshot';
import { shapes, type Shape } from './growth-shapes';

const SIZES = [250, 1000, 4000] as const;
const LEAST_SECONDS = 0.05;
const MOST = 1.2;
const RUNS = 3;

const [only] = process.argv.slice(2);
let isFast = true;
console.log(`Node ${process.versions.node}\n\n| what grows | what is measured | ${SIZES.join(' | ')} | exponent |`);
console.log(`| --- | --- | ${SIZES.map(() => '---').join(' | ')} | --- |`);
for (const [name, shape] of Object.entries(shapes)) {
  if (only !== undefined && only !== name) continue;
  for (const [what, seconds] of grown(shape)) {
    const [, before = 0, after = 0] = seconds;
    if (after < LEAST_SECONDS) continue;
    const exponent = Math.log(after / Math.max(before, 0.001)) / Math.log(4);
    // Ratios of a few milliseconds are only noise.
    const isSlow = exponent > MOST && before > 0.01;
    if (isSlow) isFast = false;
    const cells = [name, what, ...seconds.map((each) => `${each.toFixed(2)} s`), exponent.toFixed(2)];
    console.log(`| ${cells.join(' | ')} |${isSlow ? ' over' : ''}`);
  }
}
process.exitCode = isFast ? 0 : 1;

/** Seconds of CPU for each measured thing and size. */
function grown(shape: Shape): ReadonlyMap<string, readonly number[]> {
  const least = SIZES.map((size) => leastOf(shape, size));
  const names = new Set(least.flatMap((each) => [...each.keys()]));
  return new Map([...names].map((what) => [what, least.map((each) => each.get(what) ?? 0)]));
}

function leastOf(shape: Shape, size: number): ReadonlyMap<string, number> {
  const least = new Map<string, number>();
  for (let run = 0; run < RUNS; run++) {
    for (const [what, taken] of measure(shape, size)) least.set(what, Math.min(taken, least.get(what) ?? Infinity));
  }
  return least;
}

function* measure(shape: Shape, size: number): Generator<readonly [what: string, seconds: number]> {
  const snapshot = new ConfigSnapshot(shape(size));
  const shared = new MeshView(snapshot);
  for (const rule of rules) {
    yield [
      rule.name,
      secondsOf(() => {
        for (const _ of rule.check(shared)) continue;
      }),
    ];
  }
  for (const [from, url] of [
    ['shop/client', 'http://cart.shop/items/7'],
    ['istio-system/istio-ingressgateway', 'http://shop.example.org/items/7'],
  ] as const) {
    const view = new MeshView(snapshot);
    const caller = resolveCaller(view, from);
    yield [`route from ${from}`, secondsOf(() => decideRoute(view, caller, parseRequest(url)))];
  }
  const view = new MeshView(snapshot);
  const cart = view.services.find(({ name }) => name === 'cart');
  const callers = [resolveCaller(view, 'shop/client')];
  if (cart !== undefined) yield ['access to shop/cart', secondsOf(() => accessTable(view, cart, { callers }))];
}

function secondsOf(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
