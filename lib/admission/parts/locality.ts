import { finding, type Findings } from '../finding';
import type { Item } from '../../messages/item';
import type { Message } from '../../messages/message';
import { describeValue } from '../../model/describe';
import { localitiesProblem } from '../values/localities';

const TOPOLOGY_KEYS = ['topology.kubernetes.io/region', 'topology.kubernetes.io/zone', 'topology.istio.io/subzone'];

/**
 * Locality settings. The first errors each end the check, as in Istio.
 *
 * @see Istio, validateLocalityLbSetting
 */
export function* validateLocality(
  setting: Message<'LocalityLoadBalancerSetting'>,
  hasOutlierDetection: boolean,
): Findings {
  const distribute = setting.messages('distribute');
  if (distribute.length > 0 && setting.has('failover')) {
    const message = 'distribute and failover exclude each other';
    yield finding('locality-exclusive', setting.at('failover'), message, 'Remove one of them');
    return;
  }
  const key = topologyKeyOf(setting);
  if (key !== undefined && setting.has('failover')) {
    yield topologyFault(key, 'with failover');
    return;
  }
  for (const entry of distribute) {
    const weights = [...validateWeights(entry)];
    if (weights.length > 0) {
      yield* weights;
      return;
    }
    const problem = localitiesProblem(entry.entries('to').map(({ key: to, path }) => ({ value: to, path })));
    if (problem !== undefined) {
      yield finding('locality-overlap', problem.path, problem.message, 'List each locality once');
      return;
    }
  }
  const from = distribute.map((entry): Item<string> => ({ value: entry.text('from'), path: entry.at('from') }));
  const problem = localitiesProblem(from);
  if (problem !== undefined) {
    yield finding('locality-overlap', problem.path, problem.message, 'List each locality once');
    return;
  }
  yield* validateFailover(setting, hasOutlierDetection);
}

/** @see Istio, validateZoneAwareLbSetting */
export function* validateZoneAware(
  setting: Message<'ZoneAwareLoadBalancerSetting'>,
  hasOutlierDetection: boolean,
): Findings {
  const key = topologyKeyOf(setting);
  if (key !== undefined) yield topologyFault(key, 'for zone-aware routing');
  yield* validateFailover(setting, hasOutlierDetection);
}

function* validateWeights(entry: Message<'LocalityDistribute'>): Findings {
  let total = 0;
  for (const { value, path } of entry.entries('to')) {
    const weight = typeof value === 'number' ? value : 0;
    if (weight < 1 || weight > 100) {
      yield finding('locality-weight', path, `${String(weight)} is not a weight`, 'Write a number from 1 to 100');
      return;
    }
    total += weight;
  }
  if (total !== 100) {
    yield finding(
      'locality-weight',
      entry.at('to'),
      `the weights must add up to 100, got ${String(total)}`,
      'Make them add up to 100',
    );
  }
}

function* validateFailover(
  setting: Message<'LocalityLoadBalancerSetting' | 'ZoneAwareLoadBalancerSetting'>,
  hasOutlierDetection: boolean,
): Findings {
  const field = (['failover', 'failoverPriority'] as const).find((each) => setting.has(each));
  if (field !== undefined && !hasOutlierDetection) {
    const message = 'without outlierDetection no host is ejected, so traffic never fails over';
    yield finding(
      'locality-outlier-detection',
      setting.at(field),
      message,
      'Add outlierDetection to the traffic policy',
    );
  }
  for (const failover of setting.messages('failover')) {
    const [from, to] = [failover.text('from'), failover.text('to')];
    if (from === to) {
      const message = `a region cannot fail over to itself, got ${describeValue(to)}`;
      yield finding('locality-failover', failover.at('to'), message, 'Write another region');
    }
    for (const [end, region] of [
      ['from', from],
      ['to', to],
    ] as const) {
      if (!/[/*]/.test(region)) continue;
      const message = `failover needs a region without a zone or wildcard, got ${describeValue(region)}`;
      yield finding('locality-failover', failover.at(end), message, 'Write only a region');
    }
  }
}

function topologyKeyOf(
  setting: Message<'LocalityLoadBalancerSetting' | 'ZoneAwareLoadBalancerSetting'>,
): Item<string> | undefined {
  return setting.texts('failoverPriority').find(({ value }) => TOPOLOGY_KEYS.includes(value));
}

function topologyFault({ value, path }: Item<string>, where: string) {
  return finding(
    'locality-topology-key',
    path,
    `${describeValue(value)} is not allowed in failoverPriority ${where}`,
    'Remove it',
  );
}
