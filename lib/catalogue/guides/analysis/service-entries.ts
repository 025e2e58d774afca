import type { RuleGuides } from '../../rule-guide';

export const guides: RuleGuides = {
  'service-entry-addresses-set': {
    why: 'A TCP connection does not carry a host name. Without an address the listener accepts all traffic of the port that nothing else handles.',
    fix: 'Set addresses, or give the port a protocol such as HTTP or TLS.',
  },
  'service-entry-host-unique': {
    why: 'Istio merges them into one listener and one cluster: resolution and addresses of one, the endpoints of both. The rule service-entry-protocol-unique reports different protocols.',
    fix: 'Define the host in one ServiceEntry, or export the ServiceEntries to different namespaces.',
  },
  'service-entry-protocol-unique': {
    why: 'A port of a host has one listener, with the protocol of one of the entries.',
    fix: 'Give the port the same protocol in each ServiceEntry.',
  },
};
