import type { RuleGuides } from '../../rule-guide';

export const guides: RuleGuides = {
  'service-external-port-named': {
    why: 'Such a port makes a listener for all addresses, which takes the TCP traffic of that port number away from other Services.',
    fix: 'Name the port after its protocol, such as http-web or tls-web.',
  },
  'service-node-port-allocatable': {
    why: 'Node ports are for the types NodePort and LoadBalancer, and from 30000 to 32767 unless the API server was started with another --service-node-port-range; anything else is refused.',
    fix: 'Remove nodePort, or use type NodePort or LoadBalancer with a port from 30000 to 32767.',
  },
  'service-node-port-unique': {
    why: 'The API server hands out each node port once, whatever its protocol, and refuses the Service that comes second. Only ports of one Service share a number, if their protocols differ.',
    fix: 'Change one of the node ports, or remove it to let the API server choose one.',
  },
  'service-port-named': {
    why: 'Istio then finds out from the traffic, which waits for the first bytes and knows HTTP from TCP alone.',
    fix: 'Set appProtocol: http or another protocol, or begin the port name with one, such as http-web.',
  },
  'service-selector-matches': {
    why: 'Without pods the Service has no endpoints, and Envoy answers 503. It is taken that the workloads of a namespace are all here once one of them is; a namespace without any is not judged.',
    fix: 'Correct the selector so that Pods of the namespace match it, or remove the Service.',
  },
  'service-target-port-exposed': {
    why: 'A target port by name leads nowhere when no container of any selected workload gives a port that name. A number works wherever a program listens, said or not: it is info, and found only where the containers say their ports and this one is not among them.',
    fix: 'Set targetPort to a port of the container, or add the port to the container.',
  },
  'workload-service-ports-agree': {
    why: 'A sidecar has one listener for a port of its workload, with the settings of one of the Services.',
    fix: 'Use the same port number in each Service, or let only one Service select the workload.',
  },
  'workload-service-protocols-agree': {
    why: 'A sidecar has one listener for a port of its workload, with the protocol of one of the Services.',
    fix: 'Use the same protocol in each Service, or let only one Service select the workload.',
  },
};
