import type { RuleGuides } from '../../rule-guide';

export const guides: RuleGuides = {
  'gateway-certificate-covers-hosts': {
    why: 'Envoy shows it all the same, and clients break off: the name that they called is not among the subject alternative names. A wildcard in a certificate stands for one label, and the common name does not count.',
    fix: 'Issue a certificate whose DNS names cover the hosts of the server, or change the hosts.',
  },
  'gateway-certificate-unique': {
    why: 'Browsers reuse a connection for every host of its certificate, so requests for the hosts of one Gateway arrive at the other and are answered with 404.',
    fix: 'Merge the servers into one Gateway, or use a separate certificate for each.',
  },
  'gateway-credential-exists': {
    why: 'The proxy looks for the Secret in the namespace of its own workload, and closes connections to the port until it is there.',
    fix: "Create the Secret in the namespace of the gateway's workload, or correct credentialName.",
  },
  'gateway-credential-has-authority': {
    why: 'The proxy takes it from ca.crt of the Secret, or from a second Secret whose name ends in -cacert; without it, no client gets in.',
    fix: 'Add ca.crt to the Secret, or create a Secret with the suffix -cacert.',
  },
  'gateway-credential-key-fits': {
    why: 'Envoy refuses the pair and keeps the server without a certificate, so that connections to the port are closed. istioctl does not compare the two.',
    fix: 'Replace tls.key by the private key that belongs to the certificate.',
  },
  'gateway-credential-usable': {
    why: 'The proxy then has no certificate for the server, and closes connections to the port.',
    fix: 'Put a valid certificate and its key into tls.crt and tls.key.',
  },
  'gateway-has-servers': {
    why: 'Without servers the gateway opens no port.',
    fix: 'Add at least one server with port and hosts.',
  },
  'gateway-https-redirected': {
    why: 'Browsers begin with http for a name that is typed; without a redirect on port 80 their users get an error, or the site in plain text. It is taken that clients are browsers, so a server that asks for client certificates is not judged.',
    fix: 'Add a server on port 80 with protocol HTTP, the same hosts and tls.httpsRedirect: true.',
  },
  'gateway-port-protocol-unique': {
    why: 'A port has one listener: plain HTTP shares it with plain HTTP and TLS with TLS, told apart by names; a server of TCP is alone. Of others istiod drops the one of the younger Gateway, in one Gateway the later one, or makes a listener that Envoy refuses, with all of its hosts. Its log alone says so.',
    fix: 'Move one of the servers to another port, or give both the same protocol.',
  },
  'gateway-port-served': {
    why: 'The proxy listens on the port of the server; a Service of its workload has to have it as a target port.',
    fix: 'Add the port to the Service of the gateway, or change the server to a port that the Service has.',
  },
  'gateway-selector-matches': {
    why: 'istiod gives the servers of a Gateway to the proxies that its selector matches, in any namespace; without one, nothing listens.',
    fix: "Correct the selector so that it matches the labels of the gateway's Pods, such as istio: ingressgateway.",
  },
  'gateway-servers-disjoint': {
    why: "The proxy has one listener for a port; of several servers for a host one is used, the oldest Gateway's.",
    fix: 'Define the host in one Gateway, or move one of the servers to another port.',
  },
};
