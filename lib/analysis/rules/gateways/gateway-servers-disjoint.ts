import { clashingServers } from './clashing-servers';
import type { Rule } from '../../rule';

export const gatewayServersDisjoint: Rule = {
  name: 'gateway-servers-disjoint',
  code: 'IST0145',
  alsoCodes: ['KIA0301'],
  severity: 'error',
  summary: 'Several Gateways of one workload have the same host on the same port.',

  check: clashingServers,
};
