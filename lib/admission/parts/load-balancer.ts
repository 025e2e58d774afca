import { finding, type Findings } from '../finding';
import type { Message } from '../../messages/message';
import { validateDuration } from './duration';
import { validateLocality, validateZoneAware } from './locality';

/** Envoy's largest Maglev table, which is a prime. */
const MAX_TABLE = 5000011;

/**
 * @param hasOutlierDetection whether the same policy ejects hosts; without that there is no failover
 * @see Istio, validateLoadBalancer
 */
export function* validateLoadBalancer(
  balancer: Message<'LoadBalancerSettings'> | undefined,
  hasOutlierDetection: boolean,
): Findings {
  if (balancer === undefined) return;
  const hash = balancer.message('consistentHash');
  if (hash !== undefined) yield* validateConsistentHash(hash);
  const [locality, zones] = [balancer.message('localityLbSetting'), balancer.message('zoneAwareLbSetting')];
  if (locality !== undefined && zones !== undefined) {
    const message = 'localityLbSetting and zoneAwareLbSetting exclude each other';
    yield finding('load-balancer-locality-exclusive', balancer.at('zoneAwareLbSetting'), message, 'Remove one of them');
  }
  if (locality !== undefined) yield* validateLocality(locality, hasOutlierDetection);
  if (zones !== undefined) yield* validateZoneAware(zones, hasOutlierDetection);
  const warmup = balancer.message('warmup');
  if (warmup !== undefined) yield* validateWarmup(warmup);
}

function* validateConsistentHash(hash: Message<'ConsistentHash'>): Findings {
  const cookie = hash.message('httpCookie');
  if (cookie !== undefined) yield* validateCookie(cookie);
  if (hash.number('minimumRingSize') !== 0) {
    const path = hash.at('minimumRingSize');
    yield finding(
      'load-balancer-deprecated',
      path,
      'minimumRingSize is deprecated here',
      'Write ringHash.minimumRingSize',
    );
    const algorithm = (['ringHash', 'maglev'] as const).find((field) => hash.has(field));
    if (algorithm !== undefined) {
      yield finding(
        'load-balancer-ring-size',
        path,
        `minimumRingSize and ${algorithm} exclude each other`,
        'Remove minimumRingSize',
      );
    }
  }
  const maglev = hash.message('maglev');
  if (maglev === undefined) return;
  const size = maglev.number('tableSize');
  if (size === 0 || size >= MAX_TABLE || !isPrime(size)) {
    const message = `the size of a Maglev table must be a prime below ${String(MAX_TABLE)}, got ${String(size)}`;
    yield finding('load-balancer-table-size', maglev.at('tableSize'), message, 'Write 65537, or another prime');
  }
}

function* validateCookie(cookie: Message<'HttpCookie'>): Findings {
  if (cookie.text('name') === '') {
    yield finding('load-balancer-cookie-name', cookie.at('name'), 'the cookie has no name', 'Add its name');
  }
  const names = new Set<string>();
  for (const attribute of cookie.messages('attributes')) {
    const name = attribute.text('name');
    if (name === '') {
      yield finding('load-balancer-cookie-name', attribute.at('name'), 'the attribute has no name', 'Add its name');
    } else if (names.has(name)) {
      const message = `attribute ${JSON.stringify(name)} is set twice`;
      yield finding('load-balancer-cookie-attribute', attribute.at('name'), message, 'Remove one of them');
    }
    names.add(name);
  }
}

function* validateWarmup(warmup: Message<'Warmup'>): Findings {
  if (warmup.has('duration')) yield* validateDuration(warmup, 'duration');
  else yield finding('load-balancer-warmup', warmup.at('duration'), 'warmup has no duration', 'Add its duration');
  const percent = warmup.number('minimumPercent');
  if (percent > 100) {
    const message = `minimumPercent must be at most 100, got ${String(percent)}`;
    yield finding('load-balancer-warmup', warmup.at('minimumPercent'), message, 'Write a number from 0 to 100');
  }
  const aggression = warmup.number('aggression');
  if (warmup.has('aggression') && aggression <= 0) {
    const message = `aggression must be greater than 0, got ${String(aggression)}`;
    yield finding('load-balancer-warmup', warmup.at('aggression'), message, 'Write 1, or leave it out');
  }
}

/** 1 passes, as it does in Istio. */
function isPrime(number: number): boolean {
  if (number % 2 === 0) return number === 2;
  for (let divisor = 3; divisor * divisor <= number; divisor += 2) if (number % divisor === 0) return false;
  return true;
}
