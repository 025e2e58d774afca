import type { RuleGuides } from '../../rule-guide';

export const guides: RuleGuides = {
  'service-external-port-named': {
    why: 'Such a port creates a listener for all addresses, which takes over the TCP traffic of other Services on that port.',
    fix: 'Name the port after its protocol, such as http-web or tls-web.',
  },
  'service-node-port-allocatable': {
    why: 'Node ports require type NodePort or LoadBalancer, and are from 30000 to 32767 unless the API server uses another --service-node-port-range.',
    fix: 'Remove nodePort, or use type NodePort or LoadBalancer with a port from 30000 to 32767.',
  },
  'service-node-port-unique': {
    why: 'The API server assigns each node port once, whatever its protocol, and refuses the second Service. Only ports of one Service with different protocols may share a number.',
    fix: 'Change one of the node ports, or remove it to let the API server choose one.',
  },
  'service-port-named': {
    why: 'Istio then detects the protocol from the traffic. Detection waits for the first bytes, and only distinguishes HTTP from TCP.',
    fix: 'Set appProtocol: http or another protocol, or begin the port name with one, such as http-web.',
  },
  'service-selector-matches': {
    why: 'Without Pods the Service has no endpoints, and Envoy answers 503. The rule assumes that all workloads of a namespace are given as soon as one is; namespaces without any are not checked.',
    fix: 'Correct the selector so that Pods of the namespace match it, or remove the Service.',
  },
  'service-target-port-exposed': {
    why: 'A target port by name needs a container port of that name. A number works wherever a program listens, so it is info, and reported only if the containers list their ports and this one is missing.',
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
