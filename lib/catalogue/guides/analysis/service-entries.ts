import type { RuleGuides } from '../../rule-guide';

export const guides: RuleGuides = {
  'service-entry-addresses-set': {
    why: 'TCP carries no host, so without an address the listener takes all traffic of the port that nothing else claims.',
    fix: 'Set addresses, or give the port a protocol such as HTTP or TLS.',
  },
  'service-entry-host-unique': {
    why: 'Istio has one listener and one cluster for them: resolution and addresses are those of one of the two, the endpoints of both. Different protocols are said by service-entry-protocol-unique.',
    fix: 'Define the host in one ServiceEntry, or export the ServiceEntries to different namespaces.',
  },
  'service-entry-protocol-unique': {
    why: 'A host has one listener for a port, with the protocol of one of them.',
    fix: 'Give the port the same protocol in each ServiceEntry.',
  },
};
