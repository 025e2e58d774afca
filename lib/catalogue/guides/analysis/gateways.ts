import type { RuleGuides } from '../../rule-guide';

export const guides: RuleGuides = {
  'gateway-certificate-covers-hosts': {
    why: 'Envoy presents the certificate anyway, and clients reject it because the host is not among its subject alternative names. A wildcard in a certificate covers one label, and the common name does not count.',
    fix: 'Issue a certificate whose DNS names cover the hosts of the server, or change the hosts.',
  },
  'gateway-certificate-unique': {
    why: 'Browsers reuse a connection for every host of its certificate. Requests for hosts of one Gateway then arrive at the other and are answered with 404.',
    fix: 'Merge the servers into one Gateway, or use a separate certificate for each.',
  },
  'gateway-credential-exists': {
    why: 'The gateway looks for the Secret in the namespace of its workload, and closes connections to the port until the Secret exists.',
    fix: "Create the Secret in the namespace of the gateway's workload, or correct credentialName.",
  },
  'gateway-credential-has-authority': {
    why: 'The gateway reads it from ca.crt of the Secret, or from a second Secret whose name ends in -cacert. Without it no client can connect.',
    fix: 'Add ca.crt to the Secret, or create a Secret with the suffix -cacert.',
  },
  'gateway-credential-key-fits': {
    why: 'Envoy rejects the pair and closes connections to the port. istioctl does not compare the two.',
    fix: 'Replace tls.key by the private key that belongs to the certificate.',
  },
  'gateway-credential-usable': {
    why: 'The gateway has no certificate for the server, and closes connections to the port.',
    fix: 'Put a valid certificate and its key into tls.crt and tls.key.',
  },
  'gateway-has-servers': {
    why: 'Without servers the gateway opens no port.',
    fix: 'Add at least one server with port and hosts.',
  },
  'gateway-https-redirected': {
    why: 'Browsers try HTTP first for a typed name. Without a redirect on port 80, users get an error or the site in plain text. The rule assumes that clients are browsers, so servers that require client certificates are not checked.',
    fix: 'Add a server on port 80 with protocol HTTP, the same hosts and tls.httpsRedirect: true.',
  },
  'gateway-port-protocol-unique': {
    why: 'A port has one listener. Several HTTP servers can share it, and several TLS servers can, since their hosts distinguish them; a TCP server cannot share its port. Otherwise istiod drops the server of the newer Gateway, or the later one of the same Gateway, or creates a listener that Envoy rejects with all of its hosts. Only its log reports this.',
    fix: 'Move one of the servers to another port, or give both the same protocol.',
  },
  'gateway-port-served': {
    why: 'The gateway listens on the port of the server, so a Service of its workload needs it as a target port.',
    fix: 'Add the port to the Service of the gateway, or change the server to a port that the Service has.',
  },
  'gateway-selector-matches': {
    why: 'istiod configures the servers of a Gateway on the proxies that its selector matches, in any namespace. Without one nothing listens.',
    fix: "Correct the selector so that it matches the labels of the gateway's Pods, such as istio: ingressgateway.",
  },
  'gateway-servers-disjoint': {
    why: 'The gateway has one listener for a port. Of several servers for a host it uses that of the oldest Gateway.',
    fix: 'Define the host in one Gateway, or move one of the servers to another port.',
  },
};
